package org.qppportal.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People ask the service desk, its staff answer, and nobody else sees it. */
@ExtendWith(RunningPortal.class)
class ServiceDeskJourneyIT {

  @Test
  void aQuestionIsAskedAnsweredAndRated() {
    try (BrowserSession user = new BrowserSession();
        BrowserSession desk = new BrowserSession();
        BrowserSession stranger = new BrowserSession()) {
      user.signIn("practice.demo");
      user.open("/my/?year=2022");
      user.followFirst("Ask the service desk");
      assertThat(user.text()).contains("Page /my/", "2022 performance year");
      user.press("Send the question");
      assertThat(user.text()).contains("Choose what you need help with.");
      user.page().getByLabel("What do you need help with?").selectOption("program");
      user.page().getByLabel("Subject").fill("Question about 299 99000 147");
      user.page().getByLabel("Your question").fill("Is <b>measure 226</b> right for us?");
      user.lookAt("ask");
      user.press("Send the question");
      assertThat(user.text()).contains("Take the long number out of the subject");
      user.page().getByLabel("Subject").fill("Which measure fits");
      choose(user, "run.pdf", "MZ\u0000\u0001\u0002");
      user.press("Send the question");
      assertThat(user.text()).contains("run.pdf is not a kind of file that can be attached");
      choose(user, "a\"b\r\nc.txt", "What we measured");
      long before = StoredRows.count("ticket");
      user.page().locator("#ask").dblclick();
      user.page().getByText("We have your question").waitFor();
      assertThat(StoredRows.count("ticket")).as("pressed twice, asked once").isEqualTo(before + 1);
      String number = user.page().url().replaceAll(".*number=(\\d+).*", "$1");
      assertThat(user.text())
          .contains("T" + number, "Received", "We answer by", "Is <b>measure 226</b> right");
      user.lookAt("ticket-asked");

      String file = user.page().locator("a[href*='ticket-file']").getAttribute("href");
      answer(desk, number);
      assertThat(Await.until(() -> MailBox.to("practice.demo"), mails -> mails.size() > 1))
          .anySatisfy(
              mail ->
                  assertThat(mail)
                      .contains("[T" + number + "]", "/my/ticket?number=T" + number)
                      .doesNotContain("measure", "Yes, it is"));

      user.open("/my/ticket?number=" + number);
      assertThat(user.text())
          .contains("Answered", "Yes, it is.", "Did this solve your problem?", "Service desk")
          .doesNotContain("Known from before", "helpdesk.demo");
      user.lookAt("ticket-answered");
      user.page().getByLabel("How good was the help?").selectOption("5");
      user.press("Send the rating");
      user.page().getByText("Thank you for telling us").waitFor();
      user.open("/my/tickets");
      assertThat(user.text()).contains("T" + number, "Which measure fits", "Answered");
      user.lookAt("tickets");

      stranger.signIn("other.practice.demo");
      assertThat(stranger.open("/my/ticket?number=" + number)).isEqualTo(404);
      assertThat(stranger.open("/staff/ticket?number=" + number)).isEqualTo(404);
      assertThat(stranger.open("/staff/desk")).isEqualTo(404);
      assertThat(stranger.open(file)).isEqualTo(404);
      stranger.open("/my/tickets");
      assertThat(stranger.text()).contains("You have not asked anything yet");
    }
  }

  @Test
  void twoOfTheStaffDoNotAnswerPastEachOther() {
    ObjectNode question = JsonNodeFactory.instance.objectNode();
    question.put("kind", "program").put("subject", "For two").put("text", "Who answers?");
    String number =
        Api.as("practice.demo")
            .below("/api/tickets")
            .post("", question)
            .expect(201)
            .data()
            .path("ticket")
            .path("number")
            .asText();
    try (BrowserSession first = new BrowserSession();
        BrowserSession second = new BrowserSession()) {
      first.signIn("helpdesk.demo");
      first.open("/staff/ticket?number=" + number);
      assertThat(first.text()).doesNotContain("A colleague has this ticket open");
      second.signIn("staff.demo");
      second.open("/staff/ticket?number=" + number);
      assertThat(second.text()).contains("A colleague has this ticket open", "helpdesk.demo");
      second.lookAt("desk-colleague");

      first.page().getByLabel("The user will read this").fill("The first answer.");
      first.press("Answer, keep open");
      second.page().getByLabel("The user will read this").fill("The second answer.");
      second.press("Answer, keep open");
      second.page().getByText("The ticket has changed since you opened it.").first().waitFor();
      assertThat(second.text()).contains("The first answer.");
      assertThat(second.page().getByLabel("The user will read this").inputValue())
          .isEqualTo("The second answer.");
      second.lookAt("desk-changed");
      second.press("Answer, keep open");
      second
          .page()
          .locator(".desk-entry__text", new Page.LocatorOptions().setHasText("The second answer."))
          .waitFor();
    }
  }

  @Test
  void aMailBecomesATicketAndItsAnswerComesBack() {
    MailBox.send("bo@practice.example", MailBox.DESK, "Cannot sign in", "My phone is lost.");
    try (BrowserSession desk = new BrowserSession()) {
      desk.signIn("helpdesk.demo");
      Await.until(
          () -> {
            desk.open("/staff/desk?queue=unassigned&q=phone+lost");
            return desk.text();
          },
          text -> text.contains("Cannot sign in"));
      desk.followFirst("T1");
      desk.page().getByText("The user will read this").waitFor();
      assertThat(desk.text()).contains("bo@practice.example", "My phone is lost.");
      String number = desk.page().url().replaceAll(".*number=(\\d+).*", "$1");
      desk.page().getByLabel("The user will read this").fill("Which phone?");
      desk.press("Ask and wait for the user");
      desk.page().getByText("Now: Waiting for the user").waitFor();

      Await.until(
          () -> MailBox.to("bo@practice.example"),
          mails -> mails.stream().anyMatch(mail -> mail.contains("We need something from you")));
      String asked =
          MailBox.to("bo@practice.example").stream()
              .filter(mail -> mail.contains("We need something from you"))
              .findFirst()
              .orElseThrow();
      assertThat(asked).doesNotContain("phone");
      MailBox.send("bo@practice.example", MailBox.replyTo(asked), "Re: [T" + number + "]", "Mine.");
      MailBox.send(
          "eve@elsewhere.example", MailBox.replyTo(asked), "Re: [T" + number + "]", "Telescope.");
      Await.until(
          () -> {
            desk.open("/staff/ticket?number=" + number);
            return desk.text();
          },
          text -> text.contains("Mine.") && text.contains("Now: Open"));
      Await.until(
          () -> {
            desk.open("/staff/desk?queue=unassigned&q=telescope");
            return desk.text();
          },
          text -> text.contains("eve@elsewhere.example"));
      desk.open("/staff/ticket?number=" + number);
      assertThat(desk.text()).doesNotContain("Telescope.");
      desk.lookAt("desk-ticket-by-mail");
    }
  }

  private static void answer(BrowserSession desk, String number) {
    desk.signIn("helpdesk.demo");
    desk.open("/my/");
    desk.page()
        .getByRole(
            AriaRole.LINK, new Page.GetByRoleOptions().setName("Service desk").setExact(true))
        .click();
    assertThat(desk.text()).contains("Nobody's", "Which measure fits", "In time");
    desk.lookAt("desk");
    desk.open("/staff/desk?queue=all&q=measure+fits");
    desk.followFirst("T" + number);
    assertThat(desk.text())
        .contains("First answer", "The user will read this", "The user never sees this");
    desk.press("Take it");
    desk.page().getByText("With helpdesk.demo").waitFor();
    desk.page().getByLabel("The user never sees this").fill("Known from before");
    desk.press("Keep the note");
    desk.page().getByText("Known from before").waitFor();
    desk.lookAt("desk-ticket");
    desk.page().getByLabel("The user will read this").fill("Yes, it is.");
    desk.page().getByLabel("What it came from").selectOption("question");
    desk.press("Answer and solve");
    desk.page().getByText("Now: Solved").waitFor();
  }

  private static void choose(BrowserSession someone, String name, String content) {
    someone
        .page()
        .getByLabel("Files")
        .setInputFiles(
            new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8)));
  }
}
