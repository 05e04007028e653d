package org.qppportal.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qppportal.core.scoring.Contexts.TRADITIONAL;
import static org.qppportal.core.scoring.QualitySetsTest.full;
import static org.qppportal.persistence.type.SubmissionMethod.ELECTRONIC_HEALTH_RECORD;
import static org.qppportal.persistence.type.SubmissionMethod.REGISTRY;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureApplicabilityTest {

  @ParameterizedTest
  @CsvSource({
    // One cluster of two measures, whole or in part.
    "2018, 126 127, 20",
    "2018, 126, 20",
    // A cluster of four.
    "2024, 404 424 430 463, 40",
    "2024, 404, 40",
    // A specialty set of four, whole or in part.
    "2024, 005 008 047 130, 40",
    "2024, 005 008 047, 40",
    // A measure that is in no cluster.
    "2024, 404 236, 60",
  })
  void relatedMeasuresSayHowManyAreRequired(int year, String ids, BigDecimal available) {
    CategoryScore score = Qualities.score(year, TRADITIONAL, full(REGISTRY, ids.split(" ")));

    assertThat(score.maximum()).isEqualByComparingTo(available);
  }

  @Test
  void withoutAHighPriorityMeasureThatAppliesNoPlaceIsKept() {
    CategoryScore score = Qualities.score(2018, TRADITIONAL, full(REGISTRY, "126", "127"));

    assertThat(score.points()).isEqualByComparingTo("20");
    assertThat(score.gaps().get()).isEmpty();
    assertThat(Qualities.counted(score).because())
        .endsWith(
            "By the published groups of related measures 2 measures apply, none of high"
                + " priority.");
  }

  @Test
  void electronicMeasuresAndSeveralMethodsAreNotJudged() {
    assertThat(
            Qualities.score(2024, TRADITIONAL, full(ELECTRONIC_HEALTH_RECORD, "005", "008"))
                .maximum())
        .isEqualByComparingTo("60");
    assertThat(
            Qualities.score(
                    2024,
                    TRADITIONAL,
                    full(REGISTRY, "404", "424", "430", "463"),
                    full(ELECTRONIC_HEALTH_RECORD, "236"))
                .maximum())
        .isEqualByComparingTo("60");
  }

  @Test
  void measuresOfTheRegistryItselfAreNotJudged() {
    assertThat(
            Qualities.score(
                    2024, TRADITIONAL, full(REGISTRY, "404", "424", "430", "463", "GIQIC23"))
                .maximum())
        .isEqualByComparingTo("60");
  }
}
