package org.qppportal.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qppportal.testing.Sample;

/** A practice is excepted from a category, sees its score change, and ends that by sending data. */
@ExtendWith(RunningPortal.class)
class ExceptionJourneyIT {

  /** The practice of optin.practice.demo, of which no other test sends data of 2017. */
  private static final String TIN = "000301918";

  private static final String OFFICIAL = "optin.practice.demo";

  private final Api practice = Api.as(OFFICIAL);

  @Test
  void anApprovedExceptionChangesTheWeightsUntilDataEndsIt() {
    practice.post("/submissions", only("quality", "ia")).expect(201);
    String submission = practice.find(TIN, "").data().at("/submissions/0/id").asText();
    assertThat(quality(submission)).isEqualByComparingTo("60");
    try (BrowserSession official = new BrowserSession();
        BrowserSession staff = new BrowserSession();
        BrowserSession desk = new BrowserSession()) {
      String page = practiceOf(official);
      String number = applies(official);
      onlyProgramStaffDecide(desk, number);
      approves(staff, number);

      assertThat(quality(submission)).isEqualByComparingTo("85");
      official.open(page);
      assertThat(official.text())
          .contains("Approved", "Does not count. If data is sent for it, it counts again.");
      official.lookAt("exception-approved");
      official.open("/my/score?submission=" + submission);
      assertThat(official.text()).contains("an exception was granted");

      sendsAllTheSame(official, page);
      assertThat(quality(submission)).isEqualByComparingTo("60");
      official.open(page);
      assertThat(official.text()).contains("Ended by data", "Counts: data was sent for it");
      official.lookAt("exception-ended");
    }
  }

  private static String applies(BrowserSession official) {
    official.follow("Apply for an exception for 2017");
    assertThat(official.heading()).isEqualTo("Apply for an exception");
    assertThat(official.text()).contains("apply until December 31, 2017, 8 p.m. Eastern time");
    official.page().getByLabel("Which exception").selectOption("interoperabilityHardship");
    official.press("Apply");
    assertThat(official.text())
        .contains(
            "Choose the reason that fits best.",
            "Enter which part of your clinicians qualify",
            "Write what happened");
    official.lookAt("exception-problems");
    official.page().getByLabel("Reason").selectOption("insufficientInternet");
    official.page().getByLabel("Which part of your clinicians").fill("100");
    official.page().getByLabel("What happened?").fill("No line reaches us.");
    official.lookAt("exception-form");
    official.press("Apply");
    official.page().getByText("We have your question").waitFor();
    return official.page().url().replaceAll(".*number=(\\d+).*", "$1");
  }

  private static void onlyProgramStaffDecide(BrowserSession desk, String number) {
    desk.signIn("helpdesk.demo");
    desk.open("/staff/ticket?number=" + number);
    assertThat(desk.text())
        .contains("If it is approved", "Program staff decide on it.", "No line reaches us.");
    assertThat(desk.page().locator("#approve, #solve").count()).isZero();
  }

  private static void approves(BrowserSession staff, String number) {
    staff.signIn("staff.demo");
    staff.open("/staff/ticket?number=" + number);
    staff.press("Approve");
    assertThat(staff.text()).contains("Write what you want to say.");
    staff.page().getByLabel("The decision, as the applicant").fill("You need not report it.");
    staff.lookAt("exception-decision");
    staff.press("Approve");
    staff.page().getByText("Now: Solved").waitFor();
    assertThat(staff.page().locator("#approve").count()).isZero();
  }

  private static void sendsAllTheSame(BrowserSession official, String page) {
    official.open(page.replace("/my/practice?id=", "/my/upload?practice="));
    assertThat(official.text()).contains("Data can end your exception");
    official
        .page()
        .locator("#files")
        .setInputFiles(
            new FilePayload("records.json", "application/json", Sample.bytes(only("aci"))));
    Locator file = official.page().locator(".up-file");
    file.getByText("Can be sent").waitFor();
    assertThat(file.innerText()).contains("QPP-X-001", "ends the exception");
    official.lookAt("exception-warning");
    file.locator("[data-send]").click();
    file.getByText("We received it and saved it.").waitFor();
  }

  /** The sample of a practice with some of its categories. */
  private static ObjectNode only(String... categories) {
    ObjectNode submission = Sample.submission(TIN);
    ArrayNode sets = (ArrayNode) submission.path("measurementSets");
    for (int i = sets.size() - 1; i >= 0; i--) {
      if (!Set.of(categories).contains(sets.path(i).path("category").asText())) {
        sets.remove(i);
      }
    }
    return submission;
  }

  private BigDecimal quality(String submission) {
    for (JsonNode part :
        practice
            .get("/submissions/" + submission + "/score")
            .expect(200)
            .data()
            .at("/score/parts")) {
      if (part.path("name").asText().equals("quality")) {
        return part.path("value").decimalValue();
      }
    }
    throw new AssertionError("no quality");
  }

  private static String practiceOf(BrowserSession someone) {
    someone.signIn(OFFICIAL);
    someone.open("/my/?year=2017");
    String page =
        someone.page().locator("a[href*='/my/practice?id=']").first().getAttribute("href");
    String path = page.substring(page.indexOf("/my/practice"));
    someone.open(path);
    return path;
  }
}
