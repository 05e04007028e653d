package org.qppportal.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qppportal.core.scoring.Sent.endToEnd;
import static org.qppportal.core.scoring.Sent.measurement;
import static org.qppportal.core.scoring.Sent.number;
import static org.qppportal.core.scoring.Sent.quality;
import static org.qppportal.core.scoring.Sent.rate;
import static org.qppportal.core.scoring.Sent.stratum;
import static org.qppportal.persistence.type.SubmissionMethod.CERTIFIED_SURVEY_VENDOR;
import static org.qppportal.persistence.type.SubmissionMethod.CLAIMS;
import static org.qppportal.persistence.type.SubmissionMethod.CMS_WEB_INTERFACE;
import static org.qppportal.persistence.type.SubmissionMethod.ELECTRONIC_HEALTH_RECORD;
import static org.qppportal.persistence.type.SubmissionMethod.REGISTRY;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.catalogue.Catalogues;
import org.qppportal.core.submission.MeasurementValue.Counts;
import org.qppportal.core.submission.MeasurementValue.MultiRate;
import org.qppportal.core.submission.MeasurementValue.NonProportion;
import org.qppportal.core.submission.MeasurementValue.SingleRate;
import org.qppportal.core.submission.MeasurementValue.Survey;
import org.qppportal.core.submission.Submission.Measurement;
import org.qppportal.core.submission.Submission.MeasurementSet;
import org.qppportal.persistence.type.SubmissionMethod;

class QualityCategoryScoreTest {

  private static final QualityCategoryScore QUALITY =
      new QualityCategoryScore(Engines.SCORING_2017.quality(), Catalogues.of(2017));

  /** Six process measures without high priority, each worth ten points. */
  private static final List<String> PLAIN = List.of("005", "008", "110", "111", "128", "310");

  @ParameterizedTest
  @CsvSource({
    // met, not met, population, points of measure 110 (EHR: 0 11.22 18.58 25 31.85 38.93 47.87 …)
    "80, 20, 100, 10",
    "40, 60, 100, 7.1197",
    "5, 95, 100, 3",
    "0, 100, 100, 3",
    // Not complete, too few cases, nobody left to measure, no patients.
    "40, 9, 100, 3",
    "40, 10, 100, 10",
    "15, 4, 19, 3",
    "0, 0, 0, 0",
  })
  void aMeasureEarnsByItsBenchmark(long met, long notMet, long population, BigDecimal points) {
    ScoreNode node = only(rate("110", met, notMet, population));

    assertThat(Rounding.SHOWN.round(node.value())).isEqualByComparingTo(points);
  }

  @Test
  void excludedPatientsLeaveNoRateButStillEarnThePoints() {
    Counts counts = new Counts("", 0, 0L, 30L, 0L, null, 30, null);

    ScoreNode node = only(measurement("110", new SingleRate(false, counts)));

    assertThat(node.value()).isEqualByComparingTo("3");
    assertThat(node.because()).startsWith("No patient was left to measure");
    assertThat(node.inputs()).containsEntry("measureClass", "Class 2");
  }

  @Test
  void patientsNotCountedAsAnythingElseDidNotMeetTheMeasure() {
    Counts counts = new Counts("", 40, null, 10L, 10L, null, 120, null);

    ScoreNode node = only(measurement("110", new SingleRate(false, counts)));

    assertThat(node.inputs())
        .containsEntry("performanceRate", number("40.00"))
        .containsEntry("reportingRate", number("100.00"))
        .containsEntry("caseCount", 110L);
  }

  @Test
  void theSentenceShowsTheArithmetic() {
    ScoreNode node = only(rate("110", 121, 126));

    assertThat(node.because())
        .isEqualTo(
            "Rate 48.99% lies in decile 8 (47.87% to 60%): 8 + (48.99 − 47.87) / (60 − 47.87) ="
                + " 8.0923 points.");
    assertThat(node.part("performanceRate").orElseThrow().because())
        .isEqualTo("121 of 247 patients measured met the measure: 48.99%.");
    assertThat(node.part("decile").orElseThrow().value()).isEqualByComparingTo("8");
    assertThat(Rounding.SHOWN.round(node.part("partialPoints").orElseThrow().value()))
        .isEqualByComparingTo("0.0923");
  }

  @Test
  void aLowRateEarnsTheFloorAndSaysWhy() {
    assertThat(only(rate("110", 5, 95)).because())
        .isEqualTo("Rate 5% does not reach decile 3 (11.22%), so it earns the floor of 3 points.");
  }

  @Test
  void withoutHighPriorityMeasureOnePlaceStaysEmpty() {
    CategoryScore score = score(List.of(full(PLAIN)));

    assertThat(score.points()).isEqualByComparingTo("50");
    assertThat(score.gaps().get())
        .extracting(Gap::what)
        .containsExactly("An outcome measure is missing.");
    assertThat(score.gaps().get().get(0).worth()).isEqualByComparingTo("10");
  }

  @Test
  void anOutcomeMeasureFillsItsPlaceEvenWithFewPoints() {
    MeasurementSet set =
        quality(
            ELECTRONIC_HEALTH_RECORD,
            rate("005", 100, 0),
            rate("008", 100, 0),
            rate("110", 100, 0),
            rate("111", 100, 0),
            rate("128", 100, 0),
            rate("310", 100, 0),
            rate("191", 1, 99));

    CategoryScore score = score(List.of(set));

    assertThat(score.points()).isEqualByComparingTo("53");
    assertThat(picked(score)).hasSize(6).contains("191");
    ScoreNode left = measures(score).part("310").orElseThrow();
    assertThat(left.value()).isEqualByComparingTo("0");
    assertThat(left.because()).contains("It is not counted");
    assertThat(left.part("notCounted").orElseThrow().value()).isEqualByComparingTo("-10");
  }

  @Test
  void fewerMeasuresLeaveZeros() {
    CategoryScore score = score(List.of(full(List.of("191", "005", "008"))));

    assertThat(score.points()).isEqualByComparingTo("30");
    assertThat(score.maximum()).isEqualByComparingTo("60");
    assertThat(score.gaps().get())
        .extracting(Gap::whatToDo)
        .containsExactly("Report 3 more quality measures.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // The first high-priority measure satisfies the requirement and earns no bonus.
        "191 | 0",
        "019 | 0",
        "191 019 | 1",
        "191 370 | 2",
        "019 065 | 1",
        "191 236 019 065 | 4",
        // At most six.
        "191 236 370 373 019 065 066 130 | 6",
      })
  void furtherHighPriorityMeasuresEarnABonus(String ids, BigDecimal bonus) {
    CategoryScore score = score(List.of(full(List.of(ids.split(" ")))));

    assertThat(measures(score).part("highPriorityBonus").orElseThrow().value())
        .isEqualByComparingTo(bonus);
  }

  @Test
  void theBonusCountsForMeasuresThatAreNotPickedToo() {
    MeasurementSet set =
        quality(
            ELECTRONIC_HEALTH_RECORD,
            rate("191", 100, 0),
            rate("005", 100, 0),
            rate("008", 100, 0),
            rate("110", 100, 0),
            rate("111", 100, 0),
            rate("128", 100, 0),
            rate("019", 10, 90));

    CategoryScore score = score(List.of(set));

    assertThat(picked(score)).doesNotContain("019");
    assertThat(measures(score).part("highPriorityBonus").orElseThrow().value())
        .isEqualByComparingTo("1");
    assertThat(score.points()).isEqualByComparingTo("60");
    assertThat(measures(score).part("cap").orElseThrow().value()).isEqualByComparingTo("-1");
  }

  @ParameterizedTest
  @CsvSource({
    // met, not met, population, bonus of a second high-priority measure
    "10, 90, 100, 1",
    "0, 100, 100, 0",
    "10, 9, 19, 0",
    "10, 9, 100, 0",
  })
  void theBonusNeedsCasesCompleteDataAndARateAboveZero(
      long met, long notMet, long population, BigDecimal bonus) {
    MeasurementSet set =
        quality(
            ELECTRONIC_HEALTH_RECORD, rate("191", 100, 0), rate("019", met, notMet, population));

    assertThat(measures(score(List.of(set))).part("highPriorityBonus").orElseThrow().value())
        .isEqualByComparingTo(bonus);
  }

  @Test
  void theWorstRateOfAnInverseMeasureEarnsNoBonus() {
    MeasurementSet worst =
        quality(ELECTRONIC_HEALTH_RECORD, rate("191", 100, 0), rate("238", 100, 0));
    MeasurementSet inverse =
        quality(ELECTRONIC_HEALTH_RECORD, rate("191", 100, 0), rate("001", 100, 0));

    assertThat(bonus(inverse)).isEqualByComparingTo("0");
    assertThat(bonus(worst)).isEqualByComparingTo("0");
  }

  @ParameterizedTest
  @CsvSource({"electronicHealthRecord, 3", "registry, 3", "claims, 0"})
  void endToEndReportingEarnsOnePointEachButNotForClaims(String method, BigDecimal bonus) {
    MeasurementSet set =
        quality(
            SubmissionMethod.ofCode(method).orElseThrow(),
            endToEnd("110", 50, 50),
            endToEnd("111", 50, 50),
            endToEnd("128", 50, 50),
            rate("130", 50, 50));

    assertThat(measures(score(List.of(set))).part("endToEndBonus").orElseThrow().value())
        .isEqualByComparingTo(bonus);
  }

  @Test
  void theBestOfSeveralMethodsCounts() {
    CategoryScore score =
        score(List.of(quality(CLAIMS, rate("110", 1, 99)), full(List.of("191", "005", "008"))));

    assertThat(score.points()).isEqualByComparingTo("30");
    assertThat(score.node().part("claims").orElseThrow().value()).isEqualByComparingTo("0");
    assertThat(score.node().part("claims").orElseThrow().because())
        .endsWith("The set is not counted: another earned at least as many points.");
  }

  @Test
  void incompleteDataOfTheWebInterfaceEarnsNothing() {
    ScoreNode incomplete = only(CMS_WEB_INTERFACE, rate("110", 10, 10, 100));
    ScoreNode fewCases = only(CMS_WEB_INTERFACE, rate("110", 10, 5, 15));

    assertThat(incomplete.value()).isEqualByComparingTo("0");
    assertThat(fewCases.value()).isEqualByComparingTo("0");
    assertThat(fewCases.because()).contains("left out of the score");
  }

  @Test
  void strataCombineByTheMeasuresAlgorithm() {
    // 007 weighted: 30 of 130. 009 simple: (50 + 10) / 2. 238 overall only.
    assertThat(rateOf("007", stratum("a", 10, 90), stratum("b", 20, 10)))
        .isEqualByComparingTo("23.08");
    assertThat(rateOf("009", stratum("a", 50, 50), stratum("b", 3, 27))).isEqualByComparingTo("30");
    assertThat(rateOf("238", stratum("overall", 10, 90), stratum("2+", 90, 10)))
        .isEqualByComparingTo("10");
  }

  @Test
  void aMeanTimeIsNotAPercentage() {
    NonProportion value = new NonProportion(false, number("250"), number("100"), 100, null, null);

    ScoreNode node = only(REGISTRY, measurement("ACRad15", value));

    assertThat(node.inputs()).containsEntry("performanceRate", number("2.50"));
    assertThat(node.value()).isEqualByComparingTo("3");
  }

  @Test
  void theRateOfARegistrysOwnMeasureIsTakenAsSent() {
    Counts counts = new Counts("", 10, 90L, null, null, null, 100, number("87.654"));

    ScoreNode node = only(REGISTRY, measurement("AAO8", new SingleRate(false, counts)));

    assertThat(node.inputs()).containsEntry("performanceRate", number("87.65"));
  }

  @Test
  void thePatientSurveyIsOneMeasureBesideAnyMethod() {
    MeasurementSet survey =
        quality(
            CERTIFIED_SURVEY_VENDOR,
            measurement("CAHPS_1", new Survey(number("90"), "", false, false)),
            measurement("CAHPS_2", new Survey(number("10"), "", false, false)),
            measurement("CAHPS_3", new Survey(number("99"), "", false, true)));

    CategoryScore score = score(List.of(full(List.of("191", "005")), survey));

    ScoreNode node = measures(score).part("321").orElseThrow();
    assertThat(node.value()).isEqualByComparingTo("6.5");
    assertThat(node.because())
        .isEqualTo("The 2 scored parts of the survey earned 13 points, on average 6.5 points.");
    assertThat(score.points()).isEqualByComparingTo("28.5");
  }

  private static CategoryScore score(List<MeasurementSet> sets) {
    return QUALITY.score(sets, Contexts.TRADITIONAL, true);
  }

  private static BigDecimal rateOf(String id, Counts... strata) {
    return (BigDecimal)
        only(measurement(id, new MultiRate(false, List.of(strata))))
            .inputs()
            .get("performanceRate");
  }

  private static BigDecimal bonus(MeasurementSet set) {
    return measures(score(List.of(set))).part("highPriorityBonus").orElseThrow().value();
  }

  private static MeasurementSet full(List<String> ids) {
    return quality(
        ELECTRONIC_HEALTH_RECORD,
        ids.stream().map(id -> rate(id, 100, 0)).toArray(Measurement[]::new));
  }

  private static ScoreNode only(Measurement measurement) {
    return only(ELECTRONIC_HEALTH_RECORD, measurement);
  }

  private static ScoreNode only(SubmissionMethod method, Measurement measurement) {
    CategoryScore score = score(List.of(quality(method, measurement)));
    return score.node().parts().get(0).part(measurement.measureId()).orElseThrow();
  }

  private static ScoreNode measures(CategoryScore score) {
    return score.node().part("electronicHealthRecord").orElseGet(() -> score.node().parts().get(0));
  }

  private static List<String> picked(CategoryScore score) {
    return ((List<?>) measures(score).inputs().get("measuresPicked"))
        .stream().map(String::valueOf).toList();
  }
}
