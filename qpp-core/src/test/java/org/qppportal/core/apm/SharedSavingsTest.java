package org.qppportal.core.apm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.apm.SharedSavings.AcoYear;
import org.qppportal.core.apm.SharedSavings.Outcome;
import org.qppportal.core.apm.SharedSavings.QualityReached;
import org.qppportal.core.apm.SharedSavingsTerms.Track;
import org.qppportal.core.policy.YearPolicies;

class SharedSavingsTest {

  private static final SharedSavingsTerms TERMS = SharedSavingsTerms.load();
  private static final SharedSavings SAVINGS = new SharedSavings(TERMS);

  /** 100 million dollars. */
  private static final long BENCHMARK = 10_000_000_000L;

  /**
   * With one-sided risk up to half of the savings, at most 10 percent of the benchmark; with the
   * highest risk up to 75 and 20 percent: as the program's own overview for ACOs says.
   */
  @ParameterizedTest
  @CsvSource({
    "mssp-1, 9000000000, 500000000",
    "mssp-1, 7900000000, 1000000000",
    "mssp-3, 9000000000, 750000000",
    "mssp-enhanced, 9000000000, 750000000",
    "mssp-enhanced, 7000000000, 2000000000",
    "mssp-basic-a, 9000000000, 400000000",
    "mssp-basic-e, 9000000000, 500000000",
    "mssp-2, 9000000000, 600000000",
  })
  void savingsAreSharedUpToACap(String track, long spent, long cents) {
    assertThat(of(track, aco(2021, 60_000, spent, QualityReached.MET, 50)).paymentCents())
        .isEqualTo(cents);
  }

  /** 2 percent of the benchmark with 60,000 patients: exactly, and one cent less. */
  @ParameterizedTest
  @CsvSource({"9800000000, 100000000", "9800000001, 0", "10000000000, 0"})
  void savingsCountFromTheFirstDollarOnceTheyReachTheMinimum(long spent, long cents) {
    Outcome outcome = of("mssp-1", aco(2021, 60_000, spent, QualityReached.MET, 100));

    assertThat(outcome.paymentCents()).isEqualTo(cents);
    assertThat(outcome.steps()).allSatisfy(step -> assertThat(step).endsWith("."));
  }

  @ParameterizedTest
  @CsvSource({
    "5000, 3.9",
    "5999, 3.6",
    "6000, 3.6",
    "7000, 3.4",
    "8000, 3.2",
    "9999, 3.0",
    "10000, 3.0",
    "14999, 2.7",
    "20000, 2.5",
    "49999, 2.2",
    "59999, 2.0",
    "60000, 2.0",
    "900000, 2.0",
  })
  void theMinimumFallsWithSize(int patients, BigDecimal percent) {
    BigDecimal minimum =
        of("mssp-1", aco(2021, patients, BENCHMARK, QualityReached.MET, 100)).minimumPercent();

    assertThat(minimum.subtract(percent).abs()).isLessThan(new BigDecimal("0.0001"));
  }

  /** Until 2020 a scale; then a gate; from 2023 a scale again for those who nearly meet it. */
  @ParameterizedTest
  @CsvSource({
    "2020, MET, 80, 40",
    "2020, NEARLY_MET, 80, 0",
    "2021, MET, 80, 50",
    "2022, NEARLY_MET, 80, 0",
    "2023, NEARLY_MET, 80, 40",
    "2023, MET, 80, 50",
    "2023, NOT_MET, 80, 0",
  })
  void qualityIsAGateOrAScale(int year, QualityReached quality, int score, BigDecimal rate) {
    Outcome outcome = of("mssp-1", aco(year, 60_000, 9_000_000_000L, quality, score));

    assertThat(outcome.ratePercent()).isEqualByComparingTo(rate);
    assertThat(outcome.paymentCents())
        .isEqualTo(rate.multiply(BigDecimal.valueOf(10_000_000)).longValueExact());
  }

  @ParameterizedTest
  @CsvSource({
    "mssp-1, 11000000000, 1, 0",
    "mssp-basic-b, 11000000000, 1, 0",
    "mssp-basic-e, 10500000000, 1, -150000000",
    "mssp-basic-e, 13000000000, 1, -400000000",
    "mssp-2, 13000000000, 1, -500000000",
    "mssp-2, 13000000000, 2, -750000000",
    "mssp-2, 13000000000, 3, -1000000000",
    "mssp-2, 13000000000, 9, -1000000000",
    "mssp-enhanced, 11000000000, 1, -400000000",
    "mssp-enhanced, 19000000000, 1, -1500000000",
    "mssp-enhanced, 10199999999, 1, 0",
    "mssp-enhanced, 10200000000, 1, -80000000",
  })
  void lossesAreOwedWithTwoSidedRisk(String track, long spent, int agreementYear, long cents) {
    AcoYear aco = aco(2021, 60_000, spent, QualityReached.MET, 100);

    assertThat(of(track, inAgreementYear(aco, agreementYear)).paymentCents()).isEqualTo(cents);
  }

  @ParameterizedTest
  @CsvSource({"MET, 100, 40", "MET, 60, 55", "MET, 20, 75", "NOT_MET, 100, 75"})
  void betterQualityOwesLess(QualityReached quality, int score, BigDecimal rate) {
    assertThat(
            of("mssp-enhanced", aco(2021, 60_000, 11_000_000_000L, quality, score)).ratePercent())
        .isEqualByComparingTo(rate);
  }

  @Test
  void revenueLimitsWhatIsOwed() {
    AcoYear aco = aco(2021, 60_000, 13_000_000_000L, QualityReached.MET, 100);
    AcoYear small =
        new AcoYear(
            2021,
            1,
            60_000,
            BENCHMARK,
            13_000_000_000L,
            Optional.empty(),
            QualityReached.MET,
            BigDecimal.TEN,
            Optional.of(1_000_000_000L));

    assertThat(of("mssp-basic-e", small).paymentCents()).isEqualTo(-80_000_000);
    assertThat(of("mssp-basic-e", small).steps()).noneMatch(step -> step.contains("not known"));
    assertThat(of("mssp-basic-e", aco).steps()).anyMatch(step -> step.contains("not known"));
  }

  @Test
  void anAcoWithTwoSidedRiskMayChooseItsMinimum() {
    AcoYear aco = choosing("0.5");

    assertThat(of("mssp-enhanced", aco).minimumPercent()).isEqualByComparingTo("0.5");
    assertThatThrownBy(() -> of("mssp-1", aco)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> of("mssp-enhanced", choosing("0.7")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> of("mssp-1", aco(2021, 4_999, BENCHMARK, QualityReached.MET, 100)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyTrackOfTheProgramHasTerms() {
    YearPolicies policies = YearPolicies.load();
    ApmRegister.load(policies)
        .years()
        .values()
        .forEach(
            models ->
                models.stream()
                    .map(ApmModel::id)
                    .filter(id -> id.startsWith("mssp-"))
                    .forEach(id -> assertThat(TERMS.track(id)).as(id).isPresent()));
    assertThatThrownBy(() -> TERMS.quality(2016)).isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 500)
  void paymentsStayWithinTheirCapsAndSpendingLessIsNeverWorse(
      @ForAll @IntRange(max = 9) int index,
      @ForAll @LongRange(min = 5_000_000_000L, max = 15_000_000_000L) long spent,
      @ForAll @LongRange(max = 1_000_000_000L) long less,
      @ForAll @IntRange(max = 100) int score) {
    Track track = TERMS.tracks().get(index);
    Outcome outcome = SAVINGS.of(track, aco(2023, 30_000, spent, QualityReached.MET, score));
    Outcome better = SAVINGS.of(track, aco(2023, 30_000, spent - less, QualityReached.MET, score));

    assertThat(Math.abs(outcome.paymentCents())).isLessThanOrEqualTo(outcome.capCents());
    assertThat(better.paymentCents()).isGreaterThanOrEqualTo(outcome.paymentCents());
    assertThat(outcome.paymentCents())
        .isGreaterThanOrEqualTo(track.losses().isEmpty() ? 0 : Long.MIN_VALUE);
  }

  private static Outcome of(String track, AcoYear aco) {
    return SAVINGS.of(TERMS.track(track).orElseThrow(), aco);
  }

  private static AcoYear aco(
      int year, int patients, long spent, QualityReached quality, int score) {
    return new AcoYear(
        year,
        1,
        patients,
        BENCHMARK,
        spent,
        Optional.empty(),
        quality,
        BigDecimal.valueOf(score),
        Optional.empty());
  }

  private static AcoYear inAgreementYear(AcoYear aco, int agreementYear) {
    return new AcoYear(
        aco.year(),
        agreementYear,
        aco.patients(),
        aco.benchmarkCents(),
        aco.expenditureCents(),
        aco.chosenMinimumPercent(),
        aco.quality(),
        aco.qualityPercent(),
        aco.revenueCents());
  }

  private static AcoYear choosing(String percent) {
    return new AcoYear(
        2021,
        1,
        60_000,
        BENCHMARK,
        9_000_000_000L,
        Optional.of(new BigDecimal(percent)),
        QualityReached.MET,
        BigDecimal.TEN,
        Optional.empty());
  }
}
