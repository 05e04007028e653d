package org.qppportal.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qppportal.core.scoring.Contexts.SMALL_PRACTICE;
import static org.qppportal.core.scoring.Contexts.TRADITIONAL;
import static org.qppportal.core.scoring.Sent.measurement;
import static org.qppportal.core.scoring.Sent.number;
import static org.qppportal.core.scoring.Sent.rate;
import static org.qppportal.core.scoring.Sent.stratum;
import static org.qppportal.persistence.type.SubmissionMethod.ELECTRONIC_HEALTH_RECORD;
import static org.qppportal.persistence.type.SubmissionMethod.REGISTRY;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.submission.MeasurementValue.MultiRate;
import org.qppportal.persistence.type.SubmissionMethod;

/** Points of single measures at the bounds of each year. */
class QualityMeasurePointsTest {

  @ParameterizedTest
  @CsvSource({
    // year, percent of the population needed, points when one patient less was reported:
    // large practice, small practice
    "2017, 50, 3, 3",
    "2018, 60, 1, 3",
    "2019, 60, 1, 3",
    "2020, 70, 0, 3",
    "2021, 70, 0, 3",
    "2022, 70, 0, 3",
    "2023, 70, 0, 3",
    "2024, 75, 0, 3",
    "2025, 75, 0, 3",
    "2026, 75, 0, 3",
  })
  void dataMustBeComplete(int year, int needed, BigDecimal large, BigDecimal small) {
    ScoreNode enough =
        Qualities.alone(year, ELECTRONIC_HEALTH_RECORD, rate("240", needed, 0, 100), TRADITIONAL);
    ScoreNode tooFew =
        Qualities.alone(
            year, ELECTRONIC_HEALTH_RECORD, rate("240", needed - 1, 0, 100), TRADITIONAL);
    ScoreNode tooFewOfSmall =
        Qualities.alone(
            year, ELECTRONIC_HEALTH_RECORD, rate("240", needed - 1, 0, 100), SMALL_PRACTICE);

    assertThat(enough.value()).isEqualByComparingTo("10");
    assertThat(tooFew.value()).isEqualByComparingTo(large);
    assertThat(tooFew.inputs()).containsEntry("measureClass", year == 2017 ? "Class 2" : "Class 3");
    assertThat(tooFewOfSmall.value()).isEqualByComparingTo(small);
    assertThat(tooFewOfSmall.inputs()).containsEntry("measureClass", "Class 2");
  }

  @ParameterizedTest
  @CsvSource({
    // year, points of a rate of zero, of 19 cases, of 19 cases of a small practice
    "2017, 3, 3, 3",
    "2018, 3, 3, 3",
    "2019, 3, 3, 3",
    "2020, 3, 3, 3",
    "2021, 3, 3, 3",
    "2022, 3, 3, 3",
    "2023, 1, 0, 3",
    "2024, 1, 0, 3",
    "2025, 1, 0, 3",
    "2026, 1, 0, 3",
  })
  void floorAndCaseMinimum(int year, BigDecimal floor, BigDecimal few, BigDecimal fewOfSmall) {
    assertThat(points(year, "240", 0, 20, TRADITIONAL)).isEqualByComparingTo(floor);
    assertThat(points(year, "240", 0, 20, SMALL_PRACTICE)).isEqualByComparingTo(floor);
    assertThat(points(year, "240", 19, 0, TRADITIONAL)).isEqualByComparingTo(few);
    assertThat(points(year, "240", 19, 0, SMALL_PRACTICE)).isEqualByComparingTo(fewOfSmall);
    assertThat(points(year, "240", 20, 0, TRADITIONAL)).isEqualByComparingTo("10");
  }

  @ParameterizedTest
  @CsvSource({
    // year, a measure without benchmark, large, small
    "2019, 068, 3, 3",
    "2022, 065, 3, 3",
    "2023, 102, 0, 3",
    "2026, 102, 0, 3",
  })
  void withoutBenchmark(int year, String id, BigDecimal large, BigDecimal small) {
    assertThat(Qualities.points(Qualities.alone(year, REGISTRY, rate(id, 50, 50), TRADITIONAL)))
        .isEqualByComparingTo(large);
    assertThat(Qualities.points(Qualities.alone(year, REGISTRY, rate(id, 50, 50), SMALL_PRACTICE)))
        .isEqualByComparingTo(small);
  }

  @ParameterizedTest
  @CsvSource({
    // year, measure, met of 100, points
    // One of the six of 2018; 359 was not topped out that year, so it was not capped.
    "2017, 021, 100, 10",
    "2018, 021, 100, 7",
    "2018, 359, 100, 10",
    "2018, 076, 100, 10",
    "2019, 021, 100, 7",
    "2022, 005, 100, 7",
    "2023, 005, 100, 7",
    "2026, 005, 100, 7",
    // Few measures to choose from: the cap is removed.
    "2025, 249, 100, 10",
  })
  void toppedOutMeasuresEarnAtMostSeven(int year, String id, int met, BigDecimal points) {
    ScoreNode node = Qualities.alone(year, REGISTRY, rate(id, met, 100 - met), TRADITIONAL);

    assertThat(Qualities.points(node)).isEqualByComparingTo(points);
    assertThat(node.part("toppedOutCap").isPresent()).isEqualTo(points.intValue() == 7);
  }

  @Test
  void theCapIsTold() {
    ScoreNode node = Qualities.alone(2026, REGISTRY, rate("005", 100, 0), TRADITIONAL);

    assertThat(node.because())
        .isEqualTo(
            "Rate 100% lies in decile 10 (100% or more): 10 points; as a topped-out measure it"
                + " earns no more than 7 points.");
  }

  @ParameterizedTest
  @CsvSource({
    // First year with and without benchmark, second year with and without.
    "2023, registry, 485, 0, 100, 100, 7",
    "2023, registry, 490, 0, 100, 100, 7",
    "2023, registry, 482, 0, 100, 100, 5",
    "2024, registry, 485, 0, 100, 100, 5",
    "2024, registry, 496, 5, 5, 10, 7",
    // Not complete.
    "2024, registry, 496, 5, 5, 100, 0",
    // Before these floors.
    "2019, registry, 474, 0, 100, 100, 3",
    "2019, registry, 468, 0, 100, 100, 3",
  })
  void newMeasuresHaveAHigherFloor(
      int year, String method, String id, int met, int notMet, int population, BigDecimal points) {
    SubmissionMethod sent = SubmissionMethod.ofCode(method).orElseThrow();

    ScoreNode node = Qualities.alone(year, sent, rate(id, met, notMet, population), TRADITIONAL);

    assertThat(Qualities.points(node)).isEqualByComparingTo(points);
  }

  @Test
  void splitMeasuresAreCompleteByOneStratumAndRatedByAnother() {
    MultiRate value =
        new MultiRate(
            false,
            List.of(
                stratum("reporting", 900, 100),
                stratum("performance", 60, 40),
                stratum("combinedPopulations", 500, 500)));

    ScoreNode node = Qualities.alone(2025, REGISTRY, measurement("226", value), TRADITIONAL);

    assertThat(node.inputs())
        .containsEntry("performanceRate", number("60.00"))
        .containsEntry("reportingRate", number("100.00"))
        .containsEntry("caseCount", 1000L);
  }

  @Test
  void aSplitMeasureWithoutItsStrataIsNotReported() {
    MultiRate value = new MultiRate(false, List.of(stratum("other", 60, 40)));

    CategoryScore score =
        Qualities.score(2025, TRADITIONAL, Sent.quality(REGISTRY, measurement("226", value)));

    assertThat(score.reported()).isFalse();
    assertThat(score.points()).isEqualByComparingTo("0");
  }

  @Test
  void aMeasureWhoseGuidelineChangedLeavesThePointsAvailable() {
    CategoryScore score =
        Qualities.score(
            2024,
            TRADITIONAL,
            Sent.quality(ELECTRONIC_HEALTH_RECORD, rate("488", 100, 0), rate("236", 100, 0)));

    assertThat(score.maximum()).isEqualByComparingTo("50");
    assertThat(Qualities.counted(score).part("488").orElseThrow().because())
        .startsWith("What the measure asks for changed during the year");
  }

  private static BigDecimal points(
      int year, String id, long met, long notMet, ScoringContext context) {
    return Qualities.points(
        Qualities.alone(year, ELECTRONIC_HEALTH_RECORD, rate(id, met, notMet), context));
  }
}
