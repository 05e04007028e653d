package org.qppportal.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qppportal.core.scoring.Sent.activities;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.qppportal.core.catalogue.Catalogues;
import org.qppportal.core.policy.ImprovementActivitiesPolicy;
import org.qppportal.core.policy.ScoringSections;
import org.qppportal.core.submission.Submission.MeasurementSet;
import org.qppportal.persistence.type.Category;

/** Improvement activities after 2017: weights, then counts, and the pathways. */
class ImprovementActivitiesYearsTest {

  private static final PracticeTraits RURAL =
      new PracticeTraits(false, true, false, false, false, false, false);
  private static final PracticeTraits APM =
      new PracticeTraits(false, false, false, false, false, false, true);

  private static final Map<Integer, ImprovementActivitiesScore> SCORES = new HashMap<>();

  @ParameterizedTest
  @CsvSource({
    // IA_AHE_1 is high; IA_AHE_3 high; IA_BE_1 and IA_BE_4 medium.
    "2018, IA_BE_4, 10, 20",
    "2018, IA_AHE_1, 20, 40",
    "2019, IA_BE_4 IA_AHE_1, 30, 40",
    "2022, IA_AHE_1 IA_AHE_3, 40, 40",
    "2024, IA_BE_4, 10, 20",
    "2024, IA_PCMH, 40, 40",
    "2024, IA_UNKNOWN, 0, 0",
    // Without weights two activities are full credit, or one with special status.
    "2025, IA_BE_4, 20, 40",
    "2025, IA_AHE_1, 20, 40",
    "2025, IA_BE_4 IA_AHE_1, 40, 40",
    "2025, IA_PCMH, 40, 40",
    "2026, IA_BE_4, 20, 40",
    "2026, IA_BE_4 IA_BE_1 IA_BE_15, 40, 40",
  })
  void activitiesEarnByYearAndStatus(
      int year, String ids, BigDecimal standard, BigDecimal withStatus) {
    assertThat(score(year, ids, PracticeTraits.NONE).points()).isEqualByComparingTo(standard);
    assertThat(score(year, ids, RURAL).points()).isEqualByComparingTo(withStatus);
  }

  @Test
  void e6FourActivitiesWithSpecialStatusAreCutToForty() {
    CategoryScore score = score(2019, "IA_BE_1 IA_BE_4 IA_BE_15 IA_AHE_1", RURAL);

    assertThat(score.points()).isEqualByComparingTo("40");
    assertThat(score.node().parts().get(0).part("cap").orElseThrow().value())
        .isEqualByComparingTo("-60");
  }

  @Test
  void e10TwoHighAndTwoMediumActivitiesOf2018AreCutToForty() {
    CategoryScore score = score(2018, "IA_AHE_1 IA_BE_4 IA_EPA_1 IA_BE_1", PracticeTraits.NONE);

    assertThat(score.points()).isEqualByComparingTo("40");
    assertThat(score.node().parts().get(0).part("cap").orElseThrow().value())
        .isEqualByComparingTo("-20");
  }

  @ParameterizedTest
  @CsvSource({
    "2023, IA_BE_4, 20",
    "2023, IA_AHE_3, 40",
    "2024, IA_BE_4 IA_BE_15, 40",
    "2024, IA_AHE_1, 0",
    "2023, IA_PCMH, 40",
    "2025, IA_BE_4, 40",
    "2025, IA_AHE_1, 0",
    "2026, IA_BE_4, 40",
  })
  void inAPathwayOnlyItsActivitiesCount(int year, String ids, BigDecimal points) {
    for (PracticeTraits traits : List.of(PracticeTraits.NONE, RURAL)) {
      ScoringContext context =
          Contexts.pathway(
              Circumstances.of(traits), List.of("IA_AHE_3", "IA_BE_4", "IA_BE_15"), List.of());

      assertThat(scoring(year).score(List.of(activities(ids.split(" "))), context, false).points())
          .isEqualByComparingTo(points);
    }
  }

  @Test
  void anActivityOutsideThePathwaySaysSo() {
    ScoringContext context =
        Contexts.pathway(Circumstances.of(PracticeTraits.NONE), List.of("IA_BE_4"), List.of());

    ScoreNode set =
        scoring(2025).score(List.of(activities("IA_AHE_1")), context, false).node().parts().get(0);

    assertThat(set.part("IA_AHE_1").orElseThrow().because()).contains("not an activity of the");
  }

  @ParameterizedTest
  @EnumSource(
      value = ReportingOption.class,
      mode = Mode.EXCLUDE,
      names = {"TRADITIONAL", "MVP"})
  void aModelsOwnActivitiesAreFullCredit(ReportingOption option) {
    ScoringContext context = Contexts.of(Circumstances.of(APM), option);

    CategoryScore score = scoring(2022).score(List.of(activities("IA_BE_4")), context, false);

    assertThat(score.points()).isEqualByComparingTo("40");
    assertThat(score.node().part("modelCredit").orElseThrow().value()).isEqualByComparingTo("30");
  }

  @ParameterizedTest
  @CsvSource({
    // Sent, others sent, left out: none, granted or binding; points and whether reported.
    // The credit is no data that would end an exception.
    "'', true, none, 20, false",
    "'', false, none, 0, false",
    "IA_BE_4, false, none, 20, true",
    "'', true, granted, 0, false",
    "IA_BE_4, true, granted, 20, true",
    "'', true, binding, 0, false",
    "IA_BE_4, true, binding, 10, true",
  })
  void aParticipantHasHalfUnlessTheCategoryIsLeftOut(
      String ids, boolean othersSent, String leftOut, BigDecimal points, boolean reported) {
    Set<Category> ia = EnumSet.of(Category.IA);
    Circumstances circumstances =
        Circumstances.of(APM)
            .with(
                new Circumstances.Exceptions(
                    leftOut.equals("granted") ? ia : Set.of(),
                    leftOut.equals("binding") ? ia : Set.of(),
                    false));
    List<MeasurementSet> sets = ids.isEmpty() ? List.of() : List.of(activities(ids.split(" ")));

    CategoryScore score = scoring(2023).score(sets, Contexts.of(circumstances), othersSent);

    assertThat(score.points()).isEqualByComparingTo(points);
    assertThat(score.reported()).isEqualTo(reported);
  }

  @Test
  void activitiesSuspendedDuringTheYearStillCount() {
    CategoryScore score = score(2025, "IA_PM_6 IA_BE_4", PracticeTraits.NONE);

    assertThat(score.points()).isEqualByComparingTo("40");
    assertThat(score.node().parts().get(0).part("IA_PM_6").orElseThrow().because())
        .contains("suspended during the year");
  }

  @Test
  void whatIsMissingIsCountedWithoutWeightsFrom2025On() {
    assertThat(score(2025, "IA_BE_4", PracticeTraits.NONE).gaps().get())
        .extracting(Gap::whatToDo)
        .containsExactly("Attest to 1 more improvement activity.");
  }

  private static CategoryScore score(int year, String ids, PracticeTraits traits) {
    return scoring(year).score(List.of(activities(ids.split(" "))), Contexts.of(traits), false);
  }

  private static synchronized ImprovementActivitiesScore scoring(int year) {
    return SCORES.computeIfAbsent(
        year,
        y ->
            new ImprovementActivitiesScore(
                ScoringSections.read(y, "improvementActivities", ImprovementActivitiesPolicy.class),
                Catalogues.of(y)));
  }
}
