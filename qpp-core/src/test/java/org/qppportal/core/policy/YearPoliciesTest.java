package org.qppportal.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.submission.SubmissionWindow;
import org.qppportal.persistence.type.Category;

class YearPoliciesTest {

  private static final YearPolicies POLICIES = YearPolicies.load();

  @Test
  void allYearsAreKnownAndCanBeScored() {
    assertThat(POLICIES.years())
        .containsExactlyElementsOf(IntStream.rangeClosed(2017, 2026).boxed().toList());
    assertThat(POLICIES.scoringYears()).isEqualTo(POLICIES.years());
    assertThat(POLICIES.of(2016)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2017, 2019, 3, 70, 4, 30000, 100, , aci",
    "2018, 2020, 15, 70, 5, 90000, 200, , pi",
    "2019, 2021, 30, 75, 7, 90000, 200, 200, pi",
    "2020, 2022, 45, 85, 9, 90000, 200, 200, pi",
    "2021, 2023, 60, 85, 9, 90000, 200, 200, pi",
    "2022, 2024, 75, 89, 9, 90000, 200, 200, pi",
    "2023, 2025, 75, , 9, 90000, 200, 200, pi",
    "2026, 2028, 75, , 9, 90000, 200, 200, pi",
  })
  void thresholdsAreThoseOfTheRegulation(
      int year,
      int paymentYear,
      BigDecimal performance,
      BigDecimal additional,
      BigDecimal applicable,
      BigDecimal charges,
      int beneficiaries,
      Integer services,
      String interoperability) {
    YearPolicy policy = POLICIES.of(year).orElseThrow();

    assertThat(policy.paymentYear()).isEqualTo(paymentYear);
    assertThat(policy.thresholds().performance().value()).isEqualByComparingTo(performance);
    assertThat(policy.thresholds().additional().map(Cited::value).orElse(null))
        .isEqualTo(additional);
    assertThat(policy.thresholds().applicablePercent().value()).isEqualByComparingTo(applicable);
    assertThat(policy.lowVolume().allowedCharges().value()).isEqualByComparingTo(charges);
    assertThat(policy.lowVolume().beneficiaries().value()).isEqualTo(beneficiaries);
    assertThat(policy.lowVolume().services().map(Cited::value).orElse(null)).isEqualTo(services);
    assertThat(policy.interoperability().code()).isEqualTo(interoperability);
  }

  @Test
  void everyRowOfWeightsMakesOneHundredAndLeavesOutWhatItSays() {
    for (int year : POLICIES.years()) {
      for (WeightTable table : POLICIES.of(year).orElseThrow().weights()) {
        table
            .rows()
            .forEach(
                (leftOut, weights) -> {
                  BigDecimal sum =
                      weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                  assertThat(sum)
                      .as("%d %s %s", year, table.standard(), leftOut)
                      .isEqualByComparingTo("100");
                  leftOut.forEach(
                      category -> assertThat(weights.get(category)).isEqualByComparingTo("0"));
                });
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2017, traditional, , 60, 0, 15, 25",
    "2017, traditional, aci, 85, 0, 15, 0",
    "2018, traditional, quality, 0, 10, 45, 45",
    "2020, traditional, cost, 55, 0, 15, 30",
    "2022, traditional, pi, 55, 30, 15, 0",
    "2022, traditionalSmallPractice, pi, 40, 30, 30, 0",
    "2026, app, , 50, 0, 20, 30",
  })
  void weightsAreThoseOfTheRegulation(
      int year, String standard, String leftOut, int quality, int cost, int ia, int aci) {
    YearPolicy policy = POLICIES.of(year).orElseThrow();
    Set<Category> out = EnumSet.noneOf(Category.class);
    if (leftOut != null) {
      out.add(Category.ofCode(leftOut).orElseThrow());
    }
    var weights = policy.weights(standard).orElseThrow().without(out).orElseThrow();

    assertThat(weights.get(Category.QUALITY)).isEqualByComparingTo(BigDecimal.valueOf(quality));
    assertThat(weights.get(Category.COST)).isEqualByComparingTo(BigDecimal.valueOf(cost));
    assertThat(weights.get(Category.IA)).isEqualByComparingTo(BigDecimal.valueOf(ia));
    assertThat(weights.get(policy.interoperability()))
        .isEqualByComparingTo(BigDecimal.valueOf(aci));
  }

  @Test
  void twoCategoriesLeftOutOf2017LeaveTooFew() {
    WeightTable table = POLICIES.of(2017).orElseThrow().weights("traditional").orElseThrow();

    assertThat(table.without(EnumSet.of(Category.ACI, Category.IA))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2018-01-01T12:00:00Z, false",
    "2018-01-02T05:00:00Z, true",
    "2018-04-03T23:59:59Z, true",
    "2018-04-04T00:00:00Z, false",
  })
  void dataOf2017WasAcceptedUntilEightInTheEveningEastern(Instant moment, boolean accepted) {
    ProgramCalendar calendar = POLICIES.of(2017).orElseThrow().calendar();

    assertThat(SubmissionWindow.at(moment, calendar, false).takesData()).isEqualTo(accepted);
  }

  @Test
  void theVersionTellsContentsApart() {
    assertThat(POLICIES.years().stream().map(y -> POLICIES.of(y).orElseThrow().version()))
        .doesNotHaveDuplicates()
        .allSatisfy(version -> assertThat(version).matches("[0-9a-f]{16}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "paymentYear: 2019 | payYear: 2019 | x.yaml: 'paymentYear' is missing",
        "paymentYear: 2019 | paymentYear: '2019' | x.yaml: 'paymentYear' must be a whole number",
        "paymentYear: 2019 | paymentYear: 2019\\nextra: 1 | x.yaml: 'extra' is not a known key",
        "timeZone: America/New_York | timeZone: Mars | x.yaml: 'calendar.timeZone' has a value that is not allowed: Mars",
        "value: 2018-04-03T20:00 | value: April | x.yaml: 'calendar.submissionCloses.value' has a value that is not allowed: April",
        "value: 30000 | value: much | x.yaml: 'lowVolume.allowedCharges.value' must be a number",
        "leftOut: [aci] | leftOut: [vision] | x.yaml: 'weights[0].rows[1].leftOut' has a value that is not allowed: vision",
        "value: [claims] | value: [fax] | x.yaml: 'scoring.quality.endToEndBonus.excludedMethods.value[0]' has a value that is not allowed: fax",
        "capPercent: | cap: | x.yaml: 'scoring.quality.highPriorityBonus.capPercent' is missing",
      })
  void aBadFileIsNamedWithItsKey(String good, String bad, String message) throws IOException {
    String content = content().replaceFirst(Pattern.quote(good), "@@");
    byte[] broken =
        content.replace("@@", bad.replace("\\n", "\n")).getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> YearPolicyReader.read("x.yaml", broken))
        .isInstanceOf(MalformedPolicy.class)
        .hasMessage(message);
  }

  private static String content() throws IOException {
    try (InputStream in =
        YearPoliciesTest.class.getClassLoader().getResourceAsStream("policy/2017.yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
