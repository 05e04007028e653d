package org.qppportal.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A clinician finds a wrong score, asks for a review, adds evidence when asked, and sees the new
 * score and payment; one of the staff proposes and another one confirms.
 */
@ExtendWith(RunningPortal.class)
class TargetedReviewJourneyIT {

  private static final String CLINICIAN = "clinician.demo";
  private static final String NPI = "2999900014";
  private static final String LINK = "Ask for a review of this score: NPI " + NPI;

  @Test
  void aWrongScoreIsCorrectedByTwoPersons() {
    try (BrowserSession clinician = new BrowserSession();
        BrowserSession first = new BrowserSession();
        BrowserSession second = new BrowserSession()) {
      closesTheYear(first);
      String results = resultsOf(clinician);
      String number = asks(clinician);
      asksForEvidence(first, number);
      addsEvidence(clinician, number);
      proposes(first, number);
      confirms(second, number);
      seesWhatChanged(clinician, number, results);
      strangersFindNothing(number, results);
      paymentsInForce(second, number);
    }
  }

  private static void closesTheYear(BrowserSession staff) {
    staff.signIn("staff.demo");
    staff.open("/staff/closes");
    staff.page().getByLabel("Performance year").selectOption("2017");
    staff.press("Start the close");
    staff
        .page()
        .getByText("Download the payment file (CSV)")
        .waitFor(new Locator.WaitForOptions().setTimeout(120_000));
  }

  private static String resultsOf(BrowserSession clinician) {
    clinician.signIn(CLINICIAN);
    clinician.open("/my/?year=2017");
    clinician.page().getByText("Sample Creek Family Medicine").first().click();
    clinician.follow("Final scores and payment of 2017");
    assertThat(clinician.heading()).isEqualTo("Final scores and payment");
    assertThat(clinician.text()).contains("-4.00%".replace("-", "−"));
    return clinician.page().url();
  }

  private static String asks(BrowserSession clinician) {
    clinician.follow(LINK);
    assertThat(clinician.heading()).isEqualTo("Ask for a review of this score");
    assertThat(clinician.text())
        .contains(
            "October 15, 2018, 8:00 PM Eastern time",
            "This demonstration takes requests at any time.",
            "The decision is final",
            "0.00 of 60.00");
    clinician.press("Ask for the review");
    assertThat(clinician.text())
        .contains("Choose at least one reason.", "Write which number is wrong");
    clinician.lookAt("review-problems");
    clinician.page().getByLabel("A category should not have counted").check();
    clinician.page().getByLabel("Tell us about it").fill("A storm took our records in June.");
    clinician.lookAt("review-form");
    clinician.press("Ask for the review");
    clinician.page().getByText("We have your question").waitFor();
    assertThat(clinician.text()).contains("Received", "Evidence complete", "Not yet");
    clinician.lookAt("review-asked");
    return clinician.page().url().replaceAll(".*number=(\\d+).*", "$1");
  }

  private static void asksForEvidence(BrowserSession staff, String number) {
    staff.open("/staff/ticket?number=" + number);
    assertThat(staff.text())
        .contains("Targeted review", "What the person saw", "A category should not have counted");
    assertThat(staff.page().locator("#solve, #ask-user, #confirm, #propose").count()).isZero();
    staff.page().getByLabel("What we need").fill("Please send a proof of the storm.");
    staff.lookAt("review-staff-received");
    staff.press("Ask for information");
    staff.page().getByText("Information due").waitFor();
    staff.press("Evidence is complete");
    staff.page().getByText("still has time to answer").waitFor();
    staff.page().locator("aside a[href*='practice=']").first().click();
    staff.page().locator("#known-heading").waitFor();
    assertThat(staff.page().locator("#known-heading").innerText()).endsWith(", 2017");
    assertThat(staff.page().locator(".desk-known").innerText())
        .contains("As closed on", "NPI " + NPI, "\u22124.00%");
    staff.lookAt("review-staff-known");
  }

  private static void addsEvidence(BrowserSession clinician, String number) {
    clinician.open("/my/ticket?number=" + number);
    assertThat(clinician.text())
        .contains("We need something from you", "Please send a proof of the storm.");
    clinician.lookAt("review-information-asked");
    clinician.page().getByLabel("Message to the service desk").fill("Here it is.");
    clinician
        .page()
        .locator("#files")
        .setInputFiles(
            new FilePayload(
                "storm.txt", "text/plain", "The storm of June 3".getBytes(StandardCharsets.UTF_8)));
    clinician.press("Send the message");
    clinician.page().getByText("storm.txt").waitFor();
    assertThat(clinician.text()).doesNotContain("We need something from you");
  }

  private static void proposes(BrowserSession staff, String number) {
    staff.open("/staff/ticket?number=" + number);
    assertThat(staff.text()).contains("storm.txt");
    staff.press("Evidence is complete");
    staff.page().getByText("Propose a decision").waitFor();
    staff.press("Propose");
    staff.page().locator("#outcome-error").waitFor();
    staff
        .page()
        .getByLabel("Decision", new Page.GetByLabelOptions().setExact(true))
        .selectOption("approve");
    for (String category :
        new String[] {"Quality", "Cost", "Improvement activities", "Advancing care information"}) {
      staff.page().getByLabel(category, new Page.GetByLabelOptions().setExact(true)).check();
    }
    staff.page().getByLabel("The decision, as the user").fill("The storm counts as an exception.");
    staff.lookAt("review-proposal");
    staff.press("Propose");
    staff.page().getByText("A second person of the program staff confirms it").waitFor();
    assertThat(staff.page().locator("#confirm").count()).isZero();
    staff.lookAt("review-proposed-by-oneself");
  }

  private static void confirms(BrowserSession staff, String number) {
    staff.signIn("reviewer.demo");
    staff.open("/staff/ticket?number=" + number);
    assertThat(staff.text()).contains("Proposed: Approved", "By staff.demo", "3.00", "0.00%");
    staff.lookAt("review-second-look");
    staff.press("Confirm the decision");
    staff.page().getByText("Decided: Approved").waitFor();
    assertThat(staff.page().locator("#confirm, #send-back, #propose, #reopen").count()).isZero();
  }

  private static void seesWhatChanged(BrowserSession clinician, String number, String results) {
    clinician.open("/my/ticket?number=" + number);
    assertThat(clinician.text())
        .contains("Adjustment made again", "Approved", "What changes", "does not count")
        .contains("The storm counts as an exception.", "This ticket is closed.");
    clinician.lookAt("review-decided");
    Download letter =
        clinician
            .page()
            .waitForDownload(() -> clinician.page().getByText("The letter (PDF)").click());
    assertThat(content(letter)).startsWith("%PDF-");
    Download table =
        clinician
            .page()
            .waitForDownload(() -> clinician.page().getByText("What changes (CSV)").click());
    assertThat(content(table)).contains("\"Final score\",\"0.00\",\"\",\"3.00\"");
    clinician.page().navigate(results);
    assertThat(clinician.text())
        .contains("Changed by targeted review T" + number, "Made by", "The close");
    clinician.lookAt("review-results");
    clinician.follow(LINK);
    assertThat(clinician.text()).contains("The decision is final; there is no further review");
    clinician.lookAt("review-again");
  }

  private static void strangersFindNothing(String number, String results) {
    try (BrowserSession stranger = new BrowserSession()) {
      stranger.signIn("other.clinician.demo");
      String practice = results.replaceAll(".*practice=([0-9a-f-]+).*", "$1");
      for (String path :
          new String[] {
            "/my/review?practice=" + practice + "&year=2017&npi=" + NPI,
            "/my/review-letter.pdf?number=" + number,
            "/my/review-differences.csv?number=" + number,
            "/my/ticket?number=" + number
          }) {
        assertThat(stranger.open(path)).as(path).isEqualTo(404);
      }
    }
  }

  private static void paymentsInForce(BrowserSession staff, String number) {
    staff.open("/staff/closes");
    staff.page().getByText("2017, version").first().click();
    staff.lookAt("review-close");
    Download file =
        staff
            .page()
            .waitForDownload(() -> staff.page().getByText("Payments in force (CSV)").click());
    assertThat(content(file)).contains("," + NPI + ",", ",3.00,0.00,0.00,0.00,T" + number);
  }

  private static String content(Download download) {
    try {
      return Files.readString(download.path(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
