package org.qppportal.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qppportal.core.scoring.Contexts.SMALL_PRACTICE;
import static org.qppportal.core.scoring.Contexts.TRADITIONAL;
import static org.qppportal.core.scoring.Sent.measurement;
import static org.qppportal.core.scoring.Sent.number;
import static org.qppportal.core.scoring.Sent.quality;
import static org.qppportal.core.scoring.Sent.rate;
import static org.qppportal.persistence.type.SubmissionMethod.ELECTRONIC_HEALTH_RECORD;
import static org.qppportal.persistence.type.SubmissionMethod.REGISTRY;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.scoring.Circumstances.PriorScores;
import org.qppportal.core.submission.MeasurementValue.MultiRate;
import org.qppportal.core.submission.MeasurementValue.NonProportion;
import org.qppportal.core.submission.Submission.Measurement;
import org.qppportal.core.submission.Submission.MeasurementSet;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.SubmissionMethod;

/** The worked examples of the quality category, by their names in the specification. */
class QualityExamplesTest {

  @Test
  void e1ARateInDecileEight() {
    ScoreNode node = Qualities.alone(2018, REGISTRY, rate("110", 8231, 1769), TRADITIONAL);

    assertThat(Qualities.points(node)).isEqualByComparingTo("8.9585");
    assertThat(node.inputs())
        .containsEntry("decile", 8)
        .containsEntry("partialPoints", number("9.23"))
        .containsEntry("measureClass", "Class 1");
  }

  @Test
  void e2AndE8ARateBelowDecileThreeEarnsTheFloorAndTheFirstRequiredMeasureNoBonus() {
    MultiRate value = new MultiRate(false, List.of(Sent.stratum("overall", 121, 26)));

    CategoryScore score =
        Qualities.score(2018, TRADITIONAL, quality(REGISTRY, measurement("046", value)));

    ScoreNode node = Qualities.counted(score).part("046").orElseThrow();
    assertThat(node.inputs())
        .containsEntry("performanceRate", number("82.31"))
        .containsEntry("highPriorityBonusIgnored", true);
    assertThat(node.value()).isEqualByComparingTo("3");
    assertThat(Qualities.part(score, "highPriorityBonus")).isEqualByComparingTo("0");
  }

  @Test
  void e3IncompleteDataOfASmallPractice() {
    NonProportion value = new NonProportion(false, number("250"), number("100"), 11, null, null);

    ScoreNode small =
        Qualities.alone(2018, REGISTRY, measurement("ACRAD15", value), SMALL_PRACTICE);
    ScoreNode large = Qualities.alone(2018, REGISTRY, measurement("ACRAD15", value), TRADITIONAL);

    assertThat(small.inputs())
        .containsEntry("reportingRate", number("11.00"))
        .containsEntry("measureClass", "Class 2");
    assertThat(small.value()).isEqualByComparingTo("3");
    assertThat(large.inputs()).containsEntry("measureClass", "Class 3");
    assertThat(large.value()).isEqualByComparingTo("1");
  }

  @Test
  void e11SixMeasuresAtTheTop() {
    CategoryScore score =
        Qualities.score(
            2017,
            TRADITIONAL,
            quality(
                ELECTRONIC_HEALTH_RECORD,
                rate("005", 100, 0),
                rate("110", 100, 0),
                rate("128", 100, 0),
                rate("191", 100, 0),
                rate("310", 100, 0),
                rate("192", 0, 100)));

    assertThat(score.points()).isEqualByComparingTo("60");
    assertThat(score.maximum()).isEqualByComparingTo("60");
  }

  @ParameterizedTest
  @CsvSource({
    "2025, 143, registry, 97, 7.5",
    "2025, 143, registry, 99, 9",
    "2025, 143, registry, 100, 10",
    "2025, 143, registry, 80, 1",
    "2025, 406, registry, 3, 7.5",
    "2026, 236, registry, 85, 9.5",
    "2026, 001, registry, 25, 8.5",
    "2026, 236, electronicHealthRecord, 70, 6.3377",
  })
  void e12AndE13SpecialLadders(int year, String id, String method, int met, BigDecimal points) {
    ScoreNode node =
        Qualities.alone(
            year,
            SubmissionMethod.ofCode(method).orElseThrow(),
            rate(id, met, 100 - met),
            TRADITIONAL);

    assertThat(Qualities.points(node)).isEqualByComparingTo(points);
    assertThat(node.inputs()).containsEntry("toppedOutCap", false);
  }

  @ParameterizedTest
  @CsvSource({
    // The survey is one more measure of each pathway. 112 and 113 have no electronic benchmark in
    // 2026 and leave the points available; measures that the pathway does not have add nothing.
    "2026, APP_PLUS, 40, 3",
    "2025, APP_PLUS, 50, 4",
    "2026, APP, 40, 3",
  })
  void e20ElectronicMeasuresOfComplexOrganizations(
      int year, ReportingOption option, BigDecimal available, BigDecimal adjustment) {
    MeasurementSet set =
        quality(
            ELECTRONIC_HEALTH_RECORD,
            rate("001", 50, 50),
            rate("112", 50, 50),
            rate("113", 50, 50),
            rate("134", 50, 50),
            rate("236", 50, 50));

    CategoryScore score = Qualities.score(year, Contexts.context(EntityType.APM, option), set);

    assertThat(score.maximum()).isEqualByComparingTo(available);
    assertThat(Qualities.part(score, "complexOrganizationAdjustment"))
        .isEqualByComparingTo(adjustment);
  }

  @Test
  void e20FivePointsOfSixtyAreEightAndAThirdPercentagePoints() {
    CategoryScore score =
        Qualities.score(
            2025,
            Contexts.context(EntityType.VIRTUAL_GROUP, ReportingOption.TRADITIONAL),
            quality(ELECTRONIC_HEALTH_RECORD, electronic(5)));

    assertThat(score.maximum()).isEqualByComparingTo("60");
    assertThat(Qualities.part(score, "complexOrganizationAdjustment")).isEqualByComparingTo("5");
  }

  @Test
  void e20TheAdjustmentIsAtMostATenthOfThePointsAvailable() {
    CategoryScore score =
        Qualities.score(
            2025,
            Contexts.context(EntityType.VIRTUAL_GROUP, ReportingOption.TRADITIONAL),
            quality(ELECTRONIC_HEALTH_RECORD, electronic(8)));

    assertThat(Qualities.part(score, "complexOrganizationAdjustment")).isEqualByComparingTo("6");
  }

  /** Electronic measures of 2025 with a benchmark, none of them at the top. */
  private static Measurement[] electronic(int number) {
    return List.of("012", "117", "134", "240", "281", "309", "112", "113").stream()
        .limit(number)
        .map(id -> rate(id, 40, 60))
        .toArray(Measurement[]::new);
  }

  @Test
  void e26ImprovementFromTwentyFiveToFortyFivePercent() {
    QualitySet set = QualitySets.of(number("27"), number("60"), true);
    QualityImprovement improvement =
        new QualityImprovement(Qualities.policy(2024).improvement().orElseThrow());
    ScoringContext context =
        Contexts.with(
            TRADITIONAL,
            Circumstances.of(PracticeTraits.NONE)
                .with(new PriorScores(Optional.of(number("25")), Optional.empty())));

    ScoreNode node = improvement.of(set, context);

    assertThat((BigDecimal) node.inputs().get("improvementPercent")).isEqualByComparingTo("5.0");
    assertThat(node.value()).isEqualByComparingTo("3");
    assertThat(node.because())
        .isEqualTo(
            "Measures earned 45% of their points after 25% the year before (taken as 30%): 5"
                + " percentage points.");
  }
}
