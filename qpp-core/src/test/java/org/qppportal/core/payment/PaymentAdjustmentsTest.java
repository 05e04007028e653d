package org.qppportal.core.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.qppportal.core.policy.AdjustmentThresholds.Published;
import org.qppportal.core.policy.YearPolicies;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.core.scoring.ScoreNode;

class PaymentAdjustmentsTest {

  private static final YearPolicies POLICIES = YearPolicies.load();
  private static final PaymentFactors UNSCALED = new PaymentFactors(BigDecimal.ONE, BigDecimal.ONE);

  @ParameterizedTest
  @CsvSource({
    "2017, 0.75, 3, -4",
    "2018, 3.75, 15, -5",
    "2019, 7.50, 30, -7",
    "2020, 11.25, 45, -9",
    "2021, 15, 60, -9",
    "2022, 18.75, 75, -9",
    "2026, 18.75, 75, -9",
  })
  void theBottomQuarterLosesTheWholeApplicablePercent(
      int year, BigDecimal edge, BigDecimal threshold, BigDecimal most) {
    BigDecimal above = of(year, edge.add(new BigDecimal("0.01")), UNSCALED).percent();

    assertThat(of(year, BigDecimal.ZERO, UNSCALED).percent()).isEqualByComparingTo(most);
    assertThat(of(year, edge, UNSCALED).percent()).isEqualByComparingTo(most);
    assertThat(above).isBetween(most.multiply(new BigDecimal("0.75")), new BigDecimal("-2.95"));
    assertThat(of(year, threshold, UNSCALED).percent()).isEqualByComparingTo("0");
  }

  @ParameterizedTest
  @CsvSource({
    // year, score, base, additional: unscaled, from the text of the regulation
    "2017, 69.99, 2.76, 0.00",
    "2017, 70, 2.76, 0.50",
    "2017, 100, 4.00, 10.00",
    "2018, 85, 4.12, 5.25",
    "2024, 60, -1.80, 0.00",
    "2024, 18.76, -6.75, 0.00",
    "2024, 74.99, 0.00, 0.00",
    "2024, 90, 5.40, 0.00",
  })
  void scalesAreThoseOfTheRegulation(
      int year, BigDecimal score, BigDecimal base, BigDecimal additional) {
    PaymentAdjustment adjustment = of(year, score, UNSCALED);

    assertThat(adjustment.basePercent()).isEqualTo(base);
    assertThat(adjustment.additionalPercent()).isEqualTo(additional);
  }

  static Stream<Arguments> published() {
    return POLICIES.years().stream()
        .map(year -> POLICIES.of(year).orElseThrow())
        .filter(policy -> policy.thresholds().published().isPresent())
        .flatMap(PaymentAdjustmentsTest::published);
  }

  private static Stream<Arguments> published(YearPolicy policy) {
    Published paid = policy.thresholds().published().orElseThrow();
    int year = policy.performanceYear();
    return Stream.concat(
        Stream.of(
            Arguments.of(year, BigDecimal.valueOf(100), paid.maximum().value()),
            Arguments.of(year, policy.thresholds().performance().value(), BigDecimal.ZERO)),
        paid.pairs().stream().map(pair -> Arguments.of(year, pair.finalScore(), pair.percent())));
  }

  @ParameterizedTest
  @MethodSource("published")
  void everythingPublishedIsReproduced(int year, BigDecimal score, BigDecimal percent) {
    assertThat(of(year, score, published(year)).percent()).isEqualByComparingTo(percent);
  }

  /** Pairs of the evidence that the policy files do not repeat. */
  @ParameterizedTest
  @CsvSource({
    "2018, 70, 0.27",
    "2019, 30.01, 0.00",
    "2019, 75, 0.09",
    "2024, 75, 0.00",
  })
  void otherPairsSeenAreReproduced(int year, BigDecimal score, BigDecimal percent) {
    assertThat(of(year, score, published(year)).percent()).isEqualByComparingTo(percent);
  }

  @Test
  void partsAreRoundedForShowAndTheWholeIsRoundedByItself() {
    PaymentAdjustment adjustment = of(2022, BigDecimal.valueOf(100), published(2022));

    assertThat(adjustment.basePercent()).isEqualTo(new BigDecimal("2.25"));
    assertThat(adjustment.additionalPercent()).isEqualTo(new BigDecimal("6.00"));
    assertThat(adjustment.percent()).isEqualTo(new BigDecimal("8.26"));
  }

  @Test
  void roundingIsPartOfTheExplanation() {
    ScoreNode node = of(2022, BigDecimal.valueOf(100), published(2022)).node();

    assertThat(node.parts())
        .extracting(ScoreNode::name)
        .containsExactly("base", "additional", "rounding");
    assertThat(node.parts())
        .extracting(part -> part.value().stripTrailingZeros())
        .containsExactly(
            new BigDecimal("2.2527"), new BigDecimal("6.003"), new BigDecimal("0.0043"));
    assertThat(node.because())
        .isEqualTo("A final score of 100 raises Medicare's payments by 8.26% in 2024.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024 | 90 | From no change at the performance threshold of 75 to 9% more at 100 points, a score of 90 stands for 5.4%, times the scaling factor of 0.11667.",
        "2024 | 75 | At the performance threshold of 75, payment stays as it is.",
        "2024 | 60 | From 9% less at 0 points to no change at the performance threshold of 75, a score of 60 stands for 1.8% less.",
        "2024 | 18.75 | Up to 25% of the performance threshold of 75, payment falls by the full 9%.",
      })
  void theBaseIsTold(int year, BigDecimal score, String sentence) {
    ScoreNode base = of(year, score, published(year)).node().part("base").orElseThrow();

    assertThat(base.because()).isEqualTo(sentence);
    assertThat(base.inputs()).containsEntry("finalScore", score);
    assertThat(base.rule().citation()).isEqualTo("42 CFR 414.1405(b)");
  }

  @Test
  void theAdditionalAdjustmentIsTold() {
    assertThat(additional("95").because())
        .isEqualTo(
            "From 0.5% at 89 points to 10% at 100 points, a score of 95 stands for 5.6818%, times"
                + " the scaling factor of 0.6003.");
    assertThat(additional("88.99").because()).isEqualTo("It is paid from 89 points on.");
    assertThat(additional("88.99").inputs())
        .isEqualTo(
            Map.of(
                "finalScore",
                new BigDecimal("88.99"),
                "additionalThreshold",
                new BigDecimal("89")));
    assertThat(additional("95").inputs()).containsEntry("scalingFactor", new BigDecimal("0.6003"));
  }

  @Test
  void yearsAfter2022HaveNoAdditionalAdjustment() {
    PaymentAdjustment adjustment = of(2023, BigDecimal.valueOf(100), published(2023));

    assertThat(adjustment.additionalPercent()).isEqualByComparingTo("0");
    assertThat(adjustment.node().part("additional")).isEmpty();
  }

  @Test
  void dollarsAreTheSharePaidMoreOrLessToTheCent() {
    BigDecimal charges = new BigDecimal("100000.50");

    assertThat(of(2024, BigDecimal.valueOf(90), published(2024)).dollars(charges))
        .isEqualTo(new BigDecimal("630.00"));
    assertThat(of(2024, BigDecimal.valueOf(60), published(2024)).dollars(charges))
        .isEqualTo(new BigDecimal("-1800.01"));
  }

  @Test
  void onlyClosedYearsHavePublishedFactors() {
    assertThat(PaymentFactors.published(policy(2024)))
        .contains(new PaymentFactors(new BigDecimal("0.11667"), BigDecimal.ZERO));
    assertThat(PaymentFactors.published(policy(2026))).isEmpty();
  }

  @Test
  void whatIsNoScoreOrFactorIsRefused() {
    for (String score : List.of("-0.01", "100.01")) {
      assertThatThrownBy(() -> of(2024, new BigDecimal(score), UNSCALED))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> new PaymentFactors(BigDecimal.ONE.negate(), BigDecimal.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PaymentFactors(BigDecimal.ZERO, BigDecimal.ONE.negate()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static ScoreNode additional(String score) {
    return of(2022, new BigDecimal(score), published(2022)).node().part("additional").orElseThrow();
  }

  private static PaymentFactors published(int year) {
    return PaymentFactors.published(policy(year)).orElseThrow();
  }

  private static PaymentAdjustment of(int year, BigDecimal score, PaymentFactors factors) {
    return new PaymentAdjustments(policy(year)).of(score, factors);
  }

  private static YearPolicy policy(int year) {
    return POLICIES.of(year).orElseThrow();
  }
}
