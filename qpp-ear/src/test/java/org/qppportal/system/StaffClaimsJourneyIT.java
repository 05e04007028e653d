package org.qppportal.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Program staff make measures of claims, and the practice finds them in its score. */
@ExtendWith(RunningPortal.class)
class StaffClaimsJourneyIT {

  private static final int PATIENCE = 120_000;

  @AfterEach
  void leaveNothingForOthers() {
    StoredRows.change(
        "delete from measurement_set where submission_method = 'claims';"
            + "delete from submission s where performance_year in (2018, 2019) and not exists"
            + " (select 1 from measurement_set m where m.submission_id = s.id);"
            + "delete from claims_measure_result; delete from claims_problem;"
            + "delete from claims_file_piece; delete from claims_run");
  }

  @Test
  void staffMakeMeasuresOfClaims() {
    try (BrowserSession staff = new BrowserSession()) {
      staff.signIn("staff.demo");
      staff.open("/staff/");
      staff.clickLink("Make measures of claims");
      assertThat(staff.heading()).isEqualTo("Measures from claims");
      assertThat(staff.text()).contains("No claims have been loaded yet", "beneficiary_id");
      staff.lookAt("staff-claims");

      refusesAFileWithErrors(staff);
      byte[] file = example(staff, "2018");
      String results = loads(staff, "2018", file);
      assertThat(results)
          .startsWith("\"Entity\",\"TIN\"")
          .contains("\"individual\",\"000123456\"", "Counted: ");
      othersFindNothing(staff.page().url());
    }
    theClinicianSeesThemInTheScore();
  }

  private static void refusesAFileWithErrors(BrowserSession staff) {
    choose(
        staff,
        "2018",
        """
        claim_id,tin,npi,beneficiary_id,birth_date,sex,service_date,code
        C1,000123456,2999900014,B1,1948-06-30,F,31.3.2018,99213
        """
            .getBytes(StandardCharsets.UTF_8));
    staff.page().getByText("The file was refused").waitFor(patience());
    assertThat(staff.text())
        .contains("Nothing was changed", "service_date", "31.3.2018", "QPP-C-010", "2018-03-31");
    staff.lookAt("staff-claims-refused");
    staff.open("/staff/claims");
  }

  private static byte[] example(BrowserSession staff, String year) {
    Download file =
        staff.page().waitForDownload(() -> staff.clickLink("Made-up claims of " + year + " (CSV)"));
    return BrowserSession.content(file).getBytes(StandardCharsets.UTF_8);
  }

  private static String loads(BrowserSession staff, String year, byte[] file) {
    choose(staff, year, file);
    assertThat(staff.heading()).startsWith("Claims of " + year);
    staff.page().getByText("The measures are stored").waitFor(patience());
    assertThat(staff.text())
        .contains("Controlling High Blood Pressure", "Each patient once", "Codes counted");
    staff.lookAt("staff-claims-finished");
    Download results =
        staff
            .page()
            .waitForDownload(() -> staff.page().getByText("Download every clinician").click());
    return BrowserSession.content(results);
  }

  private static void choose(BrowserSession staff, String year, byte[] file) {
    staff.page().getByLabel("Performance year").selectOption(year);
    staff
        .page()
        .locator("#file")
        .setInputFiles(new FilePayload("claims-" + year + ".csv", "text/csv", file));
    staff
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Load the file"))
        .click();
  }

  private static void othersFindNothing(String run) {
    try (BrowserSession clinician = new BrowserSession()) {
      clinician.signIn("clinician.demo");
      for (String path :
          new String[] {
            run,
            "/staff/claims",
            "/staff/claims-results.csv?id=1",
            "/staff/claims-problems.csv?id=1",
            "/staff/claims-example.csv?year=2018"
          }) {
        assertThat(clinician.open(path)).as(path).isEqualTo(404);
      }
    }
  }

  private static void theClinicianSeesThemInTheScore() {
    try (BrowserSession clinician = new BrowserSession()) {
      clinician.signIn("clinician.demo");
      clinician.open("/my/?year=2018");
      clinician.page().getByText("Placeholder Prairie Rural Health").first().click();
      assertThat(clinician.text()).contains("The program, from claims");
      clinician.lookAt("practice-with-claims");
      clinician.page().getByText("See the score").first().click();
      clinician.page().waitForLoadState();
      assertThat(clinician.heading()).contains("2018").contains("preliminary score");
      clinician.lookAt("score-from-claims-folded");
      clinician
          .page()
          .evaluate("document.querySelectorAll('main details').forEach(d => { d.open = true; })");
      assertThat(clinician.text()).contains("claims").containsIgnoringCase("blood pressure");
      clinician.lookAt("score-from-claims");
    }
  }

  private static Locator.WaitForOptions patience() {
    return new Locator.WaitForOptions().setTimeout(PATIENCE);
  }
}
