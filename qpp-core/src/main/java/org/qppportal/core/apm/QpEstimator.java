package org.qppportal.core.apm;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.apm.QpEstimate.Margin;
import org.qppportal.core.apm.QpEstimate.Part;
import org.qppportal.core.policy.QpPolicy;

/**
 * Estimates, from the snapshots so far, how likely somebody is to be a QP at the end of the period.
 *
 * <p>The score at a later snapshot mixes what is known with what is still to come, by days. What is
 * to come is expected to be like what was seen, drawn a little to the middle where few patients
 * were seen (a uniform prior). It may differ by chance, as a share among so many patients does, and
 * because practice changes. A normal distribution with that mean and spread gives the likelihood of
 * meeting the threshold at that snapshot.
 *
 * <p>Of the snapshots and methods that remain the most likely one counts. Because any of them would
 * be enough, the likelihood is rather too small than too great. A threshold that was met at a
 * snapshot that counts stays met: then it is 1, unless the entity leaves, which is not foreseen.
 */
public final class QpEstimator {

  /** What is still to come is never certain, however far the threshold. */
  private static final double NEVER_SURE = 0.001;

  private final QpPolicy policy;
  private final ThresholdRule rule;
  private final Assumptions assumptions;

  public QpEstimator(QpPolicy policy, Assumptions assumptions) {
    this.policy = policy;
    this.rule = new ThresholdRule(policy.thresholds());
    this.assumptions = assumptions;
  }

  /**
   * What is assumed of chance.
   *
   * @param patientsPerPayment how many patients' payments vary as much as one patient's yes or no:
   *     costs of patients differ, so shares of payments vary more
   * @param monthlyDrift standard deviation by which a share changes in a month, as a fraction
   */
  public record Assumptions(double patientsPerPayment, double monthlyDrift) {

    /** Costs that vary by one and a half times their mean, and one percentage point a month. */
    public static final Assumptions USUAL = new Assumptions(3.25, 0.01);

    public Assumptions {
      if (patientsPerPayment < 1 || monthlyDrift < 0) {
        throw new IllegalArgumentException("Payments vary at least like patients, forward in time");
      }
    }
  }

  /**
   * Estimates by one base.
   *
   * @param seen the snapshots so far, in any order
   * @param counting the snapshots, counted from 1, whose scores count
   * @return empty when nothing was seen yet to take a share of
   */
  public Optional<QpEstimate> of(Collection<ObservedFigures> seen, Collection<Integer> counting) {
    return seen.stream()
        .max(Comparator.comparingInt(ObservedFigures::snapshot))
        .flatMap(latest -> of(seen, latest, counting));
  }

  private Optional<QpEstimate> of(
      Collection<ObservedFigures> seen, ObservedFigures latest, Collection<Integer> counting) {
    List<Part> parts = new ArrayList<>();
    for (Method method : Method.values()) {
      ThresholdScore score = latest.figures().score(method);
      if (score.exists()) {
        parts.add(
            new Part(
                method,
                score,
                margin(QpStatus.QP, method, seen, latest, counting),
                margin(QpStatus.PARTIAL_QP, method, seen, latest, counting)));
      }
    }
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    double qualifying =
        parts.stream().mapToDouble(part -> part.toQualifying().likelihood()).max().orElseThrow();
    double partial =
        parts.stream().mapToDouble(part -> part.toPartial().likelihood()).max().orElseThrow();
    return Optional.of(
        new QpEstimate(
            policy.date(latest.snapshot()),
            latest.snapshot(),
            latest.figures().base(),
            List.copyOf(parts),
            qualifying,
            partial,
            because(latest, parts, qualifying, partial)));
  }

  private Margin margin(
      QpStatus status,
      Method method,
      Collection<ObservedFigures> seen,
      ObservedFigures latest,
      Collection<Integer> counting) {
    BigDecimal threshold = rule.threshold(status, method);
    ThresholdScore score = latest.figures().score(method);
    return new Margin(
        threshold,
        score.percent().orElseThrow().subtract(threshold),
        score.missing(threshold),
        isMet(method, threshold, seen, counting)
            ? 1
            : likelihood(method, threshold, latest, counting));
  }

  private static boolean isMet(
      Method method,
      BigDecimal threshold,
      Collection<ObservedFigures> seen,
      Collection<Integer> counting) {
    return seen.stream()
        .filter(one -> counting.contains(one.snapshot()))
        .anyMatch(one -> one.figures().score(method).meets(threshold));
  }

  private double likelihood(
      Method method, BigDecimal threshold, ObservedFigures latest, Collection<Integer> counting) {
    return counting.stream()
        .filter(snapshot -> snapshot > latest.snapshot())
        .mapToDouble(snapshot -> likelihood(method, threshold, latest, (int) snapshot))
        .max()
        .orElse(0);
  }

  private double likelihood(
      Method method, BigDecimal threshold, ObservedFigures latest, int snapshot) {
    ThresholdScore score = latest.figures().score(method);
    double share = Math.min(1, Math.max(0, (double) score.numerator() / score.denominator()));
    double patients =
        latest.figures().eligiblePatients()
            / (method == Method.PAYMENT ? assumptions.patientsPerPayment() : 1);
    double toCome = 1 - (double) days(latest.snapshot()) / days(snapshot);
    double expected = (share * patients + 1) / (patients + 2);
    double comingPatients = Math.max(1, patients * toCome / (1 - toCome));
    double chance = expected * (1 - expected) * (1 / (patients + 3) + 1 / comingPatients);
    double months = 12.0 * (days(snapshot) - days(latest.snapshot())) / 365;
    double drift = assumptions.monthlyDrift() * assumptions.monthlyDrift() * months;
    double mean = (1 - toCome) * share + toCome * expected;
    double deviation = toCome * Math.sqrt(chance + drift);
    double likelihood = Normal.atMost((mean - threshold.doubleValue() / 100) / deviation);
    return Math.min(1 - NEVER_SURE, Math.max(NEVER_SURE, likelihood));
  }

  private long days(int snapshot) {
    return ChronoUnit.DAYS.between(policy.periodStart(), policy.date(snapshot)) + 1;
  }

  private String because(
      ObservedFigures latest, List<Part> parts, double qualifying, double partial) {
    StringBuilder text =
        new StringBuilder(
            "Estimate as of %s, no determination."
                .formatted(Words.day(policy.date(latest.snapshot()))));
    for (Part part : parts) {
      text.append(
          " The %s score so far is %s percent (%s), %s the %s for QPs."
              .formatted(
                  part.method().word(),
                  part.score().percent().orElseThrow().toPlainString(),
                  Words.share(part.method(), part.score()),
                  distance(part.toQualifying()),
                  Words.percent(part.toQualifying().thresholdPercent())));
    }
    return text.append(
            " The likelihood of being a QP at the end is %s, of being at least a Partial QP %s."
                .formatted(Words.likelihood(qualifying), Words.likelihood(partial)))
        .append(
            " It takes the rest of the period to be like what was seen, give or take chance among so"
                + " many patients.")
        .toString();
  }

  private static String distance(Margin margin) {
    return margin.missing() <= 0
        ? margin.points().toPlainString() + " points above"
        : margin.points().negate().toPlainString() + " points below";
  }
}
