package org.qppportal.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qppportal.core.scoring.QualitySetsTest.full;
import static org.qppportal.persistence.type.SubmissionMethod.ELECTRONIC_HEALTH_RECORD;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.scoring.Circumstances.ClaimsResult;
import org.qppportal.persistence.type.EntityType;

class ClaimsMeasuresTest {

  @ParameterizedTest
  @CsvSource({
    // year, measure, entity, clinicians, cases, points available
    "2017, 458, GROUP, 16, 200, 70",
    "2017, 458, GROUP, 15, 200, 60",
    "2017, 458, GROUP, 16, 199, 60",
    "2017, 458, INDIVIDUAL, 1, 200, 60",
    "2018, 458, VIRTUAL_GROUP, 16, 200, 70",
    // The readmission measure of 2020 has no benchmark.
    "2020, 458, GROUP, 16, 200, 60",
    "2021, 458, GROUP, 16, 200, 60",
    "2021, 479, GROUP, 16, 200, 70",
    "2021, 480, INDIVIDUAL, 1, 25, 70",
    "2021, 480, INDIVIDUAL, 1, 24, 60",
    "2021, MCC1, APM, 100, 100, 60",
    "2021, 484, GROUP, 16, 18, 60",
    "2023, 484, GROUP, 16, 18, 70",
    "2023, 484, GROUP, 16, 17, 60",
    "2022, 492, GROUP, 16, 21, 60",
    "2023, 492, GROUP, 2, 21, 70",
    "2026, 492, GROUP, 2, 20, 60",
    "2026, 479, GROUP, 16, 200, 70",
  })
  void eachThatCanBeScoredAddsOneMeasure(
      int year, String id, EntityType type, int clinicians, int cases, BigDecimal available) {
    CategoryScore score =
        Qualities.score(
            year,
            context(type, ReportingOption.TRADITIONAL, clinicians, id, "0.15", cases),
            full(ELECTRONIC_HEALTH_RECORD, "236"));

    assertThat(score.maximum()).isEqualByComparingTo(available);
  }

  @Test
  void theResultIsLookedUpUnrounded() {
    CategoryScore score =
        Qualities.score(
            2026,
            context(EntityType.GROUP, ReportingOption.TRADITIONAL, 20, "479", "0.15425", 500),
            full(ELECTRONIC_HEALTH_RECORD, "236"));

    // Half way from the 40th to the 30th percentile: 0.1609 to 0.1476.
    assertThat(Qualities.part(score, "479")).isEqualByComparingTo("7.5");
  }

  @Test
  void anUnscoredMeasureSaysWhy() {
    CategoryScore score =
        Qualities.score(
            2026,
            context(EntityType.GROUP, ReportingOption.TRADITIONAL, 20, "479", "0.15", 199),
            full(ELECTRONIC_HEALTH_RECORD, "236"));

    assertThat(Qualities.counted(score).part("479").orElseThrow().because())
        .isEqualTo(
            "The measure is left out of the score, without harm: 199 cases are fewer than the 200"
                + " it needs.");
  }

  @ParameterizedTest
  @CsvSource({
    "2021, APP, MCC1, 50",
    "2021, APP, 480, 40",
    "2025, APP, 484, 50",
    // The larger set of 2025 does not hold it, that of 2026 does.
    "2025, APP_PLUS, 484, 50",
    "2026, APP_PLUS, 484, 70",
  })
  void aPathwayHasItsOwn(int year, ReportingOption option, String id, BigDecimal available) {
    CategoryScore score =
        Qualities.score(
            year,
            context(EntityType.APM, option, 100, id, "30", 1000),
            full(ELECTRONIC_HEALTH_RECORD, "236"));

    assertThat(score.maximum()).isEqualByComparingTo(available);
  }

  static ScoringContext context(
      EntityType type,
      ReportingOption option,
      int clinicians,
      String id,
      String result,
      int cases) {
    return Contexts.with(
        Contexts.context(type, option),
        Circumstances.of(PracticeTraits.NONE)
            .withClinicians(clinicians, Set.of())
            .withClaims(List.of(new ClaimsResult(id, new BigDecimal(result), cases))));
  }
}
