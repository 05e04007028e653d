package org.qppportal.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qppportal.core.scoring.Contexts.SMALL_PRACTICE;
import static org.qppportal.core.scoring.Contexts.TRADITIONAL;
import static org.qppportal.core.scoring.Sent.endToEnd;
import static org.qppportal.core.scoring.Sent.quality;
import static org.qppportal.core.scoring.Sent.rate;
import static org.qppportal.persistence.type.SubmissionMethod.CMS_WEB_INTERFACE;
import static org.qppportal.persistence.type.SubmissionMethod.ELECTRONIC_HEALTH_RECORD;
import static org.qppportal.persistence.type.SubmissionMethod.REGISTRY;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.persistence.type.EntityType;

/** Bonuses come and go with the years. */
class QualityBonusesTest {

  @ParameterizedTest
  @CsvSource({
    // year, high-priority bonus, end-to-end bonus, bonus of a small practice
    "2017, 2, 1, 0",
    "2018, 2, 1, 0",
    "2019, 2, 1, 6",
    "2020, 2, 1, 6",
    "2021, 2, 1, 6",
    "2022, 0, 0, 6",
    "2023, 0, 0, 6",
    "2024, 0, 0, 6",
    "2025, 0, 0, 6",
    "2026, 0, 0, 6",
  })
  void bonusesOfTheYear(int year, BigDecimal highPriority, BigDecimal endToEnd, BigDecimal small) {
    CategoryScore score =
        Qualities.score(
            year,
            SMALL_PRACTICE,
            quality(
                ELECTRONIC_HEALTH_RECORD,
                rate("191", 90, 10),
                rate("236", 90, 10),
                endToEnd("240", 90, 10)));

    assertThat(Qualities.part(score, "highPriorityBonus")).isEqualByComparingTo(highPriority);
    assertThat(Qualities.part(score, "endToEndBonus")).isEqualByComparingTo(endToEnd);
    assertThat(Qualities.part(score, "smallPracticeBonus")).isEqualByComparingTo(small);
  }

  @Test
  void aSmallPracticeThatSendsNoPatientsGetsNothing() {
    CategoryScore score =
        Qualities.score(2026, SMALL_PRACTICE, quality(ELECTRONIC_HEALTH_RECORD, rate("240", 0, 0)));

    assertThat(score.points()).isEqualByComparingTo("0");
  }

  @Test
  void oneMeasureSentInTwoWaysEarnsItsBonusOnce() {
    CategoryScore score =
        Qualities.score(
            2019,
            TRADITIONAL,
            quality(ELECTRONIC_HEALTH_RECORD, rate("191", 90, 10), endToEnd("236", 90, 10)),
            quality(REGISTRY, endToEnd("236", 80, 20)));

    assertThat(Qualities.part(score, "highPriorityBonus")).isEqualByComparingTo("2");
    assertThat(Qualities.part(score, "endToEndBonus")).isEqualByComparingTo("1");
  }

  @Test
  void theWebInterfaceEarnsNoHighPriorityBonusFrom2019On() {
    assertThat(webInterfaceBonus(2018)).isPositive();
    assertThat(webInterfaceBonus(2019)).isEqualByComparingTo("0");
  }

  private static BigDecimal webInterfaceBonus(int year) {
    CategoryScore score =
        Qualities.score(
            year,
            TRADITIONAL,
            quality(CMS_WEB_INTERFACE, rate("236", 90, 10), rate("318", 90, 10)));
    return Qualities.part(score, "highPriorityBonus");
  }

  @Test
  void groupsGetNoComplexOrganizationAdjustment() {
    CategoryScore score =
        Qualities.score(2026, TRADITIONAL, quality(ELECTRONIC_HEALTH_RECORD, rate("240", 50, 50)));

    assertThat(Qualities.counted(score).part("complexOrganizationAdjustment")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // met of 100 patients, further patients not reported, the adjustment
    "20, 0, 1",
    // At the top there is no room left.
    "100, 0, 0",
    // Incomplete.
    "40, 100, 0",
  })
  void theAdjustmentNeedsCompleteDataAndLeavesTheMaximum(
      int met, int unreported, BigDecimal adjustment) {
    CategoryScore score =
        Qualities.score(
            2026,
            Contexts.context(EntityType.VIRTUAL_GROUP, ReportingOption.TRADITIONAL),
            quality(ELECTRONIC_HEALTH_RECORD, rate("240", met, 100 - met, 100 + unreported)));

    assertThat(Qualities.part(score, "complexOrganizationAdjustment"))
        .isEqualByComparingTo(adjustment);
  }

  @Test
  void theAdjustmentNeedsTwentyCases() {
    CategoryScore score =
        Qualities.score(
            2026,
            Contexts.context(EntityType.VIRTUAL_GROUP, ReportingOption.TRADITIONAL),
            quality(ELECTRONIC_HEALTH_RECORD, rate("240", 10, 9), rate("309", 10, 10)));

    assertThat(Qualities.part(score, "complexOrganizationAdjustment")).isEqualByComparingTo("1");
  }
}
