package org.qppportal.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Those above some low-volume limits and not all choose whether they are in the program. */
@ExtendWith(RunningPortal.class)
class OptInJourneyIT {

  private static final int YEAR = 2022;

  /** Another one, so that neither choice is seen by the other test. */
  private static final int GROUP_YEAR = 2021;

  private static final String NPI = "2999903133";

  @Test
  void aClinicianReportsVoluntarilyAndThenOptsIn() {
    try (BrowserSession clinician = new BrowserSession()) {
      String page = practiceOf(clinician, "optin.clinician.demo", YEAR);
      assertThat(clinician.text())
          .contains("May choose to report", "You as a clinician here")
          .doesNotContain("Opt in as a group");
      clinician.lookAt("opt-in-offer");

      link(clinician, "Report voluntarily as a clinician");
      assertThat(clinician.text()).contains("Data sent then gets a score for feedback");
      clinician.clickButton("Yes, report voluntarily");
      clinician.page().getByText("chosen by optin.clinician.demo").waitFor();
      assertThat(clinician.text()).contains("Chose to report voluntarily.");
      clinician.lookAt("opt-in-voluntary");

      link(clinician, "Opt in as a clinician");
      assertThat(clinician.text())
          .contains("You cannot take this back.", "Medicare payments of 2024", "9 percent");
      clinician.lookAt("opt-in-confirm");
      link(clinician, "No, go back");
      assertThat(clinician.text()).doesNotContain("You cannot take this back.");

      link(clinician, "Opt in as a clinician");
      clinician.clickButton("Yes, opt in for good");
      clinician.page().getByText("This cannot be changed or taken back").waitFor();
      assertThat(clinician.page().locator("#choice a, #choice input").count()).isZero();
      clinician.lookAt("opt-in-done");

      clinician.open(page + "&for=" + NPI + "&choose=voluntary");
      assertThat(clinician.page().locator("#choose").count()).isZero();
    }
    everybodySeesIt();
  }

  @Test
  void aPracticeChoosesAsAGroupOnASmallPhone() {
    try (BrowserSession official = new BrowserSession(320, 640)) {
      practiceOf(official, "optin.practice.demo", GROUP_YEAR);
      assertThat(official.text()).doesNotContain("You as a clinician here");
      link(official, "Opt in as a group");
      assertThat(official.text()).contains("When it reports as a group");
      official.lookAt("phone-opt-in-confirm");
      official.clickButton("Yes, opt in for good");
      official.page().getByText("chosen by optin.practice.demo").waitFor();
      assertThat(official.text()).contains("Opted in for 2021, which cannot be taken back.");
      official.lookAt("phone-opt-in-done");
    }
  }

  @Test
  void whoIsAboveEveryLimitOrInAnEarlyYearIsOfferedNothing() {
    try (BrowserSession official = new BrowserSession()) {
      official.signIn("practice.demo");
      official.open("/my/?year=" + YEAR);
      official.page().locator("a[href*='/my/practice?id=']").first().click();
      assertThat(official.page().locator("#choice").count()).isZero();
    }
    try (BrowserSession official = new BrowserSession()) {
      String page = practiceOf(official, "optin.practice.demo", YEAR);
      official.open(page.replace("year=" + YEAR, "year=2018"));
      assertThat(official.page().locator("#choice").count()).isZero();
    }
  }

  private static void everybodySeesIt() {
    try (BrowserSession visitor = new BrowserSession()) {
      visitor.open("/lookup?npi=" + NPI + "&year=" + YEAR);
      assertThat(visitor.text())
          .contains("Opted in", "cannot be taken back")
          .doesNotContain("optin.clinician.demo");
      visitor.lookAt("opt-in-lookup");
    }
    JsonNode scenario =
        Web.page("/api/eligibility/npi/" + NPI + "?year=" + YEAR)
            .expect(200)
            .data()
            .at("/organizations/0/individualScenario");
    assertThat(scenario.path("isOptInEligible").asBoolean()).isTrue();
    assertThat(scenario.path("isOptedIn").asBoolean()).isTrue();
    assertThat(scenario.path("mipsEligibleSwitch").asBoolean()).isTrue();
    assertThat(scenario.path("optInDecisionDate").asText()).startsWith("20");
  }

  /** Opens the practice of an account, and returns its address. */
  private static String practiceOf(BrowserSession someone, String account, int year) {
    someone.signIn(account);
    someone.open("/my/?year=" + year);
    String page =
        someone.page().locator("a[href*='/my/practice?id=']").first().getAttribute("href");
    String path = page.substring(page.indexOf("/my/practice"));
    someone.open(path);
    return path;
  }

  private static void link(BrowserSession someone, String text) {
    someone
        .page()
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(text).setExact(true))
        .click();
  }
}
