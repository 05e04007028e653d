package org.qppportal.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody without an account asks what a score would pay. */
@ExtendWith(RunningPortal.class)
class EstimateJourneyIT {

  private static final String ASSUMED = "?year=2017&charges=100000&quality=60&pi=80&ia=100";

  private BrowserSession visitor;

  @BeforeEach
  void open() {
    visitor = new BrowserSession();
  }

  @AfterEach
  void close() {
    visitor.close();
  }

  @Test
  void estimatesFromTheHomePageAndGetsALink() {
    visitor.open("/");
    visitor.page().getByText("Estimate your payment").click();
    assertThat(visitor.text()).contains("No estimate yet");
    visitor.lookAt("estimate-empty");

    visitor.page().getByLabel("Performance year").selectOption("2017");
    fill("Medicare payments in a year", "$100,000");
    fill("Quality", "60");
    fill("Promoting interoperability", "80%");
    fill("Improvement activities", "100");
    visitor.page().keyboard().press("Enter");
    visitor.page().waitForURL("**/estimate?*");

    // 36 + 20 + 15 = 71; 4 x 68/97 x 0.12 + (0.5 + 9.5/30) x 0.14 = 0.4508
    assertThat(visitor.text())
        .contains("2017 performance year, affects 2019 payments", "Estimate, not final")
        .contains("71 of 100 points", "+0.45%: $450 more a year")
        .contains("Lump sum", "+$5,000.00")
        .contains("Exceptional performance");
    visitor.lookAt("estimate-closed-year");
    assertThat(visitor.page().url()).contains("quality=60").contains("#result");
  }

  @Test
  void seesHowEachNumberWasMade() {
    visitor.open("/estimate" + ASSUMED);
    visitor.page().locator(".qpp-score__title:text-is('Quality')").click();
    visitor.page().locator(".qpp-score__title:text-is('Adjustment')").click();

    assertThat(visitor.text())
        .contains("60 of 100 points, at a weight of 60%, are 36 final points.")
        .contains("times the scaling factor of 0.12.")
        .contains("42 CFR 414.1405(b)");
  }

  @Test
  void anOpenYearIsMarkedAsAnAssumption() {
    visitor.open(
        "/estimate?year=2026&charges=250000&quality=80&pi=95&ia=100&cost=85&small=true&qp=true"
            + "&hcc=1.3&dual=25");

    assertThat(visitor.text())
        .contains("If factors are those of 2024", "The most the law allows")
        .contains("An assumption.", "QPs get no adjustment by score")
        .contains("The bonus for complex patients is left out");
    visitor.lookAt("estimate-open-year");
  }

  @Test
  void aScoreBelowTheThresholdIsNoMatterOfAssumption() {
    visitor.open("/estimate?year=2026&charges=250000&quality=40&pi=50&ia=100&cost=50");

    assertThat(visitor.text())
        .contains("54.5 of 100 points", "less a year")
        .contains("Up to the performance threshold, payment does not depend on how others score.");
    visitor.lookAt("estimate-below-threshold");
  }

  @Test
  void qualityCanComeFromMeasures() {
    visitor.open(
        "/estimate?year=2017&charges=100000&pi=80&ia=100"
            + "&measure1=5&method1=electronicHealthRecord&rate1=92&cases1=120"
            + "&measure2=110&method2=registry&rate2=60&cases2=80");

    assertThat(visitor.text()).contains("of 100 points");
    assertThat(visitor.page().locator("#measure1").isVisible()).isTrue();
    visitor.lookAt("estimate-measures");
  }

  @Test
  void isToldAtTheFieldWhatIsWrong() {
    visitor.open(
        "/estimate?year=2017&charges=&quality=120&measure1=999&method1=registry&rate1=5&cases1=x");

    assertThat(visitor.page().title()).startsWith("Error:");
    assertThat(visitor.text())
        .contains("Complete these items to get an estimate", "Enter a number from 0 to 100.");
    assertThat(visitor.page().locator("#quality").getAttribute("aria-invalid")).isEqualTo("true");
    assertThat(visitor.page().locator("#quality").inputValue()).isEqualTo("120");
    visitor.lookAt("estimate-problems");

    visitor
        .page()
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Quality").setExact(true))
        .click();
    assertThat((String) visitor.page().evaluate("document.activeElement.id")).isEqualTo("quality");
  }

  @Test
  void readsOnASmallPhone() {
    try (BrowserSession phone = new BrowserSession(320, 640)) {
      phone.open("/estimate");
      phone.lookAt("phone-estimate-empty");
      phone.open("/estimate" + ASSUMED);
      phone.lookAt("phone-estimate");
      phone.open("/estimate?year=2026&charges=250000&quality=80&pi=95&ia=100&cost=85");
      phone.lookAt("phone-estimate-open-year");
    }
  }

  @Test
  void programsGetTheSameEstimateAsData() {
    JsonNode estimate = Web.page("/api/estimate" + ASSUMED).expect(200).data().path("estimate");

    assertThat(estimate.path("finalScore").decimalValue()).isEqualByComparingTo("71");
    assertThat(estimate.at("/paymentAdjustments/0/percent").decimalValue())
        .isEqualByComparingTo("0.45");
    assertThat(estimate.at("/paymentAdjustments/0/tree/parts/0/metadata/citation").asText())
        .isEqualTo("42 CFR 414.1405(b)");
    assertThat(estimate.at("/score/parts/0/name").asText()).isEqualTo("quality");
    assertThat(estimate.at("/qpTrack/dollars").decimalValue()).isEqualByComparingTo("5000");
  }

  @Test
  void programsAreToldEverythingThatIsWrong() {
    Answer answer =
        Web.page("/api/estimate?year=2017&quality=120").expectError(400, "BadRequestError");

    assertThat(answer.error().path("details")).hasSize(2);
    assertThat(answer.error().at("/details/0/path").asText()).isEqualTo("charges");
    assertThat(answer.error().at("/details/0/type").asText()).isEqualTo("MissingValue");
    assertThat(answer.error().at("/details/1/path").asText()).isEqualTo("quality");
    assertThat(answer.error().at("/details/1/type").asText()).isEqualTo("InvalidValue");
  }

  private void fill(String label, String value) {
    visitor.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(value);
  }
}
