package org.qppportal.core.apm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.qppportal.core.policy.QpPolicy;
import org.qppportal.core.policy.YearPolicies;

class ThresholdRuleTest {

  private static final YearPolicies POLICIES = YearPolicies.load();

  /** An uneven denominator that every threshold divides: no score is right by rounding. */
  private static final long CENTS = 1_234_567_800L;

  private static final long PATIENTS = 48_700L;

  /** For each year and threshold: the least numerator that meets it, and one below. */
  static Stream<Arguments> boundaries() {
    List<Arguments> all = new ArrayList<>();
    for (int year : POLICIES.years()) {
      int[] percents =
          year < 2019
              ? new int[] {25, 20, 20, 10}
              : year == 2025 ? new int[] {75, 50, 50, 35} : new int[] {50, 40, 35, 25};
      all.add(Arguments.of(year, Method.PAYMENT, percents[0], QpStatus.QP, QpStatus.PARTIAL_QP));
      all.add(Arguments.of(year, Method.PAYMENT, percents[1], QpStatus.PARTIAL_QP, QpStatus.NONE));
      all.add(Arguments.of(year, Method.PATIENTS, percents[2], QpStatus.QP, QpStatus.PARTIAL_QP));
      all.add(Arguments.of(year, Method.PATIENTS, percents[3], QpStatus.PARTIAL_QP, QpStatus.NONE));
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("boundaries")
  void oneCentOrPatientDecides(int year, Method method, int percent, QpStatus at, QpStatus below) {
    long exactly = (method == Method.PAYMENT ? CENTS : PATIENTS) / 100 * percent;

    assertThat(by(year, method, exactly)).isEqualTo(at);
    assertThat(by(year, method, exactly + 1)).isEqualTo(at);
    assertThat(by(year, method, exactly - 1)).isEqualTo(below);
  }

  /** Published mean scores of Shared Savings Program entities in 2023, under three years' rules. */
  @ParameterizedTest
  @CsvSource({
    "2023, 6459, 6572, QP, PAYMENT",
    "2025, 6459, 6572, QP, PATIENTS",
    "2025, 6000, 4000, PARTIAL_QP, PAYMENT",
    "2026, 6000, 3000, QP, PAYMENT",
  })
  void theBetterMethodCounts(
      int year, long payments, long patients, QpStatus status, Method method) {
    ThresholdResult result = rule(year).of(figures(payments, 10_000, patients, 10_000));

    assertThat(result.status()).isEqualTo(status);
    assertThat(result.method()).isEqualTo(method);
  }

  @Test
  void aShareOfNothingMeetsNothing() {
    ThresholdResult result = rule(2017).of(figures(0, 0, 0, 0));

    assertThat(result.status()).isEqualTo(QpStatus.NONE);
    assertThat(result.payment().percent()).isEmpty();
    assertThat(result.payment().missing(BigDecimal.TEN)).isZero();
    assertThat(result.because())
        .isEqualTo(
            "There is no payment score, because there is nothing to take a share of. There is no"
                + " patient score, because there is nothing to take a share of.");
  }

  /** Claims taken back can leave less than nothing on either side. */
  @Test
  void takenBackPaymentsMeetNothing() {
    assertThat(rule(2017).of(figures(-5, -10, 0, 1)).status()).isEqualTo(QpStatus.NONE);
    assertThat(rule(2017).of(figures(-5, 10, 0, 1)).payment().percent())
        .contains(new BigDecimal("-50.00"));
  }

  /** What people read is rounded; what decides is not. */
  @Test
  void aScoreThatReadsLikeTheThresholdMayBeBelowIt() {
    ThresholdResult result = rule(2023).of(figures(4_999_999, 10_000_000, 0, 1));

    assertThat(result.payment().percent()).contains(new BigDecimal("50.00"));
    assertThat(result.status()).isEqualTo(QpStatus.PARTIAL_QP);
    assertThat(result.payment().missing(new BigDecimal("50"))).isEqualTo(1);
  }

  @Test
  void theReasonNamesNumeratorsAndDenominators() {
    assertThat(rule(2023).of(figures(123_456, 300_000, 3, 1_200)).because())
        .isEqualTo(
            "The payment score is 41.15 percent ($1,234.56 of $3,000.00), which meets the 40"
                + " percent for Partial QPs, but not the 50 percent for QPs. The patient score is"
                + " 0.25 percent (3 of 1,200 patients), below the 25 percent for Partial"
                + " QPs.");
  }

  @Test
  void attributedPatientsAreSomeOfTheEligible() {
    assertThatThrownBy(() -> figures(0, 0, 2, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> rule(2017).threshold(QpStatus.NONE, Method.PAYMENT))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 500)
  void whatIsMissingIsJustEnough(
      @ForAll @LongRange(min = 1, max = 1_000_000_000_000_000L) long denominator,
      @ForAll @LongRange(min = -1_000_000L, max = 1_000_000_000_000_000L) long numerator,
      @ForAll @IntRange(min = 1, max = 100) int percent) {
    BigDecimal threshold = BigDecimal.valueOf(percent);
    ThresholdScore score = new ThresholdScore(numerator, denominator);
    long missing = score.missing(threshold);

    assertThat(score.meets(threshold)).isEqualTo(missing <= 0);
    assertThat(new ThresholdScore(numerator + missing, denominator).meets(threshold)).isTrue();
    assertThat(new ThresholdScore(numerator + missing - 1, denominator).meets(threshold)).isFalse();
  }

  @Property(tries = 300)
  void moreIsNeverWorse(
      @ForAll @IntRange(min = 2017, max = 2026) int year,
      @ForAll @LongRange(min = 0, max = 1000) long payments,
      @ForAll @LongRange(min = 0, max = 1000) long patients,
      @ForAll @LongRange(min = 0, max = 1000) long more) {
    QpStatus status = rule(year).of(figures(payments, 1000, patients, 1000)).status();

    assertThat(
            rule(year)
                .of(figures(payments + more, 1000, Math.min(1000, patients + more), 1000))
                .status())
        .isGreaterThanOrEqualTo(status);
  }

  private static QpStatus by(int year, Method method, long numerator) {
    return rule(year)
        .of(
            method == Method.PAYMENT
                ? figures(numerator, CENTS, 0, PATIENTS)
                : figures(0, CENTS, numerator, PATIENTS))
        .status();
  }

  private static ThresholdRule rule(int year) {
    QpPolicy policy = POLICIES.of(year).orElseThrow().qp();
    return new ThresholdRule(policy.thresholds());
  }

  private static ThresholdFigures figures(
      long attributedPaid, long eligiblePaid, long attributed, long eligible) {
    return new ThresholdFigures(
        Base.EVALUATION_AND_MANAGEMENT, attributedPaid, eligiblePaid, attributed, eligible);
  }
}
