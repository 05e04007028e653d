package org.qppportal.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Articles answer questions before they are asked, and help staff to answer. */
@ExtendWith(RunningPortal.class)
class HelpArticlesJourneyIT {

  private static final String CODE = "QPP-X-001";
  private static final String OF_CODE = "A hardship kept me from reporting. Can I be excused?";
  private static final String OF_WORDS = "Why is my score different from what I expected?";

  @Test
  void anybodyFindsAndReadsArticles() {
    try (BrowserSession visitor = new BrowserSession();
        BrowserSession phone = new BrowserSession(320, 700)) {
      visitor.open("/help");
      visitor.followFirst("Read our help articles");
      assertThat(visitor.text()).contains("Signing in and access", "Scores and payment", OF_CODE);
      visitor.lookAt("articles");
      visitor.page().getByLabel("What do you want to know?").fill("hardship of a flood");
      visitor.press("Find");
      assertThat(visitor.page().locator(".article-list a").first().innerText()).isEqualTo(OF_CODE);
      visitor.lookAt("articles-found");
      visitor.followFirst(OF_CODE);
      assertThat(visitor.heading()).isEqualTo(OF_CODE);
      assertThat(visitor.text())
          .contains("Where this is written", "42 CFR 414.1380(c)(2)", "ask the service desk");
      visitor.lookAt("article");
      assertThat(visitor.open("/help/article?name=no-such")).isEqualTo(404);
      visitor.open("/help/articles?q=zzzz");
      assertThat(visitor.text()).contains("No article has these words");

      phone.open("/help/articles");
      phone.lookAt("articles-320");
      phone.open("/help/article?name=qp-status");
      phone.lookAt("article-320");
    }
  }

  @Test
  void anArticleSavesAQuestion() {
    try (BrowserSession user = new BrowserSession();
        BrowserSession desk = new BrowserSession()) {
      long tickets = StoredRows.count("ticket");
      user.signIn("practice.demo");
      user.open("/problems?q=" + CODE);
      assertThat(user.text()).contains("Read: " + OF_CODE);
      user.lookAt("problems-with-help");
      user.followFirst("Get help with " + CODE);
      user.page().getByText("This may help at once with " + CODE).waitFor();
      assertThat(offers(user).allInnerTexts()).isEmpty();
      user.page().getByLabel("Your question").fill("Our score is lower than the registry's.");
      Locator offer = offers(user).filter(new Locator.FilterOptions().setHasText(OF_WORDS));
      offer.waitFor();
      assertThat(user.page().locator("[data-offers-status]").innerText())
          .contains("may answer your question");
      user.lookAt("ask-with-offers");

      Page article = user.page().waitForPopup(offer::click);
      article.getByText("all that you wrote is still there").waitFor();
      article
          .getByRole(
              AriaRole.BUTTON,
              new Page.GetByRoleOptions().setName("Yes, it answered my question").setExact(true))
          .click();
      article.waitForLoadState();
      article.getByText("You need not ask any more").waitFor();
      assertThat(user.page().getByLabel("Your question").inputValue())
          .isEqualTo("Our score is lower than the registry's.");
      assertThat(StoredRows.count("ticket")).as("nothing was asked").isEqualTo(tickets);

      desk.signIn("helpdesk.demo");
      desk.open("/staff/articles");
      assertThat(cells(desk, OF_WORDS)).as("read to saved").startsWith("1", "1", "1", "1", "1");
      assertThat(cells(desk, OF_CODE).get(1)).as("offered by its code").isEqualTo("1");
      desk.lookAt("staff-articles");
    }
  }

  @Test
  void offersWithoutScriptsToo() {
    try (BrowserSession user = BrowserSession.withoutScripts()) {
      user.signIn("practice.demo");
      user.open("/my/ask");
      user.page().getByLabel("Your question").fill("How can a registry submit for us?");
      user.press("Look for an answer first");
      assertThat(user.text())
          .contains("How do I let a registry or vendor send data for my practice?")
          .doesNotContain("Choose what you need help with.");
      assertThat(user.page().getByLabel("Your question").inputValue())
          .isEqualTo("How can a registry submit for us?");
      user.keep("ask-with-offers-no-scripts");
    }
  }

  @Test
  void staffNameAnArticleInAnAnswer() {
    try (BrowserSession user = new BrowserSession();
        BrowserSession desk = new BrowserSession();
        BrowserSession phone = new BrowserSession(320, 700)) {
      user.signIn("practice.demo");
      user.open("/my/ask?code=QPP-T-103");
      user.page().getByLabel("Your question").fill("It takes the zeros away.");
      user.press("Send the question");
      user.page().getByText("We have your question").waitFor();
      String number = user.page().url().replaceAll(".*number=(\\d+).*", "$1");

      desk.signIn("helpdesk.demo");
      desk.open("/staff/ticket?number=" + number);
      Locator articles = desk.page().locator("[data-articles-list] li");
      assertThat(articles.first().innerText()).contains("My CSV file of many clinicians");
      desk.page().getByLabel("Find an article").fill("hardship");
      articles
          .filter(new Locator.FilterOptions().setHasText(OF_CODE))
          .getByRole(AriaRole.BUTTON)
          .click();
      assertThat(desk.page().locator("[data-articles-status]").innerText())
          .isEqualTo("The link is in the answer.");
      String answer = desk.page().getByLabel("The user will read this").inputValue();
      assertThat(answer).isEqualTo(RunningPortal.url() + "/help/article?name=exceptions\n");
      desk.lookAt("desk-ticket-articles");
      desk.press("Answer and solve");
      desk.page().getByText("Choose what it came from.").first().waitFor();
      assertThat(desk.page().getByLabel("The user will read this").inputValue()).isEqualTo(answer);
      desk.lookAt("desk-ticket-cause-missing");
      desk.page().getByLabel("What it came from").selectOption("unclear");
      desk.press("Answer and solve");
      desk.page().getByText("Now: Solved").waitFor();

      user.open("/my/ticket?number=" + number);
      user.followFirst(OF_CODE);
      assertThat(user.heading()).isEqualTo(OF_CODE);
      desk.open("/staff/articles");
      assertThat(cells(desk, OF_CODE).get(5)).isEqualTo("1");
      String csv = desk.page().request().get(RunningPortal.url() + "/staff/articles.csv").text();
      assertThat(csv)
          .containsPattern("\"exceptions\",\"" + Pattern.quote(OF_CODE) + "\",(\"\\d+\",){5}\"1\"");

      assertThat(user.open("/staff/articles")).isEqualTo(404);
      assertThat(user.open("/staff/articles.csv")).isEqualTo(404);
      phone.signIn("helpdesk.demo");
      phone.open("/staff/articles");
      phone.lookAt("staff-articles-320");
      phone.open("/staff/ticket?number=" + number);
      phone.lookAt("desk-ticket-articles-320");
    }
  }

  private static Locator offers(BrowserSession user) {
    return user.page().locator("[data-offers-list] a");
  }

  /** The figures of an article on the page of their use. */
  private static List<String> cells(BrowserSession desk, String title) {
    return desk.page()
        .locator("tr")
        .filter(new Locator.FilterOptions().setHasText(title))
        .locator("td")
        .allInnerTexts();
  }
}
