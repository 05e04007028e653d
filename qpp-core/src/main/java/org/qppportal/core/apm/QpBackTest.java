package org.qppportal.core.apm;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
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
      cases(histories, snapshot, counting).forEach(sums::add);
      scores.put(snapshot, sums.score());
    }
    return scores;
  }

  /**
   * One estimate and what came of it.
   *
   * @param likelihood of being a QP at the end, as estimated
   * @param meetsNow whether the score of the estimate's snapshot meets a threshold for QPs
   * @param decided whether a threshold was met until then at a snapshot that counts
   * @param qualified whether it became a QP
   */
  public record Case(double likelihood, boolean meetsNow, boolean decided, boolean qualified) {

    /** The square of what an estimate is off. */
    public double error(double estimated) {
      double off = estimated - (qualified ? 1 : 0);
      return off * off;
    }
  }

  /** The estimates of a snapshot, one by one; histories without a score until then have none. */
  public List<Case> cases(
      Collection<List<ObservedFigures>> histories, int snapshot, Collection<Integer> counting) {
    List<Case> cases = new ArrayList<>();
    for (List<ObservedFigures> history : histories) {
      List<ObservedFigures> seen =
          history.stream().filter(one -> one.snapshot() <= snapshot).toList();
      estimator
          .of(seen, counting)
          .ifPresent(
              estimate ->
                  cases.add(
                      new Case(
                          estimate.qualifying(),
                          isQp(seen, Set.of(estimate.snapshot())),
                          isQp(seen, counting),
                          isQp(history, counting))));
    }
    return cases;
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

    void add(Case one) {
      double error = one.error(one.likelihood());
      cases++;
      happened += one.qualified() ? 1 : 0;
      squares += error;
      if (!one.decided()) {
        open++;
        openSquares += error;
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
