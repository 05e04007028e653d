package org.qppportal.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody who cannot sign in asks, proves the address and reads the answer; staff log a call. */
@ExtendWith(RunningPortal.class)
class AskWithoutAccountJourneyIT {

  private static final String ADDRESS = "sam.locked@practice.example";
  private static final Pattern LINK =
      Pattern.compile("(/(?:confirm|question)\\?key=[0-9A-Za-z._-]+)");

  @Test
  void whoCannotSignInAsksAndReadsTheAnswerByLink() {
    try (BrowserSession guest = new BrowserSession();
        BrowserSession narrow = new BrowserSession(320, 800);
        BrowserSession desk = new BrowserSession()) {
      guest.open("/help");
      guest.page().locator("main").getByText("ask without signing in").click();
      guest.page().getByLabel("Your name").waitFor();
      guest.press("Send the question");
      assertThat(guest.text()).contains("Write the name.", "Write an e-mail address");
      guest.lookAt("guest-ask-problems");
      narrow.open("/ask");
      narrow.lookAt("guest-ask-narrow");
      guest.page().getByLabel("Your name").fill("Sam Löcked");
      guest.page().getByLabel("Your e-mail address").fill(ADDRESS);
      guest.page().getByLabel("Subject").fill("Cannot sign in");
      guest.page().getByLabel("Your question").fill("My telescope broke <b>today</b>.");
      guest.press("Send the question");
      guest.page().getByText("We sent a mail to the address").waitFor();
      guest.lookAt("guest-sent");

      String confirm = link(mail("Confirm your question"));
      guest.open(confirm);
      guest.lookAt("guest-confirm");
      assertThat(narrow.open(confirm)).as("opened twice, not pressed").isEqualTo(200);
      assertThat(narrow.text()).contains("Press the button");
      assertThat(guest.open(changed(confirm))).isEqualTo(404);
      guest.open(confirm);
      guest.press("Send my question");
      guest.page().getByText("We have your question").waitFor();
      assertThat(guest.text()).contains("Received", "Sam Löcked", "<b>today</b>");
      narrow.open(confirm);
      assertThat(narrow.text()).contains("The link was used already");

      String received = mail("We received your question");
      assertThat(received).doesNotContain("telescope", "Cannot sign in", "Sam L");
      String read = link(received);
      guest.open(read);
      String number = guest.text().replaceAll("(?s).*?T(\\d{6,}).*", "$1");
      answer(desk, number);
      assertThat(mail("There is an answer")).doesNotContain("telescope", "new code");
      guest.open(link(mail("There is an answer")));
      assertThat(guest.text())
          .contains("Try a new code.", "Service desk")
          .doesNotContain("Seems real", "helpdesk.demo", "Name and NPI");
      guest.page().getByLabel("Message to the service desk").fill("It works.");
      guest.lookAt("guest-question");
      guest.press("Send the message");
      guest
          .page()
          .locator(".desk-entry__text", new Page.LocatorOptions().setHasText("It works."))
          .waitFor();
      narrow.open(read);
      narrow.lookAt("guest-question-narrow");
      assertThat(guest.open(changed(read))).isEqualTo(404);
      assertThat(guest.open(read.replace(number, Long.toString(Long.parseLong(number) - 1))))
          .isEqualTo(404);
      assertThat(guest.open("/my/ticket?number=" + number)).as("the sign-in page").isEqualTo(200);
      assertThat(guest.page().locator("#username").count()).isEqualTo(1);
    }
  }

  private static void answer(BrowserSession desk, String number) {
    desk.signIn("helpdesk.demo");
    desk.open("/staff/ticket?number=" + number);
    assertThat(desk.text()).contains("Who asks is not proven", ADDRESS);
    desk.press("Keep the checks");
    assertThat(desk.text()).contains("Tick what you asked for");
    desk.page().getByLabel("Name and NPI matched").check();
    desk.lookAt("guest-identity");
    desk.press("Keep the checks");
    desk.page().getByText("Checked who asks: Name and NPI matched").waitFor();
    desk.page().getByLabel("The user never sees this").fill("Seems real");
    desk.press("Keep the note");
    desk.page()
        .locator(".desk-entry__text", new Page.LocatorOptions().setHasText("Seems real"))
        .waitFor();
    desk.page().getByLabel("The user will read this").fill("Try a new code.");
    desk.press("Answer, keep open");
    desk.page()
        .locator(".desk-entry__text", new Page.LocatorOptions().setHasText("Try a new code."))
        .waitFor();
  }

  @Test
  void staffLogACallAndTheCallerFindsItAndChoosesNotices() {
    try (BrowserSession desk = new BrowserSession();
        BrowserSession user = new BrowserSession();
        BrowserSession narrow = new BrowserSession(320, 800)) {
      user.signIn("practice.demo");
      assertThat(user.open("/staff/call")).isEqualTo(404);
      desk.signIn("helpdesk.demo");
      desk.open("/staff/desk");
      desk.page().getByText("Log a call").click();
      desk.page().getByLabel("What was said").waitFor();
      desk.press("Log the call");
      assertThat(desk.text()).contains("Write the name.", "Write what you want to say.");
      desk.page().getByLabel("User name").fill("practice.demo");
      desk.page().getByLabel("What was said").fill("Where are the codes?");
      desk.page().getByLabel("Practice, by name or TIN").fill("a");
      desk.press("Find the practice");
      assertThat(desk.text()).contains("No practice was found.");
      assertThat(desk.page().getByLabel("What was said").inputValue())
          .isEqualTo("Where are the codes?");
      desk.page().getByLabel("Called back").check();
      desk.page().getByLabel("What you told them").fill("On the page of problems.");
      desk.press("Log the call");
      desk.page().getByText("Choose what it came from.").first().waitFor();
      desk.page().getByLabel("What it came from").selectOption("question");
      desk.lookAt("desk-call");
      desk.press("Log the call");
      desk.page().getByText("Now: Solved").waitFor();
      String number = desk.page().url().replaceAll(".*number=(\\d+).*", "$1");

      user.open("/my/tickets");
      assertThat(user.text()).contains("T" + number);
      user.open("/my/ticket?number=" + number);
      assertThat(user.text()).contains("Where are the codes?", "On the page of problems.");
      user.open("/my/tickets");
      user.page().getByText("Choose what we write to you about").click();
      user.page().getByLabel("There is an answer to my question").uncheck();
      user.lookAt("my-notices");
      user.press("Keep");
      user.page().getByText("It holds from the next notice on").waitFor();
      assertThat(user.page().getByLabel("There is an answer to my question").isChecked()).isFalse();
      user.page().getByLabel("There is an answer to my question").check();
      user.press("Keep");
      user.page().getByText("It holds from the next notice on").waitFor();

      narrow.signIn("helpdesk.demo");
      narrow.open("/staff/call");
      narrow.lookAt("desk-call-narrow");
    }
  }

  private static String mail(String subject) {
    List<String> mails =
        Await.until(
            () -> MailBox.to(ADDRESS).stream().filter(mail -> mail.contains(subject)).toList(),
            found -> !found.isEmpty());
    return mails.get(0);
  }

  /** The link of a mail, whose lines may be broken on the way. */
  private static String link(String mail) {
    String whole = mail.replace("=\r\n", "").replace("=\n", "").replace("=3D", "=");
    Matcher matcher = LINK.matcher(whole);
    assertThat(matcher.find()).as(whole).isTrue();
    return matcher.group(1);
  }

  /** The same with another character in the middle of its proof. */
  private static String changed(String link) {
    int at = link.length() - 9;
    return link.substring(0, at) + (link.charAt(at) == 'x' ? 'y' : 'x') + link.substring(at + 1);
  }
}
