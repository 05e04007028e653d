package org.qppportal.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A biller fills in the attestation form, leaves, comes back and sends it. */
@ExtendWith(RunningPortal.class)
class AttestationJourneyIT {

  private static final String PRACTICE = "Sample Creek Family Medicine";

  @Test
  void keepsADraftThroughSignOutAndSendsIt() {
    try (BrowserSession biller = new BrowserSession()) {
      biller.signIn("biller.demo");
      openForm(biller);
      biller.lookAt("attestation-empty");

      Page page = biller.page();
      page.evaluate("document.querySelectorAll('main details').forEach(d => { d.open = true; })");
      check(page, "IA_AHE_1");
      check(page, "IA_AHE_2");
      fill(page, "ACI_EP_1", "9", "10");
      page.locator("#save").click();
      assertThat(page.locator("#saved")).containsText("Saved");
      biller.signOut();

      biller.signIn("biller.demo");
      openForm(biller);
      page.evaluate("document.querySelectorAll('main details').forEach(d => { d.open = true; })");
      assertThat(page.locator("[id='ACI_EP_1-numerator']")).hasValue("9");
      assertThat(page.locator("[id='IA_AHE_1']")).isChecked();
      assertThat(page.locator("[id='IA_AHE_2']")).isChecked();
      biller.lookAt("attestation-resumed");

      fill(page, "ACI_EP_1", "19", "10");
      fillPeriods(page);
      page.locator("#review").click();
      biller.lookAt("attestation-review");
      page.locator("#send").click();
      assertThat(biller.text()).contains("19", "10");
      biller.lookAt("attestation-problem");

      page.evaluate("document.querySelectorAll('main details').forEach(d => { d.open = true; })");
      fill(page, "ACI_EP_1", "9", "10");
      page.locator("#review").click();
      page.locator("#send").click();
      assertThat(biller.heading()).isEqualTo("Receipt");
      assertThat(biller.text()).contains("biller.demo");
      biller.lookAt("attestation-receipt");

      page.getByText("See the score").first().click();
      assertThat(biller.heading()).contains("preliminary score");
      biller.lookAt("attestation-score");
    }
  }

  private static void openForm(BrowserSession biller) {
    biller.open("/my/?year=2017");
    biller
        .page()
        .getByRole(
            AriaRole.LINK, new Page.GetByRoleOptions().setName("Fill in the form for " + PRACTICE))
        .click();
    assertThat(biller.heading()).isEqualTo("Attestation form");
  }

  private static void check(Page page, String measure) {
    page.locator("[id='" + measure + "']").check();
  }

  private static void fill(Page page, String measure, String numerator, String denominator) {
    page.locator("[id='" + measure + "-numerator']").fill(numerator);
    page.locator("[id='" + measure + "-denominator']").fill(denominator);
  }

  private static void fillPeriods(Page page) {
    for (String part : new String[] {"ia", "aci"}) {
      page.locator("[id='" + part + "Start']").fill("2017-01-01");
      page.locator("[id='" + part + "End']").fill("2017-12-31");
    }
  }
}
