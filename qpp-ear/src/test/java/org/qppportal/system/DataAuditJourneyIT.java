package org.qppportal.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qppportal.testing.Sample;

/** Staff draw a sample and ask, a practice sends evidence, and two people decide. */
@ExtendWith(RunningPortal.class)
class DataAuditJourneyIT {

  /** The practice of optin.practice.demo, of which no other test sends data of the year. */
  private static final String TIN = "000301918";

  private static final String OFFICIAL = "optin.practice.demo";
  private static final int YEAR = 2020;
  private static final int NARROW = 320;
  private static final int TALL = 900;

  @Test
  void aSampleIsDrawnAskedAnsweredReviewedAndDecidedByTwoPeople() {
    Api.as(OFFICIAL).post("/submissions", activities("IA_AHE_1", "IA_BE_4")).expect(201);
    try (BrowserSession staff = new BrowserSession();
        BrowserSession official = new BrowserSession();
        BrowserSession desk = new BrowserSession();
        BrowserSession stranger = new BrowserSession()) {
      String sample = draws(staff);
      asks(staff);
      String number = sends(official, stranger);
      reviews(desk, number);
      confirms(staff, number);
      reads(official, number);
      staff.open(sample);
      assertThat(staff.text()).contains("Error rate", "Errors");
      staff.lookAt("audit-report");
      assertThat(download(staff, "The report as CSV"))
          .contains("\"Not supported\"", "\"IA_BE_4\"", "\"Error rate in percent\"");
    }
  }

  private static String draws(BrowserSession staff) {
    staff.signIn("staff.demo");
    staff.open("/staff/");
    staff.followFirst("Validate and audit data");
    staff.page().getByLabel("Performance year").selectOption(Integer.toString(YEAR));
    staff.page().getByLabel("Seed").fill("my seed");
    staff.press("Draw the sample");
    assertThat(staff.text()).contains("Use letters, digits and hyphens for the seed");
    staff.lookAt("audits");
    staff.page().getByLabel("Seed").fill("journey");
    staff.press("Draw the sample");
    staff.page().getByText("Ask the practices for evidence").waitFor();
    assertThat(staff.heading()).isEqualTo("Sample of " + YEAR);
    assertThat(staff.text()).contains("journey", TIN, "3 percent");
    assertThat(download(staff, "The sample as CSV"))
        .startsWith("\"Place\",\"Practice\",\"TIN\"")
        .contains('"' + TIN + '"', "\"journey\"");
    staff.lookAt("audit-sample");
    return staff.page().url();
  }

  private static void asks(BrowserSession staff) {
    Locator day = staff.page().getByLabel("Last day to answer");
    String usual = day.inputValue();
    day.fill(LocalDate.parse(usual).plusDays(10).toString());
    staff.press("Ask the practices");
    assertThat(staff.text()).contains("Write why another day than the usual one was agreed on");
    day.fill(usual);
    staff.press("Ask the practices");
    staff.page().getByText("Error rate").waitFor();
    assertThat(staff.text()).contains("Evidence is asked for", "45 days left");
    assertThat(staff.page().locator("#issue").count()).isZero();
    staff.lookAt("audit-issued");
  }

  private static String sends(BrowserSession official, BrowserSession stranger) {
    official.signIn(OFFICIAL);
    official.open("/my/tickets");
    official.followFirst("Requests for evidence");
    assertThat(official.text()).contains("45 days left", "IA_AHE_1");
    official.lookAt("audits-of-practice");
    official.page().locator("th a[href*='/my/ticket?number=']").first().click();
    official.page().getByText("What you are asked to show").waitFor();
    String number = official.page().url().replaceAll(".*number=(\\d+).*", "$1");
    assertThat(official.text())
        .contains(
            "45 days left", "0 of 2 items", "No evidence yet", "cannot be changed or removed");
    official.lookAt("evidence-asked");

    official.followFirst("Send evidence for item 1");
    official.press("Send the evidence");
    assertThat(official.text()).contains("Choose at least one file.");
    choose(official, "run.pdf", "MZ\u0000\u0001\u0002");
    official.press("Send the evidence");
    assertThat(official.text()).contains("run.pdf is not a kind of file that can be attached");
    choose(official, "log.txt", "What we did");
    official.press("Send the evidence");
    official.page().getByText("We have your evidence").waitFor();
    // sha256sum of the text above.
    assertThat(official.text())
        .contains("log.txt", "c69dc1417f8cf9c82753b21cd3f0080adc6169b543ce48596b642e23d51bc13c");
    official.lookAt("evidence-sent");
    String item = official.page().url();
    String file = official.page().locator("a[href*='evidence-file']").getAttribute("href");
    official.followFirst("T" + number);
    assertThat(official.text()).contains("Partly answered", "1 of 2 items");
    official.followFirst("Send evidence for item 2");
    choose(official, "second.txt", "And what else we did");
    official.press("Send the evidence");
    official.page().getByText("We have your evidence").waitFor();
    official.open("/my/ticket?number=" + number);
    assertThat(official.text()).contains("Complete", "2 of 2 items");
    assertThat(official.page().request().get(RunningPortal.url() + file).text())
        .isEqualTo("What we did");

    stranger.signIn("other.practice.demo");
    assertThat(stranger.open(item)).isEqualTo(404);
    assertThat(stranger.open(file)).isEqualTo(404);
    assertThat(stranger.open("/my/ticket?number=" + number)).isEqualTo(404);
    assertThat(stranger.open("/staff/audits")).isEqualTo(404);
    return number;
  }

  private static void reviews(BrowserSession desk, String number) {
    desk.signIn("helpdesk.demo");
    assertThat(desk.open("/staff/audits")).isEqualTo(404);
    desk.open("/staff/ticket?number=" + number);
    assertThat(desk.text()).contains("What you found", "log.txt");
    assertThat(desk.page().locator("#solve, #audit-confirm, #keep").count()).isZero();
    finds(desk, "1: IA_AHE_1", "verified", "The log shows it.");
    desk.page().getByLabel("Outcome").selectOption("noFindings");
    desk.page().getByLabel("What the practice will read").fill("Withdraw the second activity.");
    desk.press("Propose");
    assertThat(desk.text()).contains("1 of 2 are open");
    finds(desk, "All that have no finding yet", "notSupported", "Nothing shows the days.");
    desk.page().getByLabel("Outcome").selectOption("dataNotSupported");
    desk.page().getByLabel("What the practice will read").fill("Withdraw the second activity.");
    desk.lookAt("evidence-review");
    desk.press("Propose");
    desk.page().getByText("Somebody else of the program staff confirms it.").waitFor();
    assertThat(desk.page().locator("#audit-confirm").count()).isZero();
  }

  private static void finds(BrowserSession desk, String item, String verdict, String reason) {
    desk.page()
        .getByLabel("Item", new Page.GetByLabelOptions().setExact(true))
        .selectOption(new SelectOption().setLabel(item));
    desk.page()
        .getByLabel("Finding", new Page.GetByLabelOptions().setExact(true))
        .selectOption(verdict);
    desk.page().getByLabel("Reason", new Page.GetByLabelOptions().setExact(true)).fill(reason);
    desk.press("Keep the finding");
    desk.page().getByText(reason).first().waitFor();
  }

  private static void confirms(BrowserSession staff, String number) {
    staff.open("/staff/ticket?number=" + number);
    assertThat(staff.text()).contains("Proposed: Data is false or not supported", "helpdesk.demo");
    staff.lookAt("evidence-proposed");
    staff.press("Confirm and tell the practice");
    staff.page().getByText("Scores do not change by themselves").waitFor();
    assertThat(staff.page().locator("#find, #audit-confirm, #extend").count()).isZero();
    staff.page().getByLabel("Why the evidence is kept beyond its day").fill("Case 12");
    staff.press("Save the hold");
    staff.page().getByText("and beyond: Case 12").waitFor();
    staff.lookAt("evidence-decided-staff");
  }

  private static void reads(BrowserSession official, String number) {
    official.open("/my/ticket?number=" + number);
    assertThat(official.text())
        .contains(
            "Data is false or not supported",
            "Data to be withdrawn",
            "Nothing shows the days.",
            "Withdraw the second activity.")
        .doesNotContain("Case 12", "helpdesk.demo", "Send evidence for item");
    official.page().setViewportSize(NARROW, TALL);
    official.lookAt("evidence-decided");
    assertThat(
            Await.until(
                () -> MailBox.to(OFFICIAL),
                mails -> mails.stream().anyMatch(mail -> mail.contains("[T" + number + "]"))))
        .allSatisfy(mail -> assertThat(mail).doesNotContain("IA_", "withdraw", "Evidence"));
  }

  private static String download(BrowserSession someone, String name) {
    String href =
        someone
            .page()
            .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
            .getAttribute("href");
    return someone.page().request().get(RunningPortal.url() + href).text();
  }

  private static void choose(BrowserSession someone, String name, String content) {
    someone
        .page()
        .locator("#files")
        .setInputFiles(
            new FilePayload(
                name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8)));
  }

  private static ObjectNode activities(String... ids) {
    ObjectNode submission = Sample.entity(TIN);
    submission.put("performanceYear", YEAR);
    ObjectNode set = submission.putArray("measurementSets").addObject();
    set.put("category", "ia");
    set.put("submissionMethod", "registry");
    set.put("performanceStart", YEAR + "-01-01");
    set.put("performanceEnd", YEAR + "-12-31");
    ArrayNode measurements = set.putArray("measurements");
    for (String id : ids) {
      measurements.addObject().put("measureId", id).put("value", true);
    }
    return submission;
  }
}
