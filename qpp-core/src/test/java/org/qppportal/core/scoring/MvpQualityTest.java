package org.qppportal.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qppportal.core.scoring.QualitySetsTest.full;
import static org.qppportal.persistence.type.SubmissionMethod.ELECTRONIC_HEALTH_RECORD;
import static org.qppportal.persistence.type.SubmissionMethod.REGISTRY;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qppportal.core.catalogue.Catalogues;
import org.qppportal.core.scoring.Circumstances.ClaimsResult;
import org.qppportal.persistence.type.EntityType;

/** The quality category of MIPS Value Pathways. */
class MvpQualityTest {

  private static final ScoringContext HEART =
      Contexts.pathway(EntityType.GROUP, Catalogues.of(2025).mvp("G0055").orElseThrow());

  @Test
  void fourMeasuresAreRequired() {
    CategoryScore score =
        Qualities.score(
            2025,
            HEART,
            full(ELECTRONIC_HEALTH_RECORD, "005", "007", "008"),
            full(REGISTRY, "441"));

    assertThat(score.maximum()).isEqualByComparingTo("40");
    assertThat(score.points()).isEqualByComparingTo("40");
  }

  @Test
  void onePlaceIsKeptForAnOutcomeMeasure() {
    CategoryScore score =
        Qualities.score(2025, HEART, full(ELECTRONIC_HEALTH_RECORD, "005", "007", "008"));

    assertThat(score.points()).isEqualByComparingTo("30");
    assertThat(score.gaps().get()).hasSize(1);
  }

  @Test
  void measuresOutsideThePathwayDoNotCount() {
    CategoryScore score = Qualities.score(2025, HEART, full(ELECTRONIC_HEALTH_RECORD, "240"));

    assertThat(score.points()).isEqualByComparingTo("0");
  }

  @Test
  void theBestPopulationHealthMeasureIsTheFifth() {
    CategoryScore score =
        Qualities.score(
            2025,
            with(result("479", "0.15425", 500), result("484", "10", 500)),
            full(ELECTRONIC_HEALTH_RECORD, "005", "007", "008"),
            full(REGISTRY, "441"));

    assertThat(score.maximum()).isEqualByComparingTo("50");
    assertThat(score.points()).isEqualByComparingTo("50");
    assertThat(Qualities.counted(score).part("479")).isEmpty();
  }

  @Test
  void anUnscoredPopulationHealthMeasureLeavesFour() {
    CategoryScore score =
        Qualities.score(
            2025,
            with(result("479", "0.15425", 199)),
            full(ELECTRONIC_HEALTH_RECORD, "005", "007", "008"),
            full(REGISTRY, "441"));

    assertThat(score.maximum()).isEqualByComparingTo("40");
  }

  @Test
  void anOutcomeMeasureFromClaimsFillsItsPlace() {
    CategoryScore score =
        Qualities.score(
            2025,
            with(result("492", "50", 100)),
            full(ELECTRONIC_HEALTH_RECORD, "005", "007", "008"));

    assertThat(score.maximum()).isEqualByComparingTo("40");
    assertThat(score.points()).isEqualByComparingTo("40");
  }

  private static ClaimsResult result(String id, String result, int cases) {
    return new ClaimsResult(id, new BigDecimal(result), cases);
  }

  private static ScoringContext with(ClaimsResult... results) {
    return Contexts.with(
        HEART,
        Circumstances.of(PracticeTraits.NONE)
            .withClinicians(20, Set.of())
            .withClaims(List.of(results)));
  }
}
