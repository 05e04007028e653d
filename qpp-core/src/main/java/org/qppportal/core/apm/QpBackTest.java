package org.qppportal.core.apm;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.qppportal.core.policy.QpPolicy;

/**
 * Compares estimates with what came of them: over years that are past, the Brier score, the mean
 * square of likelihood less outcome (0 is perfect, 0.25 what always saying one half gets).
 */
public final class QpBackTest {

  private final QpPolicy policy;
  private final QpEstimator estimator;
  private final ThresholdRule rule;

  public QpBackTest(QpPolicy policy, QpEstimator.Assumptions assumptions) {
    this.policy = policy;
    this.estimator = new QpEstimator(policy, assumptions);
    this.rule = new ThresholdRule(policy.thresholds());
  }

  /**
   * How good the estimates of a snapshot were.
   *
   * @param cases groups or clinicians with an estimate
   * @param brier the Brier score; 0 without cases
   * @param usual that of always saying the share of cases that became QPs
   * @param open cases that were not decided yet: no threshold for QPs was met until then
   * @param brierOpen the Brier score of these; 0 without any
   */
  public record Score(long cases, double brier, double usual, long open, double brierOpen) {}

  /**
   * Tests every snapshot before the last.
   *
   * @param histories each the snapshots of one group or clinician by one base, all of them
   * @param counting the snapshots, counted from 1, whose scores count
   * @return by snapshot, counted from 1
   */
  public SortedMap<Integer, Score> of(
      Collection<List<ObservedFigures>> histories, Collection<Integer> counting) {
    SortedMap<Integer, Score> scores = new TreeMap<>();
    for (int snapshot = 1; snapshot < policy.lastSnapshot(); snapshot++) {
      Sums sums = new Sums();
      for (List<ObservedFigures> history : histories) {
        add(sums, history, snapshot, counting);
      }
      scores.put(snapshot, sums.score());
    }
    return scores;
  }

  private void add(
      Sums sums, List<ObservedFigures> history, int snapshot, Collection<Integer> counting) {
    List<ObservedFigures> seen =
        history.stream().filter(one -> one.snapshot() <= snapshot).toList();
    estimator
        .of(seen, counting)
        .ifPresent(
            estimate ->
                sums.add(estimate.qualifying(), isQp(history, counting), !isQp(seen, counting)));
  }

  private boolean isQp(List<ObservedFigures> seen, Collection<Integer> counting) {
    return seen.stream()
        .filter(one -> counting.contains(one.snapshot()))
        .anyMatch(one -> rule.of(one.figures()).status() == QpStatus.QP);
  }

  private static final class Sums {

    private long cases;
    private long happened;
    private double squares;
    private long open;
    private double openSquares;

    void add(double likelihood, boolean qualified, boolean undecided) {
      double error = likelihood - (qualified ? 1 : 0);
      cases++;
      happened += qualified ? 1 : 0;
      squares += error * error;
      if (undecided) {
        open++;
        openSquares += error * error;
      }
    }

    Score score() {
      double rate = ratio(happened, cases);
      return new Score(
          cases, ratio(squares, cases), rate * (1 - rate), open, ratio(openSquares, open));
    }

    private static double ratio(double sum, long of) {
      return of == 0 ? 0 : sum / of;
    }
  }
}
