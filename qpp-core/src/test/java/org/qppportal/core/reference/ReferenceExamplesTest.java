package org.qppportal.core.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.catalogue.Benchmark;
import org.qppportal.core.catalogue.Benchmark.Deciles;
import org.qppportal.core.scoring.Circumstances;
import org.qppportal.core.scoring.Circumstances.ClaimsResult;
import org.qppportal.core.scoring.Circumstances.Distribution;
import org.qppportal.core.scoring.Circumstances.Exceptions;
import org.qppportal.core.scoring.Circumstances.PatientMix;
import org.qppportal.core.scoring.Circumstances.PriorScores;
import org.qppportal.core.scoring.Circumstances.RiskNorms;
import org.qppportal.core.scoring.PracticeTraits;
import org.qppportal.core.submission.MeasurementValue;
import org.qppportal.core.submission.MeasurementValue.Counts;
import org.qppportal.core.submission.MeasurementValue.Proportion;
import org.qppportal.core.submission.MeasurementValue.SingleRate;
import org.qppportal.core.submission.MeasurementValue.YesNo;
import org.qppportal.core.submission.Submission;
import org.qppportal.core.submission.Submission.Entity;
import org.qppportal.core.submission.Submission.Measurement;
import org.qppportal.core.submission.Submission.MeasurementSet;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.SubmissionMethod;

/** The worked examples of the rules, by the reference. */
class ReferenceExamplesTest {

  private static final SubmissionMethod REGISTRY = SubmissionMethod.REGISTRY;
  private static final SubmissionMethod EHR = SubmissionMethod.ELECTRONIC_HEALTH_RECORD;
  private static final PracticeTraits SMALL =
      new PracticeTraits(true, false, false, false, false, false, false);

  @Test
  void aRateBetweenTwoBoundsEarnsAPartOfTheNextPoint() {
    Benchmark ladder =
        ladder("0", "26.89", "40.49", "50", "57.07", "64.79", "73.08", "82.71", "96.44");

    assertThat(rounded(points(ladder, false, "82.31"))).isEqualTo("8.9585");
    assertThat(rounded(points(published(2018, "110", REGISTRY), false, "82.31")))
        .isEqualTo("8.9585");
  }

  @Test
  void aRateBelowTheThirdDecileEarnsThreePoints() {
    assertThat(rounded(points(published(2018, "046", REGISTRY), false, "82.31")))
        .isEqualTo("3.0000");
  }

  @ParameterizedTest
  @CsvSource({"97, 7.5000", "99, 9.0000", "100, 10.0000", "83.99, 1.0000", "85, 1.5000"})
  void aDefinedToppedOutLadderRisesByWholePercents(String rate, String points) {
    assertThat(rounded(points(published(2025, "143", REGISTRY), false, rate))).isEqualTo(points);
  }

  @Test
  void anInverseToppedOutLadderIsItsMirror() {
    assertThat(rounded(points(published(2025, "406", REGISTRY), true, "3"))).isEqualTo("7.5000");
  }

  @Test
  void flatAndHistoricalLaddersOf2026() {
    assertThat(rounded(points(published(2026, "236", REGISTRY), false, "85"))).isEqualTo("9.5000");
    assertThat(rounded(points(published(2026, "001", SubmissionMethod.CLAIMS), true, "25")))
        .isEqualTo("8.5000");
    assertThat(rounded(points(published(2026, "236", EHR), false, "70"))).isEqualTo("6.3377");
  }

  @Test
  void anIncompleteMeasureOfASmallPracticeEarnsThreePoints() {
    Submission submission = submission(2018, quality(2018, REGISTRY, rate("046", 10, 1, 100)));

    assertThat(scored(submission, Circumstances.of(SMALL)).categories().get(Category.QUALITY).how())
        .contains("046=3");
  }

  @Test
  void interoperabilityOf2019() {
    Submission submission =
        submission(
            2019,
            set(
                2019,
                Category.PI,
                EHR,
                yes("PI_PPHI_1"),
                yes("PI_INFBLO_1"),
                yes("PI_ONCDIR_1"),
                proportion("PI_EP_1", 49, 115),
                proportion("PI_HIE_1", 1123, 1951),
                proportion("PI_HIE_4", 923, 951),
                proportion("PI_PEA_1", 861, 1809),
                yes("PI_PHCDRR_1"),
                yes("PI_PHCDRR_2")));

    assertThat(percent(submission, Category.PI)).isEqualTo("64.0000");
  }

  @Test
  void activitiesAreCappedAtForty() {
    Submission without =
        submission(
            2018,
            set(
                2018,
                Category.IA,
                EHR,
                yes("IA_EPA_1"),
                yes("IA_EPA_2"),
                yes("IA_AHE_1"),
                yes("IA_EPA_3")));

    assertThat(percent(without, Category.IA)).isEqualTo("100.0000");
  }

  @Test
  void aFullSubmissionOf2017EarnsEverything() {
    Submission submission =
        submission(
            2017,
            quality(
                2017,
                EHR,
                rate("005", 100, 0, 100),
                rate("110", 100, 0, 100),
                rate("128", 100, 0, 100),
                rate("191", 100, 0, 100),
                rate("310", 100, 0, 100),
                rate("192", 0, 100, 100)),
            set(
                2017,
                Category.ACI,
                EHR,
                yes("ACI_INFBLO_1"),
                yes("ACI_ONCDIR_1"),
                yes("ACI_PPHI_1"),
                proportion("ACI_EP_1", 10, 10),
                proportion("ACI_PEA_1", 10, 10),
                proportion("ACI_HIE_1", 10, 10),
                proportion("ACI_HIE_2", 10, 10),
                yes("ACI_IACEHRT_1")),
            set(
                2017,
                Category.IA,
                EHR,
                yes("IA_AHE_1"),
                yes("IA_EPA_2"),
                yes("IA_EPA_3"),
                yes("IA_EPA_4")));

    ReferenceScore score = scored(submission, Circumstances.of(PracticeTraits.NONE));

    assertThat(score.categories().get(Category.QUALITY).percent()).isEqualByComparingTo("100");
    assertThat(score.categories().get(Category.IA).percent()).isEqualByComparingTo("100");
    assertThat(score.categories().get(Category.PI).percent()).isEqualByComparingTo("90");
  }

  @Test
  void activitiesAloneAndOneMeasureAlone() {
    MeasurementSet activities = set(2017, Category.IA, EHR, yes("IA_AHE_1"), yes("IA_EPA_1"));
    assertThat(finalScore(submission(2017, activities), Circumstances.of(PracticeTraits.NONE)))
        .isEqualTo("15.00");

    MeasurementSet one = quality(2017, EHR, rate("110", 0, 10, 10));
    assertThat(finalScore(submission(2017, one), Circumstances.of(PracticeTraits.NONE)))
        .isEqualTo("3.00");
  }

  @ParameterizedTest
  @CsvSource({"2018, 2.45", "2019, 2.45", "2020, 4.90", "2021, 4.90", "2022, 1.50"})
  void complexPatients(int year, String bonus) {
    Distribution mean = new Distribution(number("1"), number("1.2"), number("0.4"));
    Distribution farAbove = new Distribution(number("0.5"), number("0.6"), number("0.2"));
    Circumstances circumstances =
        Circumstances.of(PracticeTraits.NONE)
            .with(
                new PatientMix(
                    number("1.2"), number("0.25"), Optional.of(new RiskNorms(mean, farAbove))));
    Submission nothingDone =
        submission(
            year, set(year, Category.IA, EHR, new Measurement("IA_EPA_1", new YesNo(false))));

    assertThat(finalScore(nothingDone, circumstances)).isEqualTo(bonus);
  }

  @ParameterizedTest
  @CsvSource({"false, 85, 15", "true, 50, 50"})
  void emergencyOf2025LeavesQualityAndActivities(boolean small, int quality, int activities) {
    Circumstances emergency =
        Circumstances.of(small ? SMALL : PracticeTraits.NONE)
            .with(new Exceptions(Set.of(), Set.of(), true));
    Submission submission =
        submission(
            2025,
            quality(2025, REGISTRY, rate("236", 85, 15, 100)),
            set(2025, Category.IA, EHR, yes("IA_BE_12")));

    ReferenceScore score = scored(submission, emergency);

    assertThat(score.categories().get(Category.QUALITY).weight())
        .isEqualByComparingTo(number(quality + ""));
    assertThat(score.categories().get(Category.IA).weight())
        .isEqualByComparingTo(number(activities + ""));
    assertThat(score.categories().get(Category.PI).percent()).isNull();
    assertThat(score.categories().get(Category.COST).percent()).isNull();
  }

  @Test
  void fewerThanTwoCategoriesGiveTheThreshold() {
    Circumstances emergency =
        Circumstances.of(PracticeTraits.NONE).with(new Exceptions(Set.of(), Set.of(), true));

    assertThat(finalScore(submission(2025), emergency)).isEqualTo("75.00");
  }

  @Test
  void costImprovesByAtMostOnePoint() {
    // Half of the way between the bounds of 7 and 8 points: 75 percent; the prior year had 50.
    Benchmark benchmark = published(2024, "TPCC_1", SubmissionMethod.ADMINISTRATIVE_CLAIMS);
    List<BigDecimal> bounds = benchmark.ladder().bounds();
    BigDecimal median = bounds.get(3).add(bounds.get(4)).multiply(number("0.5"));
    Circumstances circumstances =
        Circumstances.of(PracticeTraits.NONE)
            .withClaims(List.of(new ClaimsResult("TPCC_1", median, 20)))
            .with(new PriorScores(Optional.empty(), Optional.of(number("50"))));

    assertThat(
            rounded(
                scored(submission(2024), circumstances).categories().get(Category.COST).percent()))
        .isEqualTo("75.5000");
  }

  @Test
  void qualityImprovesByATenthOfItsGrowth() {
    MeasurementSet six =
        quality(
            2018,
            EHR,
            rate("110", 100, 0, 100),
            rate("128", 100, 0, 100),
            rate("191", 100, 0, 100),
            rate("310", 100, 0, 100),
            rate("005", 100, 0, 100),
            rate("309", 100, 0, 100));
    Circumstances before =
        Circumstances.of(PracticeTraits.NONE)
            .with(new PriorScores(Optional.of(number("25")), Optional.empty()));

    String how = scored(submission(2018, six), before).categories().get(Category.QUALITY).how();

    assertThat(how).endsWith("improvement 10");
  }

  // -- small words

  private static Benchmark ladder(String... bounds) {
    List<BigDecimal> numbers = Arrays.stream(bounds).map(BigDecimal::new).toList();
    return new Benchmark("110", REGISTRY, 2018, 2016, new Deciles(numbers), false, false);
  }

  private static Benchmark published(int year, String id, SubmissionMethod method) {
    return ReferenceData.of(year).catalogue.benchmark(id, method).orElseThrow();
  }

  private static BigDecimal points(Benchmark benchmark, boolean inverse, String rate) {
    return ReferenceLadder.points(
        benchmark, inverse, number(rate), ReferenceNumbers.floor(benchmark.performanceYear()));
  }

  private static String percent(Submission submission, Category category) {
    return rounded(
        scored(submission, Circumstances.of(PracticeTraits.NONE))
            .categories()
            .get(category)
            .percent());
  }

  private static String finalScore(Submission submission, Circumstances circumstances) {
    return scored(submission, circumstances).finalScore().toPlainString();
  }

  private static ReferenceScore scored(Submission submission, Circumstances circumstances) {
    return ReferenceScore.of(submission, circumstances);
  }

  private static String rounded(BigDecimal value) {
    return value.setScale(4, RoundingMode.HALF_UP).toPlainString();
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  private static Submission submission(int year, MeasurementSet... sets) {
    Entity entity =
        new Entity(EntityType.INDIVIDUAL, Optional.empty(), Optional.empty(), Optional.empty());
    return new Submission(entity, year, List.of(sets));
  }

  private static MeasurementSet quality(
      int year, SubmissionMethod method, Measurement... measurements) {
    return set(year, Category.QUALITY, method, measurements);
  }

  private static MeasurementSet set(
      int year, Category category, SubmissionMethod method, Measurement... measurements) {
    return new MeasurementSet(
        category,
        method,
        "mips",
        LocalDate.of(year, 1, 1),
        LocalDate.of(year, 12, 31),
        Optional.empty(),
        new ArrayList<>(Stream.of(measurements).toList()));
  }

  private static Measurement yes(String id) {
    return new Measurement(id, new YesNo(true));
  }

  private static Measurement proportion(String id, long numerator, long denominator) {
    return new Measurement(id, new Proportion(numerator, denominator));
  }

  private static Measurement rate(String id, long met, long notMet, long population) {
    MeasurementValue value =
        new SingleRate(false, new Counts("", met, notMet, null, null, null, population, null));
    return new Measurement(id, value);
  }
}
