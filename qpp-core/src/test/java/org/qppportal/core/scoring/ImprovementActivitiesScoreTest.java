package org.qppportal.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qppportal.core.scoring.Sent.activities;
import static org.qppportal.core.scoring.Sent.no;
import static org.qppportal.core.scoring.Sent.set;
import static org.qppportal.core.scoring.Sent.yes;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.catalogue.Catalogues;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.SubmissionMethod;

class ImprovementActivitiesScoreTest {

  private static final ImprovementActivitiesScore ACTIVITIES =
      new ImprovementActivitiesScore(
          Engines.SCORING_2017.improvementActivities(), Catalogues.of(2017));

  private static final PracticeTraits SMALL = traits("small");

  @ParameterizedTest
  @CsvSource({
    // IA_AHE_1, IA_EPA_1 and IA_PM_2 are high; IA_AHE_2 to 4 and IA_EPA_4 are medium.
    "IA_AHE_2, none, 10",
    "IA_AHE_1, none, 20",
    "IA_AHE_1 IA_AHE_2, none, 30",
    "IA_AHE_1 IA_AHE_2 IA_EPA_1 IA_AHE_3, none, 40",
    "IA_AHE_1 IA_AHE_2 IA_AHE_3 IA_AHE_4, none, 40",
    "IA_AHE_2, small, 20",
    "IA_AHE_1, small, 40",
    "IA_AHE_2 IA_AHE_3 IA_AHE_4 IA_AHE_1, small, 40",
    "IA_AHE_2, rural, 20",
    "IA_AHE_2, hpsa, 20",
    "IA_AHE_2, nonPatientFacing, 20",
    "IA_AHE_2, hospitalBased, 10",
    "IA_PCMH, none, 40",
    "IA_PCMH IA_AHE_2, small, 40",
    "IA_AHE_2, apm, 20",
    "IA_AHE_1 IA_AHE_2, apm, 30",
    "IA_UNKNOWN, none, 0",
  })
  void activitiesEarnByWeightAndStatus(String ids, String status, BigDecimal points) {
    CategoryScore score =
        ACTIVITIES.score(List.of(activities(ids.split(" "))), Contexts.of(traits(status)), false);

    assertThat(score.points()).isEqualByComparingTo(points);
  }

  @Test
  void onlyAYesCounts() {
    var set =
        set(Category.IA, SubmissionMethod.REGISTRY, no("IA_AHE_1"), no("IA_PCMH"), yes("IA_AHE_2"));

    assertThat(ACTIVITIES.score(List.of(set), Contexts.of(PracticeTraits.NONE), false).points())
        .isEqualByComparingTo("10");
  }

  @Test
  void aModelsParticipantHasHalfOnceBothOtherCategoriesAreSent() {
    assertThat(ACTIVITIES.score(List.of(), Contexts.of(traits("apm")), true).points())
        .isEqualByComparingTo("20");
    assertThat(ACTIVITIES.score(List.of(), Contexts.of(traits("apm")), false).points())
        .isEqualByComparingTo("0");
    assertThat(ACTIVITIES.score(List.of(), Contexts.of(PracticeTraits.NONE), true).points())
        .isEqualByComparingTo("0");
  }

  @Test
  void theBestSetCounts() {
    var one = set(Category.IA, SubmissionMethod.REGISTRY, yes("IA_AHE_2"));
    var other = set(Category.IA, SubmissionMethod.ELECTRONIC_HEALTH_RECORD, yes("IA_AHE_1"));

    CategoryScore score =
        ACTIVITIES.score(List.of(one, other), Contexts.of(PracticeTraits.NONE), false);

    assertThat(score.points()).isEqualByComparingTo("20");
    assertThat(score.node().part("registry").orElseThrow().value()).isEqualByComparingTo("0");
  }

  @Test
  void whatIsMissingIsCountedInActivities() {
    assertThat(
            ACTIVITIES
                .score(List.of(activities("IA_AHE_2")), Contexts.of(PracticeTraits.NONE), false)
                .gaps()
                .get())
        .extracting(Gap::whatToDo)
        .containsExactly(
            "Attest to 3 more medium-weighted improvement activities, or fewer high-weighted"
                + " ones.");
    assertThat(
            ACTIVITIES
                .score(List.of(activities("IA_AHE_2")), Contexts.of(SMALL), false)
                .gaps()
                .get())
        .extracting(Gap::whatToDo)
        .containsExactly(
            "Attest to 1 more medium-weighted improvement activity, or fewer high-weighted ones.");
  }

  private static PracticeTraits traits(String status) {
    return new PracticeTraits(
        status.equals("small"),
        status.equals("rural"),
        status.equals("hpsa"),
        status.equals("nonPatientFacing"),
        status.equals("hospitalBased"),
        false,
        status.equals("apm"));
  }
}
