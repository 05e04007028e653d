package org.qppportal.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Program staff close a year, watch it, and take the payment file home; nobody else gets in. */
@ExtendWith(RunningPortal.class)
class StaffCloseJourneyIT {

  @Test
  void staffCloseAYear() {
    try (BrowserSession staff = new BrowserSession()) {
      staff.signIn("staff.demo");
      staff.open("/staff/");
      staff.clickLink("Close a year nationwide");
      assertThat(staff.heading()).isEqualTo("National closes");
      staff.lookAt("staff-closes");

      String close = closesAYear(staff);
      takesTheFileHome(staff);
      correctsIt(staff, close);
      staff.open("/staff/closes");
      assertThat(staff.text()).contains("2017, version 1", "2017, version 2", "Finished");
      staff.lookAt("staff-closes-two");
      othersFindNothing(close);
      aPracticeReadsItsResults();
    }
  }

  private static String closesAYear(BrowserSession staff) {
    start(staff);
    assertThat(staff.heading()).isEqualTo("Close of 2017, version 1");
    staff.lookAt("staff-close-under-way");
    awaitEnd(staff);
    assertThat(staff.text())
        .contains("Does everything add up?", "Nobody is lost", "SHA-256")
        .contains("Who is in it, and who is not?", "Payment is adjusted")
        .doesNotContain("No\n");
    staff.lookAt("staff-close-finished");
    return staff.page().url();
  }

  private static void start(BrowserSession staff) {
    staff.page().getByLabel("Performance year").selectOption("2017");
    staff
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start the close"))
        .click();
  }

  private static void awaitEnd(BrowserSession staff) {
    // The page comes again by itself until the close is finished.
    staff
        .page()
        .getByText("Download the payment file (CSV)")
        .waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setTimeout(120_000));
  }

  private static void takesTheFileHome(BrowserSession staff) {
    Download file =
        staff
            .page()
            .waitForDownload(
                () -> staff.page().getByText("Download the payment file (CSV)").click());
    assertThat(BrowserSession.content(file))
        .startsWith("H,QPP payment adjustments,2017,2019,1,")
        .contains("\nT,");
    Download report =
        staff.page().waitForDownload(() -> staff.page().getByText("Reconciliation (CSV)").click());
    assertThat(BrowserSession.content(report)).contains("Check passed").doesNotContain("FAILED");
  }

  private static void correctsIt(BrowserSession staff, String first) {
    staff.open("/staff/closes");
    start(staff);
    assertThat(staff.heading()).isEqualTo("Close of 2017, version 2");
    awaitEnd(staff);
    staff.clickLink("Compare with version 1");
    assertThat(staff.text()).contains("TIN/NPIs differ");
    staff.lookAt("staff-close-compared");
    assertThat(staff.page().url()).isNotEqualTo(first);
  }

  private static void othersFindNothing(String close) {
    try (BrowserSession clinician = new BrowserSession()) {
      clinician.signIn("clinician.demo");
      for (String path :
          new String[] {
            close,
            "/staff/closes",
            "/staff/payment-file.csv?id=1",
            "/staff/reconciliation.json?id=1",
            "/staff/differences.csv?id=2&before=1"
          }) {
        assertThat(clinician.open(path)).as(path).isEqualTo(404);
      }
    }
  }

  private static void aPracticeReadsItsResults() {
    try (BrowserSession clinician = new BrowserSession()) {
      clinician.signIn("clinician.demo");
      clinician.open("/my/?year=2017");
      clinician.page().getByText("Sample Creek Family Medicine").first().click();
      clinician.clickLink("Final scores and payment of 2017");
      assertThat(clinician.heading()).isEqualTo("Final scores and payment");
      assertThat(clinician.text())
          .contains("version 2", "Whose score applies", "Why is each number what it is?")
          .contains("The final score that applies");
      clinician.lookAt("results");
      Download table =
          clinician
              .page()
              .waitForDownload(
                  () -> clinician.page().getByText("Download these results (CSV)").click());
      assertThat(BrowserSession.content(table))
          .startsWith("\"NPI\",\"Status\"")
          .contains("2999900014");
      assertThat(clinician.open("/my/results?practice=" + java.util.UUID.randomUUID()))
          .isEqualTo(404);
    }
  }
}
