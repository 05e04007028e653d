package org.qppportal.core.apm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.apm.QpEstimate.Part;
import org.qppportal.core.apm.QpEstimator.Assumptions;
import org.qppportal.core.policy.QpPolicy;
import org.qppportal.core.policy.YearPolicies;

class QpEstimatorTest {

  private static final QpPolicy POLICY = YearPolicies.load().of(2023).orElseThrow().qp();
  private static final List<Integer> ALL = List.of(1, 2, 3);
  private static final QpEstimator ESTIMATOR = new QpEstimator(POLICY, Assumptions.USUAL);

  @Test
  void itIsMarkedAsAnEstimateOfItsDateWithItsMargins() {
    QpEstimate estimate = estimate(ALL, seen(1, 45_00, 100_00, 300, 1000));

    assertThat(estimate.asOf()).isEqualTo(LocalDate.of(2023, 3, 31));
    assertThat(estimate.because())
        .startsWith(
            "Estimate as of March 31, 2023, no determination. The payment score so far is 45.00"
                + " percent ($45.00 of $100.00), 5.00 points below the 50 percent for QPs. The"
                + " patient score so far is 30.00 percent (300 of 1,000 patients), 5.00 points below"
                + " the 35 percent for QPs. The likelihood of being a QP at the end is ");
    Part patients = estimate.parts().get(1);
    assertThat(patients.toQualifying().points()).isEqualTo(new BigDecimal("-5.00"));
    assertThat(patients.toQualifying().missing()).isEqualTo(50);
    assertThat(patients.toPartial().points()).isEqualTo(new BigDecimal("5.00"));
    assertThat(patients.toPartial().missing()).isEqualTo(-50);
    assertThat(patients.toPartial().likelihood()).isEqualTo(1);
    assertThat(estimate.partialOrBetter()).isEqualTo(1);
    assertThat(estimate.qualifying()).isBetween(0.0, 0.3);
  }

  @Test
  void whatWasMetAtASnapshotStaysMet() {
    QpEstimate estimate =
        estimate(ALL, seen(1, 50_00, 100_00, 0, 10), seen(2, 10_00, 100_00, 0, 100));

    assertThat(estimate.qualifying()).isEqualTo(1);
    assertThat(estimate.because()).contains("at the end is 100 percent");
  }

  /** Individuals' scores may count at the last snapshot alone. */
  @Test
  void aSnapshotThatDoesNotCountDecidesNothing() {
    QpEstimate estimate = estimate(List.of(3), seen(1, 80_00, 100_00, 0, 100));

    assertThat(estimate.qualifying()).isBetween(0.9, 0.9999);
  }

  @ParameterizedTest
  @CsvSource({"5000, 1", "4999, 0"})
  void theLastSnapshotLeavesNoDoubt(long paid, double likelihood) {
    assertThat(estimate(ALL, seen(3, paid, 100_00, 0, 10)).qualifying()).isEqualTo(likelihood);
  }

  @Test
  void moreIsLikelierAndNothingIsCertainBeforeTheEnd() {
    double before = 0;
    for (int percent = 0; percent < 50; percent++) {
      double likelihood = estimate(ALL, seen(1, percent * 100, 100_00, 0, 500)).qualifying();
      assertThat(likelihood).isGreaterThanOrEqualTo(before).isBetween(0.001, 0.999);
      before = likelihood;
    }
    assertThat(before).isGreaterThan(0.3);
  }

  @Test
  void theMorePatientsAndTheLaterTheSurer() {
    double few = estimate(ALL, seen(1, 0, 0, 9, 30)).qualifying();
    double many = estimate(ALL, seen(1, 0, 0, 9_000, 30_000)).qualifying();
    double late = estimate(ALL, seen(2, 0, 0, 9, 30)).qualifying();

    assertThat(few).isGreaterThan(many).isGreaterThan(late);
  }

  /** By hand: mean and deviation of the patients' score at the end, seen at the second snapshot. */
  @Test
  void theLikelihoodIsThatOfTheDocumentedDistribution() {
    double toCome = 1 - 181.0 / 243;
    double expected = 101.0 / 302;
    double variance =
        expected * (1 - expected) * (1 / 303.0 + 1 / (300 * toCome / (1 - toCome)))
            + 0.01 * 0.01 * 12 * 62 / 365;
    double mean = (1 - toCome) / 3 + toCome * expected;
    double z = (mean - 0.35) / (toCome * Math.sqrt(variance));

    assertThat(z).isBetween(-2.5, -1.0);
    assertThat(estimate(ALL, seen(2, 0, 0, 100, 300)).qualifying())
        .isEqualTo(Normal.atMost(z), within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"0, 0.5", "1, 0.8413447", "-1, 0.1586553", "1.959964, 0.975", "-3, 0.0013499"})
  void theNormalDistributionIsThatOfTheTables(double z, double probability) {
    assertThat(Normal.atMost(z)).isEqualTo(probability, within(2e-7));
  }

  @Test
  void withoutPatientsThereIsNoEstimate() {
    assertThat(ESTIMATOR.of(List.of(seen(1, 0, 0, 0, 0)), ALL)).isEmpty();
    assertThat(ESTIMATOR.of(List.of(), ALL)).isEmpty();
    assertThat(QpEstimate.best(List.of())).isEmpty();
    assertThatThrownBy(() -> new Assumptions(0.5, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void takenBackPaymentsAreNoSurprise() {
    assertThat(estimate(ALL, seen(1, -5_00, 100_00, 0, 10)).qualifying()).isBetween(0.001, 0.5);
    assertThat(estimate(List.of(3), seen(1, 105_00, 100_00, 0, 10)).qualifying())
        .isBetween(0.5, 0.999);
  }

  @Test
  void theBestOfSeveralIsTaken() {
    QpEstimate low = estimate(ALL, seen(1, 10_00, 100_00, 0, 100));
    QpEstimate high = estimate(ALL, seen(1, 49_00, 100_00, 0, 100));

    assertThat(QpEstimate.best(List.of(low, high))).isEqualTo(Optional.of(high));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 percent",
    "0.001, less than 1 percent",
    "0.01, about 1 percent",
    "0.874, about 87 percent",
    "0.99, about 99 percent",
    "0.995, more than 99 percent",
    "1, 100 percent",
  })
  void likelihoodsAreReadAsPercent(double likelihood, String words) {
    assertThat(Words.likelihood(likelihood)).isEqualTo(words);
  }

  private static QpEstimate estimate(List<Integer> counting, ObservedFigures... seen) {
    return ESTIMATOR.of(List.of(seen), counting).orElseThrow();
  }

  private static ObservedFigures seen(
      int snapshot, long attributedPaid, long eligiblePaid, long attributed, long eligible) {
    return new ObservedFigures(
        snapshot,
        new ThresholdFigures(
            Base.EVALUATION_AND_MANAGEMENT, attributedPaid, eligiblePaid, attributed, eligible));
  }
}
