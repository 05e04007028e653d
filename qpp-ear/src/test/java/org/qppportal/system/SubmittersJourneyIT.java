package org.qppportal.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qppportal.testing.Sample;

/**
 * A practice lets vendors submit for it, category by category and year by year, sees what each of
 * them sent and what of it counts, and takes the permission back.
 */
@ExtendWith(RunningPortal.class)
class SubmittersJourneyIT {

  /** The practice of other.practice.demo, which delegates to nobody at first. */
  private static final String TIN = "000987654";

  private static final String SETS = "/measurement-sets";

  private final Api registry = Api.as("registry.demo");
  private final Api vendor = Api.as("vendor.demo");

  @Test
  void twoVendorsSendAndThePracticeSeesWhatCounts() {
    registry.post(SETS, quality(60)).expectError(404, "NotFoundError");
    try (BrowserSession official = new BrowserSession()) {
      official.signIn("other.practice.demo");
      delegates(official, "Meadowlark", "Quality", "2017");
      delegates(official, "1000002", "All categories", "2017");
      String first = sendsOnlyWhatWasDelegated();
      readsWhatCounts(official);
      comparesTwoVersions(official, first);
      theVendorWithdrawsItsOwn();
      theScoreFollows(official);
      withdrawsTheDelegation(official, first);
    }
    aVendorSeesItsClients();
  }

  private static void delegates(
      BrowserSession official, String search, String category, String year) {
    official.open("/my/?year=2017");
    official.clickFirstLink("Fictional Harbor Internal Medicine");
    official.clickFirstLink("Who may send our data");
    assertThat(official.heading()).isEqualTo("Who may send our data");
    official.page().getByLabel("Vendor's name or id").fill(search);
    official.clickButton("Find");
    official.lookAt("delegations-found");
    official.page().locator("ul[aria-label='Vendors found'] a").first().click();
    official.page().locator("#category").selectOption(option(category));
    official.page().locator("#delegatedYear").selectOption(option(year));
    official.page().locator("#lastDay").fill("2000-01-01");
    official.lookAt("delegation-form");
    official.page().locator("#let-submit").click();
    assertThat(official.text()).contains("Enter a last day that is today or later.");
    official.lookAt("delegation-refused");
    official.page().locator("#lastDay").fill("");
    official.page().locator("#let-submit").click();
    assertThat(official.text()).contains("may submit for you from now on", category, year);
    official.lookAt("delegations");
  }

  private static com.microsoft.playwright.options.SelectOption option(String label) {
    return new com.microsoft.playwright.options.SelectOption().setLabel(label);
  }

  /** The registry may send quality of 2017 only; the maker of records everything of 2017. */
  private String sendsOnlyWhatWasDelegated() {
    String set = registry.post(SETS, quality(60)).expect(201).measurementSet().path("id").asText();
    registry.post(SETS, Sample.set(TIN, "ia", "registry")).expectError(404, "NotFoundError");
    ObjectNode otherYear = quality(60);
    ((ObjectNode) otherYear.path("submission")).put("performanceYear", 2018);
    otherYear.put("performanceStart", "2018-01-01").put("performanceEnd", "2018-12-31");
    registry.post(SETS, otherYear).expectError(404, "NotFoundError");
    vendor.post(SETS, Sample.set(TIN, "quality", "electronicHealthRecord")).expect(201);
    vendor.post(SETS, Sample.set(TIN, "ia", "electronicHealthRecord")).expect(201);
    registry.put(SETS + "/" + set, quality(70)).expect(200);
    return set;
  }

  private static void readsWhatCounts(BrowserSession official) {
    official.open("/my/?year=2017");
    official.clickFirstLink("Fictional Harbor Internal Medicine");
    official.clickFirstLink("See what counts, and why for: The practice as a group");
    assertThat(official.heading()).isEqualTo("Who sent what, and what counts");
    assertThat(official.text())
        .contains("Meadowlark Registry (demonstration)", "Kestrel Health Records (demonstration)")
        .contains("One way of collecting counts for the category", "42 CFR 414.1325(d)")
        .contains("Does not count", "Another set has at least as many points", "version 2")
        .contains("It has the most points of all that was sent", "Submissions API")
        .doesNotContain("Withdraw");
    official.lookAt("sent");
  }

  private static void comparesTwoVersions(BrowserSession official, String set) {
    official.clickFirstLink("History of Quality from Meadowlark Registry (demonstration)");
    assertThat(official.heading()).isEqualTo("History of a set");
    assertThat(official.text())
        .contains("Version 2", "Stands now", "Replaced", "by registry.demo")
        .contains("Performance met", "Changed", "60", "70");
    official.lookAt("set-history");
    official.clickFirstLink("Receipt of version 1");
    assertThat(official.heading()).isEqualTo("Receipt");
    assertThat(official.text()).contains("registry.demo", "SHA-256", "Checked by");
    official.lookAt("receipt-of-a-version");
    assertThat(official.open("/my/set-history?set=" + set + "&from=2&to=2")).isEqualTo(200);
    assertThat(official.text()).contains("hold the same");
  }

  private static void theVendorWithdrawsItsOwn() {
    try (BrowserSession person = new BrowserSession(320, 800)) {
      person.signIn("vendor.demo");
      person.open("/my/?year=2017");
      assertThat(person.text()).contains("See what counts, and why");
      person.clickFirstLink("See what counts, and why for: The practice as a group");
      assertThat(person.text())
          .contains("Kestrel Health Records (demonstration)")
          .doesNotContain("Meadowlark");
      person.lookAt("sent-of-a-vendor");
      person.clickFirstLink("Withdraw Quality, Electronic health record");
      person.lookAt("sent-withdraw");
      person.page().locator("#withdraw").click();
      assertThat(person.text()).contains("Withdrawn. It does not count any more");
      person.lookAt("sent-withdrawn");
    }
  }

  private static void theScoreFollows(BrowserSession official) {
    official.open("/my/?year=2017");
    official.clickFirstLink("Fictional Harbor Internal Medicine");
    official.clickFirstLink("See what counts, and why for: The practice as a group");
    assertThat(official.text())
        .contains("What was taken back", "by vendor.demo")
        .doesNotContain("Another set has at least as many points");
    official.lookAt("sent-after-withdrawal");
  }

  private void withdrawsTheDelegation(BrowserSession official, String set) {
    registry.get(SETS + "/" + set).expect(200);
    official.open("/my/?year=2017");
    official.clickFirstLink("Fictional Harbor Internal Medicine");
    official.clickFirstLink("Who may send our data");
    official.clickFirstLink("Withdraw from Meadowlark Registry (demonstration), Quality, 2017");
    official.lookAt("delegation-withdraw");
    official.page().locator("#withdraw").click();
    assertThat(official.text()).contains("cannot submit or see anything by that delegation");
    official.lookAt("delegations-after");

    registry.get(SETS + "/" + set).expectError(404, "NotFoundError");
    registry.put(SETS + "/" + set, quality(80)).expectError(404, "NotFoundError");
    registry.delete(SETS + "/" + set).expectError(404, "NotFoundError");
    registry.post(SETS, quality(80)).expectError(404, "NotFoundError");
  }

  private static void aVendorSeesItsClients() {
    try (BrowserSession person = new BrowserSession()) {
      person.signIn("vendor.demo");
      person.clickFirstLink("Practices that let us submit");
      assertThat(person.heading()).isEqualTo("Practices that let us submit");
      assertThat(person.text())
          .contains("Fictional Harbor Internal Medicine", "**-***7654", "2017")
          .doesNotContain("Sample Creek");
      person.lookAt("clients");
    }
  }

  /** A set of quality measures by registry, of which every patient count follows the rate. */
  private static ObjectNode quality(int met) {
    ObjectNode set = Sample.set(TIN, "quality", "registry");
    set.path("measurements")
        .forEach(
            measurement ->
                ((ObjectNode) measurement.path("value"))
                    .put("performanceMet", met)
                    .put("performanceNotMet", 100 - met)
                    .put("eligiblePopulation", 100)
                    .remove("performanceRate"));
    return set;
  }
}
