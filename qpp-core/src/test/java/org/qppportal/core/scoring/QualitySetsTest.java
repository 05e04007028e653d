package org.qppportal.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qppportal.core.scoring.Contexts.TRADITIONAL;
import static org.qppportal.core.scoring.Sent.measurement;
import static org.qppportal.core.scoring.Sent.number;
import static org.qppportal.core.scoring.Sent.quality;
import static org.qppportal.core.scoring.Sent.rate;
import static org.qppportal.persistence.type.SubmissionMethod.CERTIFIED_SURVEY_VENDOR;
import static org.qppportal.persistence.type.SubmissionMethod.CMS_WEB_INTERFACE;
import static org.qppportal.persistence.type.SubmissionMethod.ELECTRONIC_HEALTH_RECORD;
import static org.qppportal.persistence.type.SubmissionMethod.REGISTRY;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.catalogue.Catalogues;
import org.qppportal.core.submission.MeasurementValue.Survey;
import org.qppportal.core.submission.Submission.Measurement;
import org.qppportal.core.submission.Submission.MeasurementSet;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.SubmissionMethod;

/** Which measures count together, and how many are required. */
class QualitySetsTest {

  @ParameterizedTest
  @CsvSource({"2018, 3 * 10 of one method", "2019, 4 * 10 of both"})
  void methodsCountTogetherFrom2019On(int year, String what) {
    CategoryScore score =
        Qualities.score(
            year,
            TRADITIONAL,
            full(ELECTRONIC_HEALTH_RECORD, "240", "309", "236"),
            full(REGISTRY, "236", "039"));

    assertThat(score.points().intValue() - bonuses(score))
        .isEqualTo(what.charAt(0) == '3' ? 30 : 40);
  }

  @Test
  void ofAMeasureSentInTwoWaysOnlyTheBestCounts() {
    CategoryScore score =
        Qualities.score(
            2026,
            TRADITIONAL,
            quality(ELECTRONIC_HEALTH_RECORD, rate("236", 60, 40)),
            quality(REGISTRY, rate("236", 85, 15)));

    assertThat(score.points()).isEqualByComparingTo("9.5");
    ScoreNode set = Qualities.counted(score);
    assertThat(set.name()).isEqualTo("severalMethods");
    assertThat(set.part("236").orElseThrow().value()).isEqualByComparingTo("0");
    assertThat(set.part("236/registry").orElseThrow().value()).isEqualByComparingTo("9.5");
    assertThat((BigDecimal) score.node().inputs().get("achievementPercent"))
        .isEqualByComparingTo("15.8333");
  }

  @Test
  void twoSetsOfOneMethodCountTogether() {
    CategoryScore score =
        Qualities.score(
            2018, TRADITIONAL, full(REGISTRY, "236", "110"), full(REGISTRY, "236", "111"));

    assertThat(score.node().parts()).hasSize(1);
    assertThat(Qualities.part(score, "236")).isEqualByComparingTo("10");
    assertThat(Qualities.part(score, "236/registry")).isEqualByComparingTo("0");
  }

  @Test
  void theWebInterfaceAsksForAllItsMeasures() {
    CategoryScore score = Qualities.score(2021, TRADITIONAL, full(CMS_WEB_INTERFACE, "236", "318"));

    // Seven have a benchmark.
    assertThat(score.maximum()).isEqualByComparingTo("70");
    assertThat(score.points()).isEqualByComparingTo("20");
  }

  @Test
  void measuresOfTheWebInterfaceWithTooFewCasesLeaveThePointsAvailable() {
    CategoryScore score =
        Qualities.score(
            2021, TRADITIONAL, quality(CMS_WEB_INTERFACE, rate("236", 100, 0), rate("318", 10, 9)));

    assertThat(score.maximum()).isEqualByComparingTo("60");
  }

  @ParameterizedTest
  @CsvSource({"2018, 60", "2019, 50", "2026, 50"})
  void aSurveyOfTooSmallASampleLowersThePointsAvailable(int year, BigDecimal available) {
    CategoryScore score =
        Qualities.score(
            year, TRADITIONAL, full(ELECTRONIC_HEALTH_RECORD, "240", "236"), survey(true));

    assertThat(score.maximum()).isEqualByComparingTo(available);
  }

  @Test
  void withSixOtherMeasuresTheSurveyLowersNothing() {
    CategoryScore score =
        Qualities.score(
            2019,
            TRADITIONAL,
            full(ELECTRONIC_HEALTH_RECORD, "240", "236", "309", "191", "112", "113"),
            survey(true));

    assertThat(score.maximum()).isEqualByComparingTo("60");
  }

  @ParameterizedTest
  @CsvSource({
    "2021, APP, GROUP, 40",
    "2021, APP, INDIVIDUAL, 30",
    "2025, APP, APM, 40",
    "2025, APP_PLUS, APM, 50",
    "2026, APP_PLUS, APM, 60",
  })
  void aPathwayAsksForItsWholeMeasureSet(
      int year, ReportingOption option, EntityType type, BigDecimal available) {
    CategoryScore score =
        Qualities.score(
            year, Contexts.context(type, option), full(ELECTRONIC_HEALTH_RECORD, "236", "240"));

    assertThat(score.maximum()).isEqualByComparingTo(available);
    assertThat(Qualities.part(score, "236")).isEqualByComparingTo("10");
    assertThat(Qualities.part(score, "240")).isEqualByComparingTo("0");
  }

  @Test
  void measuresOfMedicarePatientsOnlyStandForTheSameMeasure() {
    CategoryScore score =
        Qualities.score(
            2025,
            Contexts.context(EntityType.APM, ReportingOption.APP_PLUS),
            quality(REGISTRY, rate("236", 50, 50), rate("236SSP", 90, 10)));

    assertThat(score.maximum()).isEqualByComparingTo("50");
    assertThat(Qualities.part(score, "236")).isEqualByComparingTo("0");
    assertThat(Qualities.part(score, "236SSP")).isEqualByComparingTo("10");
  }

  @Test
  void measuresOfAPathwayWithTooFewCasesLeaveThePointsAvailable() {
    CategoryScore score =
        Qualities.score(
            2021,
            Contexts.context(EntityType.GROUP, ReportingOption.APP),
            quality(ELECTRONIC_HEALTH_RECORD, rate("236", 100, 0), rate("134", 10, 9)));

    assertThat(score.maximum()).isEqualByComparingTo("30");
  }

  @Test
  void theCapOfToppedOutMeasuresDoesNotApplyToTheFirstPathway() {
    // No measure of the set is topped out, so the rule is looked at on its own.
    MeasureAchievementPoints points = new MeasureAchievementPoints(Qualities.policy(2026));
    QualityMeasure topped =
        QualityMeasure.of(
            Catalogues.of(2026).measure("005").orElseThrow(),
            REGISTRY,
            Catalogues.of(2026),
            Qualities.policy(2026));

    assertThat(
            points
                .of(
                    topped,
                    rate("005", 100, 0).value(),
                    Contexts.context(EntityType.APM, ReportingOption.APP))
                .points())
        .isEqualByComparingTo("10");
    assertThat(
            points
                .of(
                    topped,
                    rate("005", 100, 0).value(),
                    Contexts.context(EntityType.APM, ReportingOption.APP_PLUS))
                .points())
        .isEqualByComparingTo("7");
  }

  @Test
  void measuresNotOfTheYearEarnNothing() {
    CategoryScore score =
        Qualities.score(2026, TRADITIONAL, full(REGISTRY, "236SSP", "999", "236"));

    assertThat(score.points()).isEqualByComparingTo("10");
    assertThat(Qualities.part(score, "236SSP")).isEqualByComparingTo("0");
    assertThat(Qualities.counted(score).part("999").orElseThrow().because()).contains("999");
  }

  @Test
  void whenNothingCanBeScoredTheUsualMaximumStands() {
    CategoryScore score =
        Qualities.score(2022, TRADITIONAL, quality(CMS_WEB_INTERFACE, rate("236", 100, 0)));

    assertThat(score.reported()).isTrue();
    assertThat(score.points()).isEqualByComparingTo("0");
    assertThat(score.maximum()).isPositive();
  }

  @Test
  void withoutAnySetThereIsNothing() {
    CategoryScore score = Qualities.score(2026, TRADITIONAL);

    assertThat(score.reported()).isFalse();
    assertThat(score.points()).isEqualByComparingTo("0");
    assertThat(score.maximum()).isEqualByComparingTo("60");
  }

  private static int bonuses(CategoryScore score) {
    return Qualities.part(score, "highPriorityBonus").intValue();
  }

  static MeasurementSet survey(boolean belowMinimum) {
    return quality(
        CERTIFIED_SURVEY_VENDOR,
        measurement("CAHPS_1", new Survey(number("90"), "", false, belowMinimum)));
  }

  static MeasurementSet full(SubmissionMethod method, String... ids) {
    return quality(
        method, List.of(ids).stream().map(id -> rate(id, 100, 0)).toArray(Measurement[]::new));
  }
}
