package org.qppportal.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qppportal.core.scoring.Contexts.TRADITIONAL;
import static org.qppportal.core.scoring.QualitySetsTest.full;
import static org.qppportal.core.scoring.Sent.number;
import static org.qppportal.persistence.type.SubmissionMethod.ELECTRONIC_HEALTH_RECORD;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.scoring.Circumstances.PriorScores;

class QualityImprovementTest {

  private static final QualityImprovement IMPROVEMENT =
      new QualityImprovement(Qualities.policy(2026).improvement().orElseThrow());

  @ParameterizedTest
  @CsvSource({
    // points of 60 now, percent a year before, improvement in percentage points
    "27, 25, 5",
    "27, 45, 0",
    "27, 60, 0",
    "18, 0, 0",
    "18.6, 30, 0.3333",
    "36, 30, 10",
    "60, 0, 10",
  })
  void improvementIsTheShareOfTheEarlierScore(
      BigDecimal now, BigDecimal prior, BigDecimal percent) {
    ScoreNode node = IMPROVEMENT.of(QualitySets.of(now, number("60"), true), after(prior));

    assertThat((BigDecimal) node.inputs().get("improvementPercent")).isEqualByComparingTo(percent);
  }

  @Test
  void itNeedsAllMeasures() {
    ScoreNode node =
        IMPROVEMENT.of(QualitySets.of(number("27"), number("60"), false), after(number("25")));

    assertThat(node.value()).isEqualByComparingTo("0");
    assertThat(node.because()).contains("as many measures as required");
  }

  @Test
  void withoutAnEarlierScoreThereIsNone() {
    assertThat(IMPROVEMENT.of(QualitySets.of(number("27"), number("60"), true), TRADITIONAL))
        .isNull();
  }

  @ParameterizedTest
  @CsvSource({"2017, false", "2018, true", "2026, true"})
  void itBeginsWith2018(int year, boolean counts) {
    CategoryScore score =
        Qualities.score(
            year,
            after(number("30")),
            full(ELECTRONIC_HEALTH_RECORD, "240", "236", "309", "191", "112", "005"));

    assertThat(score.node().part("improvement").isPresent()).isEqualTo(counts);
    assertThat(score.points()).isLessThanOrEqualTo(score.maximum());
  }

  private static ScoringContext after(BigDecimal prior) {
    return Contexts.with(
        TRADITIONAL,
        Circumstances.of(PracticeTraits.NONE)
            .with(new PriorScores(Optional.of(prior), Optional.empty())));
  }
}
