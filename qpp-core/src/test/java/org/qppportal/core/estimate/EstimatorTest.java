package org.qppportal.core.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qppportal.core.estimate.Assume.HOSPITAL;
import static org.qppportal.core.estimate.Assume.SMALL;
import static org.qppportal.core.estimate.Assume.measures;
import static org.qppportal.core.estimate.Assume.patients;
import static org.qppportal.core.estimate.Assume.percents;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.estimate.Estimate.Basis;
import org.qppportal.core.estimate.Estimate.Gain;
import org.qppportal.core.estimate.Estimate.Outlook;
import org.qppportal.core.estimate.EstimateRequest.MeasureRate;
import org.qppportal.core.policy.Cited;
import org.qppportal.core.scoring.Circumstances.PatientMix;
import org.qppportal.core.scoring.Engines;
import org.qppportal.core.scoring.PracticeTraits;
import org.qppportal.core.scoring.SampleSubmission;
import org.qppportal.core.scoring.Score;
import org.qppportal.core.scoring.ScoreJson;
import org.qppportal.core.scoring.ScoreNode;
import org.qppportal.core.scoring.Sent;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.SubmissionMethod;

class EstimatorTest {

  @ParameterizedTest
  @CsvSource({
    // E18: only activities; activities and records; one measure of 3 points, which is 3 of 60
    "quality 0 aci 0 ia 100, 15, 0.06",
    "quality 0 aci 100 ia 100, 40, 0.18",
    "quality 5 aci 0 ia 0, 3, 0.00",
    "quality 0 aci 0 ia 0, 0, -4.00",
    "quality 100 aci 100 ia 100, 100, 1.88",
  })
  void scoresAndAdjustmentsOf2017(String percents, BigDecimal score, BigDecimal percent) {
    Estimate estimate = estimate(percents(2017, percents));

    assertThat(estimate.score().finalScore()).isEqualByComparingTo(score);
    assertThat(estimate.outlook().adjustment().percent()).isEqualTo(percent);
  }

  @Test
  void anEstimateFromTheEnginesOwnCategoriesIsTheEnginesScore() {
    Score real = Engines.of2017().score(SampleSubmission.byHand(), PracticeTraits.NONE);
    Map<Category, BigDecimal> percents = new EnumMap<>(Category.class);
    for (Category category : List.of(Category.QUALITY, Category.ACI, Category.IA)) {
      ScoreNode earned = real.total().part(category.code()).orElseThrow().parts().get(0);
      percents.put(
          category, earned.value().movePointRight(2).divide(earned.maximum().orElseThrow()));
    }
    Estimate estimate =
        estimate(
            new EstimateRequest(
                2017,
                percents,
                List.of(),
                PracticeTraits.NONE,
                Optional.empty(),
                BigDecimal.TEN,
                false));

    assertThat(estimate.score().finalScore()).isEqualByComparingTo(real.finalScore());
  }

  @ParameterizedTest
  @CsvSource({
    // E25: a category that is not scored hands its weight on by the year's table
    "false, quality 80 ia 100, 85, 15, 83",
    "true, quality 80 ia 100, 50, 50, 90",
    "false, quality 80 ia 100 pi 90 cost 50, 30, 15, 76.5",
    "false, quality 80 ia 100 pi 90, 55, 15, 86",
  })
  void whatIsNotScoredHandsItsWeightOn(
      boolean small, String percents, BigDecimal quality, BigDecimal ia, BigDecimal score) {
    Estimate estimate = estimate(percents(2022, percents, small ? SMALL : PracticeTraits.NONE));

    assertThat(weight(estimate, "quality")).isEqualByComparingTo(quality);
    assertThat(weight(estimate, "ia")).isEqualByComparingTo(ia);
    assertThat(estimate.score().finalScore()).isEqualByComparingTo(score);
  }

  @Test
  void aSpecialStatusIsNamedAsTheReasonWhereItIsOne() {
    Estimate hospital = estimate(percents(2024, "quality 80 ia 100 cost 50", HOSPITAL));
    Estimate other = estimate(percents(2024, "quality 80 ia 100 cost 50"));

    assertThat(hospital.score().finalScore()).isEqualTo(other.score().finalScore());
    assertThat(records(hospital)).contains("special status");
    assertThat(records(other)).contains("exception");
  }

  @Test
  void withFewerThanTwoCategoriesPaymentStaysAsItIs() {
    Estimate estimate = estimate(percents(2024, "quality 100"));

    assertThat(estimate.score().finalScore()).isEqualByComparingTo("75");
    assertThat(estimate.outlook().dollars()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"2018, 2.45", "2019, 2.45", "2020, 4.90", "2021, 4.90"})
  void e19ComplexPatientsAddPoints(int year, BigDecimal points) {
    PatientMix patients =
        new PatientMix(new BigDecimal("1.2"), new BigDecimal("0.25"), Optional.empty());
    String percents = "quality 50 ia 50 pi 50 cost 50";

    assertThat(estimate(patients(year, percents, patients)).score().finalScore())
        .isEqualByComparingTo(estimate(percents(year, percents)).score().finalScore().add(points));
  }

  @Test
  void aClosedYearIsPaidByItsPublishedFactors() {
    Estimate estimate = estimate(percents(2024, "quality 90 ia 90 pi 90 cost 90"));

    assertThat(estimate.paymentYear()).isEqualTo(2026);
    assertThat(estimate.outlooks()).hasSize(1);
    Outlook outlook = estimate.outlook();
    assertThat(outlook.basis()).isEqualTo(Basis.PUBLISHED);
    assertThat(outlook.assumed()).isFalse();
    assertThat(outlook.adjustment().percent()).isEqualTo(new BigDecimal("0.63"));
    assertThat(outlook.dollars()).isEqualTo(new BigDecimal("630.00"));
  }

  @Test
  void factorsThatWereOnlyInferredAreDoubted() {
    assertThat(estimate(percents(2017, "quality 90 ia 90")).outlook().doubt())
        .hasValueSatisfying(doubt -> assertThat(doubt).contains("assumption"));
    assertThat(estimate(percents(2024, "quality 90 ia 90")).outlook().doubt()).isEmpty();
  }

  @Test
  void anOpenYearShowsTheLastPublishedFactorsAndTheMostThereCanBe() {
    Estimate estimate = estimate(percents(2026, "quality 90 ia 90 pi 90 cost 90"));

    assertThat(estimate.outlooks())
        .extracting(Outlook::basis)
        .containsExactly(Basis.LAST_PUBLISHED, Basis.STATUTORY_MAXIMUM);
    assertThat(estimate.outlooks()).allMatch(Outlook::assumed);
    assertThat(estimate.certain()).isFalse();
    assertThat(estimate.outlook().factorsOf()).isEqualTo(2024);
    assertThat(estimate.outlook().dollars()).isEqualTo(new BigDecimal("630.00"));
    assertThat(estimate.outlooks().get(1).dollars()).isEqualTo(new BigDecimal("16200.00"));
  }

  @Test
  void aPenaltyIsKnownInAnOpenYearToo() {
    Estimate estimate = estimate(percents(2026, "quality 60 ia 60 pi 60 cost 60"));

    assertThat(estimate.outlooks())
        .extracting(Outlook::dollars)
        .containsExactly(new BigDecimal("-1800.00"), new BigDecimal("-1800.00"));
    assertThat(estimate.certain()).isTrue();
  }

  @Test
  void onePointMoreIsWorthItsShareOfTheScale() {
    List<Gain> gains =
        estimate(percents(2024, "quality 60 ia 60 pi 60 cost 60")).outlook().onePointMore();

    // 9 percent over 75 points, of 100,000 dollars
    assertThat(gains)
        .containsExactly(
            gain(null, "1.00", "120.00"),
            gain(Category.QUALITY, "0.30", "36.00"),
            gain(Category.IA, "0.15", "18.00"),
            gain(Category.PI, "0.25", "30.00"),
            gain(Category.COST, "0.30", "36.00"));
  }

  @Test
  void atTheTopThereIsNothingMoreToGain() {
    List<Gain> gains =
        estimate(percents(2024, "quality 100 ia 100 pi 100 cost 100")).outlook().onePointMore();

    assertThat(gains).allMatch(gain -> gain.dollars().signum() == 0);
  }

  @ParameterizedTest
  @CsvSource({
    // E23 and the lump sums by year: percent, higher fees, dollars together
    "2017, 5, 0.00, 5000.00",
    "2022, 5, 0.00, 5000.00",
    "2023, 3.5, 0.00, 3500.00",
    "2024, 1.88, 0.50, 2378.75",
    "2025, , 1.00, 999.99",
    "2026, 3.1, 1.50, 4603.73",
  })
  void theOtherTrackPaysALumpSumAndHigherFees(
      int year, BigDecimal incentive, BigDecimal higherFees, BigDecimal dollars) {
    var track = estimate(percents(year, "quality 90 ia 90")).qpTrack();

    assertThat(track.incentivePercent().map(Cited::value).orElse(null)).isEqualTo(incentive);
    assertThat(track.higherFeesPercent()).isEqualTo(higherFees);
    assertThat(track.dollars()).isEqualTo(dollars);
  }

  /** The updates of the law, multiplied up, are what was announced. */
  @ParameterizedTest
  @CsvSource({"2024", "2025"})
  void higherFeesAreTheRatioOfTheAnnouncedConversionFactors(int year) {
    var track = estimate(percents(year, "quality 90 ia 90")).qpTrack();
    var factor = track.conversionFactor().orElseThrow();
    BigDecimal ratio =
        factor
            .qualifyingDollars()
            .orElseThrow()
            .value()
            .divide(factor.otherDollars().orElseThrow().value(), 4, RoundingMode.HALF_UP);

    assertThat(ratio.subtract(BigDecimal.ONE).movePointRight(2))
        .isEqualByComparingTo(track.higherFeesPercent());
  }

  @Test
  void measuresAreScoredByTheEngine() {
    Estimate estimate =
        EstimateYears.withMeasures(2017)
            .estimate(
                measures(
                    2017,
                    "quality 1 aci 100 ia 100",
                    rate("005", "75"),
                    rate("110", "50.5"),
                    rate("128", "100")));
    Score engine =
        Engines.of2017()
            .score(
                Sent.submission(
                    Sent.quality(
                        SubmissionMethod.ELECTRONIC_HEALTH_RECORD,
                        Sent.rate("005", 150, 50),
                        Sent.rate("110", 101, 99),
                        Sent.rate("128", 200, 0))),
                PracticeTraits.NONE);

    assertThat(quality(estimate.score()).value()).isEqualTo(quality(engine).value());
    assertThat(estimate.score().finalScore()).isGreaterThan(new BigDecimal("45"));
    assertThat(estimate.score().catalogueVersion()).isEqualTo(engine.catalogueVersion());
    assertThat(estimate.outlook().onePointMore().get(1).finalPoints())
        .isBetween(new BigDecimal("0.59"), new BigDecimal("0.61"));
  }

  /** E1: a rate between two deciles, in the engine of another year. */
  @Test
  void e1ARateEarnsTheSamePointsAsInAScore() {
    Estimate estimate =
        EstimateYears.withMeasures(2018)
            .estimate(
                measures(
                    2018,
                    "pi 100 ia 100 cost 50",
                    new MeasureRate(
                        "110", SubmissionMethod.REGISTRY, new BigDecimal("82.31"), 147)));

    assertThat(ScoreJson.write(estimate.score()).at("/parts/0").toString()).contains("8.9585");
  }

  @Test
  void measuresThatCannotBeEstimatedAreNamedWithTheReason() {
    List<MeasureProblem> problems =
        EstimateYears.rates(2017)
            .problems(
                List.of(
                    rate("005", "75"),
                    rate("999", "75"),
                    rate("IA_AHE_1", "75"),
                    rate("005", "70"),
                    new MeasureRate(
                        "128", SubmissionMethod.CERTIFIED_SURVEY_VENDOR, BigDecimal.TEN, 20),
                    rate("238", "70")));

    assertThat(problems).extracting(MeasureProblem::index).containsExactly(1, 2, 3, 4, 5);
    assertThat(problems.get(0).message()).startsWith("2017 has no quality measure 999.");
    assertThat(problems.get(2).message()).contains("twice");
    assertThat(problems.get(3).message()).contains("cannot be collected this way");
    assertThat(problems.get(4).message()).contains("more than one rate");
  }

  @Test
  void jsonHoldsTheTreesAndTheMoney() {
    JsonNode json = EstimateJson.write(estimate(percents(2026, "quality 90 ia 90 pi 90 cost 90")));

    assertThat(json.path("finalScore").decimalValue()).isEqualByComparingTo("90");
    assertThat(json.at("/score/parts/0/name").asText()).isEqualTo("quality");
    assertThat(json.at("/paymentAdjustments/0/basis").asText()).isEqualTo("lastPublished");
    assertThat(json.at("/paymentAdjustments/1/basis").asText()).isEqualTo("statutoryMaximum");
    assertThat(json.at("/paymentAdjustments/0/tree/metadata/unit").asText())
        .isEqualTo("paymentPercent");
    assertThat(json.at("/paymentAdjustments/0/onePointMore/0/of").asText()).isEqualTo("finalScore");
    assertThat(json.at("/qpTrack/incentive/percent").decimalValue()).isEqualByComparingTo("3.1");
    assertThat(json.at("/qpTrack/qualifyingUpdate/percent").decimalValue())
        .isEqualByComparingTo("0.75");
    assertThat(json.path("warnings")).hasSize(1);
  }

  private static Estimate estimate(EstimateRequest request) {
    return EstimateYears.estimator(request.performanceYear()).estimate(request);
  }

  private static MeasureRate rate(String measure, String rate) {
    return new MeasureRate(
        measure, SubmissionMethod.ELECTRONIC_HEALTH_RECORD, new BigDecimal(rate), 200);
  }

  private static Gain gain(Category category, String points, String dollars) {
    return new Gain(Optional.ofNullable(category), new BigDecimal(points), new BigDecimal(dollars));
  }

  private static BigDecimal weight(Estimate estimate, String category) {
    return estimate.score().total().part(category).orElseThrow().maximum().orElseThrow();
  }

  private static String records(Estimate estimate) {
    return estimate.score().total().part("pi").orElseThrow().because();
  }

  private static ScoreNode quality(Score score) {
    return score.total().part("quality").orElseThrow().parts().get(0);
  }
}
