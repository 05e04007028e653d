package org.qppportal.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Program staff check the numbers of a year and what it changed; nobody else gets in. */
@ExtendWith(RunningPortal.class)
class StaffPolicyJourneyIT {

  @Test
  void staffReviewAYearAndWhatItChanged() {
    try (BrowserSession staff = new BrowserSession()) {
      staff.signIn("staff.demo");
      link(staff, "Program staff");
      assertThat(staff.heading()).isEqualTo("Program staff");
      staff.lookAt("staff");
      link(staff, "Review the policy of a year");

      readsAYear(staff);
      asksForDoubtfulValues(staff);
      comparesWithTheYearBefore(staff);
      staff.lookAt("staff-policy-compared");
      takesTheListHome(staff);
    }
  }

  private static void readsAYear(BrowserSession staff) {
    staff.open("/staff/policy?year=2022");
    assertThat(staff.heading()).isEqualTo("2022 performance year, affects 2024 payments: policy");
    assertThat(staff.text())
        .contains("Performance threshold: payment stays as it is", "75 points")
        .contains("42 CFR 414.1405(b)", "March 31, 2023, 8:00 p.m. Eastern")
        .contains("Category weights: traditional MIPS, small practices", "Not verified");
    staff.lookAt("staff-policy");
  }

  private static void asksForDoubtfulValues(BrowserSession staff) {
    staff.page().getByLabel("Values not verified").check();
    staff.page().getByLabel("Search").fill("announcement societies");
    show(staff);
    assertThat(staff.text())
        .contains("1 value", "8.26%")
        .doesNotContain("Performance threshold: payment stays");
    staff.lookAt("staff-policy-doubtful");

    staff.page().getByLabel("Search").fill("nothing like it");
    show(staff);
    assertThat(staff.text()).contains("No value fits");
    staff.lookAt("staff-policy-nothing");
  }

  private static void comparesWithTheYearBefore(BrowserSession staff) {
    staff.open("/staff/policy?year=2022");
    staff.page().getByLabel("Show what changed from").selectOption("2021");
    show(staff);
    assertThat(staff.heading()).isEqualTo("What changed from 2021 to 2022");
    assertThat(staff.text())
        .contains("60 points", "75 points", "None left out: Quality", "40%", "30%")
        .doesNotContain("Part B patients");
  }

  private static void takesTheListHome(BrowserSession staff) {
    Download csv =
        staff
            .page()
            .waitForDownload(() -> staff.page().getByText("Download this list (CSV)").click());
    assertThat(csv.suggestedFilename()).isEqualTo("qpp-policy-2022-from-2021.csv");
    assertThat(BrowserSession.content(csv)).contains("thresholds.performance", "60", "75");

    Download json =
        staff
            .page()
            .waitForDownload(() -> staff.page().getByText("Download all of it (JSON)").click());
    assertThat(BrowserSession.content(json)).contains("\"changed\"", "thresholds.performance");
  }

  @Test
  void itWorksByKeyboardOnASmallPhone() {
    try (BrowserSession phone = new BrowserSession(320, 640)) {
      phone.signIn("staff.demo");
      for (String path :
          new String[] {
            "/staff/", "/staff/policy?year=2017", "/staff/policy?year=2022&compare=2021"
          }) {
        assertThat(phone.open(path)).isEqualTo(200);
        phone.lookAt("phone" + path.replaceAll("[^a-z0-9]+", "-"));
      }
      phone.open("/staff/policy?year=2022");
      phone.page().getByLabel("Search").focus();
      phone.page().keyboard().type("facility");
      phone.page().keyboard().press("Enter");
      phone.page().waitForURL("**/staff/policy?*q=facility*");
      assertThat(phone.text()).contains("Facility based").doesNotContain("Part B patients");
    }
  }

  @Test
  void nobodyElseGetsIn() {
    try (BrowserSession clinician = new BrowserSession()) {
      clinician.signIn("clinician.demo");
      assertThat(clinician.page().locator("nav").first().innerText())
          .doesNotContain("Program staff");
      for (String path :
          new String[] {"/staff/", "/staff/policy?year=2022", "/staff/policy.csv?year=2022"}) {
        assertThat(clinician.open(path)).as(path).isEqualTo(404);
      }
      assertThat(clinician.heading()).doesNotContain("policy");
    }
    assertThat(Web.page("/staff/policy", "Accept", "text/html").status()).isEqualTo(302);
  }

  private static void show(BrowserSession staff) {
    staff
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show").setExact(true))
        .click();
  }

  private static void link(BrowserSession staff, String name) {
    staff
        .page()
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first()
        .click();
  }
}
