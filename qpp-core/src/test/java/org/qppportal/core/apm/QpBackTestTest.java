package org.qppportal.core.apm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.qppportal.core.apm.QpEstimator.Assumptions;
import org.qppportal.core.policy.QpPolicy;
import org.qppportal.core.policy.YearPolicies;

class QpBackTestTest {

  private static final QpPolicy POLICY = YearPolicies.load().of(2023).orElseThrow().qp();
  private static final List<Integer> ALL = List.of(1, 2, 3);
  private static final QpBackTest TEST = new QpBackTest(POLICY, Assumptions.USUAL);

  /** One that was decided early, one that failed against all odds of the first snapshot. */
  @Test
  void theScoreIsTheMeanSquareOfLikelihoodLessOutcome() {
    List<ObservedFigures> early = List.of(seen(1, 40, 100), seen(2, 80, 200), seen(3, 120, 300));
    List<ObservedFigures> fell = List.of(seen(1, 34, 100), seen(2, 40, 200), seen(3, 60, 300));
    double wrong = likelihood(fell.subList(0, 1));
    double later = likelihood(fell.subList(0, 2));

    SortedMap<Integer, QpBackTest.Score> scores = TEST.of(List.of(early, fell), ALL);

    assertThat(scores.keySet()).containsExactly(1, 2);
    assertThat(scores.get(1).cases()).isEqualTo(2);
    assertThat(scores.get(1).open()).isEqualTo(1);
    assertThat(scores.get(1).brier()).isEqualTo(wrong * wrong / 2, within(1e-12));
    assertThat(scores.get(1).brierOpen()).isEqualTo(wrong * wrong, within(1e-12));
    assertThat(scores.get(1).usual()).isEqualTo(0.25, within(1e-12));
    assertThat(scores.get(2).brier()).isEqualTo(later * later / 2, within(1e-12));
    assertThat(later).isLessThan(wrong);
  }

  @Test
  void nobodyMakesAnEmptyScore() {
    assertThat(TEST.of(List.of(), ALL).get(1)).isEqualTo(new QpBackTest.Score(0, 0, 0, 0, 0));
  }

  /** A made-up year in which patients come by chance and practice drifts as assumed. */
  @Test
  void inAYearLikeAssumedEstimatesBeatTheUsualRateAndGetBetter() {
    List<List<ObservedFigures>> year = year(new Random(20230101), 3000);

    SortedMap<Integer, QpBackTest.Score> scores = TEST.of(year, ALL);
    QpBackTest.Score first = scores.get(1);
    QpBackTest.Score second = scores.get(2);

    assertThat(first.brier()).isLessThan(first.usual() / 3);
    assertThat(second.brier()).isLessThan(first.brier());
    assertThat(first.open()).isBetween(1000L, 2900L);
    assertThat(first.brierOpen()).isLessThan(0.12);
  }

  /** Of the cases given about the same likelihood, about that share came true. */
  @Test
  void likelihoodsAreTakenAtTheirWord() {
    double said = 0;
    double cameTrue = 0;
    int cases = 0;
    for (List<ObservedFigures> history : year(new Random(7), 6000)) {
      double likelihood = likelihood(history.subList(0, 1));
      if (likelihood > 0.2 && likelihood < 0.8) {
        said += likelihood;
        cameTrue += history.stream().anyMatch(one -> meets(one.figures())) ? 1 : 0;
        cases++;
      }
    }

    assertThat(cases).isGreaterThan(300);
    assertThat(cameTrue / cases).isBetween(said / cases - 0.05, said / cases + 0.2);
  }

  private static boolean meets(ThresholdFigures figures) {
    return figures.attributedPatients() * 100 >= figures.eligiblePatients() * 35;
  }

  private static List<List<ObservedFigures>> year(Random random, int groups) {
    int[] days = {90, 91, 62};
    List<List<ObservedFigures>> year = new ArrayList<>();
    for (int group = 0; group < groups; group++) {
      double share = 0.2 + random.nextDouble() * 0.3;
      int daily = 1 + random.nextInt(4);
      long attributed = 0;
      long eligible = 0;
      List<ObservedFigures> history = new ArrayList<>();
      for (int snapshot = 1; snapshot <= 3; snapshot++) {
        for (int patient = 0; patient < daily * days[snapshot - 1]; patient++) {
          attributed += random.nextDouble() < share ? 1 : 0;
          eligible++;
        }
        history.add(seen(snapshot, attributed, eligible));
        share += random.nextGaussian() * 0.01;
      }
      year.add(history);
    }
    return year;
  }

  private static double likelihood(List<ObservedFigures> seen) {
    return new QpEstimator(POLICY, Assumptions.USUAL).of(seen, ALL).orElseThrow().qualifying();
  }

  private static ObservedFigures seen(int snapshot, long attributed, long eligible) {
    return new ObservedFigures(
        snapshot, new ThresholdFigures(Base.EVALUATION_AND_MANAGEMENT, 0, 0, attributed, eligible));
  }
}
