package org.qppportal.core.close;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.qppportal.core.close.Reconciliation.Check;
import org.qppportal.core.close.Reconciliation.Line;
import org.qppportal.core.close.Reconciliation.Money;
import org.qppportal.core.payment.Solution;
import org.qppportal.core.payment.Solution.Sums;
import org.qppportal.core.policy.AdjustmentThresholds;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.persistence.close.CloseResults.Group;
import org.qppportal.persistence.close.CloseResults.ScoreTotal;

/**
 * Counts a close a second time, from what it stored, and compares.
 *
 * @param policy the year's rules
 * @param population TIN/NPIs when the run began
 * @param statuses stored results by status
 * @param sources stored results by whose score applies
 * @param totals stored results by score
 * @param solution the factors with what they come to
 * @param fileLines records of the payment file
 * @param inputsAsBefore whether the inputs are still what they were when the run began
 */
record Reconciling(
    YearPolicy policy,
    int population,
    List<Group> statuses,
    List<Group> sources,
    List<ScoreTotal> totals,
    Solution solution,
    int fileLines,
    boolean inputsAsBefore) {

  private static final int CENTS = 2;

  Reconciliation reconcile() {
    return new Reconciliation(
        population,
        statuses.stream()
            .map(group -> line(group, PaymentStatus.ofCode(group.name()).label()))
            .toList(),
        sources.stream().map(group -> line(group, CloseWords.source(group.name()))).toList(),
        distribution(),
        solution.factors().scaling(),
        solution.factors().exceptionalScaling(),
        money(solution.exact()),
        money(solution.rounded()),
        solution.limits().stream().map(Enum::name).sorted().toList(),
        checks());
  }

  /** The money of a solution, in dollars with cents. */
  static Money money(Sums sums) {
    return new Money(
        dollars(sums.charges()),
        dollars(sums.reductions()),
        dollars(sums.increases()),
        dollars(sums.exceptional()),
        dollars(sums.net()));
  }

  private List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    int results = statuses.stream().mapToInt(Group::clinicians).sum();
    int adjusted =
        statuses.stream()
            .filter(group -> group.name().equals(PaymentStatus.ADJUSTED.code()))
            .mapToInt(Group::clinicians)
            .sum();
    int scored = totals.stream().mapToInt(ScoreTotal::clinicians).sum();
    checks.add(
        new Check(
            "Nobody is lost: the population is the results with and without adjustment",
            results == population,
            counts("%,d in the population, %,d results", population, results)));
    checks.add(
        new Check(
            "Everybody adjusted has a final score, and nobody else",
            adjusted == scored,
            counts("%,d adjusted, %,d scored", adjusted, scored)));
    checks.add(
        new Check(
            "The payment file has one record for everybody adjusted",
            fileLines == adjusted,
            counts("%,d records, %,d adjusted", fileLines, adjusted)));
    checks.add(
        new Check(
            "The inputs did not change while the run was under way",
            inputsAsBefore,
            inputsAsBefore ? "Unchanged" : "Changed: run the close again"));
    checks.add(neutral());
    checks.add(
        new Check(
            "Rounding to two decimals of a percent moves no more money than it can",
            solution
                    .rounded()
                    .net()
                    .subtract(solution.exact().net())
                    .abs()
                    .compareTo(solution.roundingAllowance())
                <= 0,
            "$%s moved, at most $%s"
                .formatted(
                    dollars(solution.rounded().net().subtract(solution.exact().net())),
                    dollars(solution.roundingAllowance()))));
    policy
        .thresholds()
        .exceptional()
        .ifPresent(exceptional -> checks.add(withinPool(exceptional.poolDollars().value())));
    return checks;
  }

  private Check neutral() {
    BigDecimal net = solution.exact().net();
    boolean free = solution.limits().isEmpty() || isOnlyAboutThePool();
    boolean passed = free ? net.abs().compareTo(BigDecimal.ONE) < 0 : net.signum() <= 0;
    return new Check(
        "Raising payments costs what lowering them saves",
        passed,
        "$%s lowered, $%s raised%s"
            .formatted(
                dollars(solution.exact().reductions()),
                dollars(solution.exact().increases()),
                free ? "" : "; " + CloseWords.limits(solution.limits())));
  }

  private boolean isOnlyAboutThePool() {
    return solution.limits().equals(java.util.Set.of(Solution.Limit.POOL_NOT_EXHAUSTED));
  }

  private Check withinPool(BigDecimal pool) {
    BigDecimal paid = dollars(solution.exact().exceptional());
    return new Check(
        "Additional adjustments stay within their pool",
        paid.compareTo(pool) <= 0,
        "$%s of $%s".formatted(paid, pool.toPlainString()));
  }

  private List<Line> distribution() {
    AdjustmentThresholds thresholds = policy.thresholds();
    BigDecimal performance = thresholds.performance().value();
    BigDecimal full = performance.multiply(thresholds.fullPenaltyShare().value());
    Map<String, long[]> bands = new LinkedHashMap<>();
    for (ScoreTotal total : totals) {
      BigDecimal score = BigDecimal.valueOf(total.scoreHundredths(), CENTS);
      long[] band = bands.computeIfAbsent(band(score, full, thresholds), name -> new long[2]);
      band[0] += total.clinicians();
      band[1] += total.chargesCents();
    }
    return bands.entrySet().stream()
        .map(
            band ->
                new Line(
                    band.getKey(),
                    CloseWords.band(band.getKey()),
                    (int) band.getValue()[0],
                    BigDecimal.valueOf(band.getValue()[1], CENTS)))
        .toList();
  }

  private static String band(BigDecimal score, BigDecimal full, AdjustmentThresholds thresholds) {
    int toThreshold = score.compareTo(thresholds.performance().value());
    if (score.compareTo(full) <= 0) {
      return "fullPenalty";
    }
    if (toThreshold < 0) {
      return "belowThreshold";
    }
    if (toThreshold == 0) {
      return "atThreshold";
    }
    boolean exceptional =
        thresholds.additional().filter(from -> score.compareTo(from.value()) >= 0).isPresent();
    return exceptional ? "exceptional" : "aboveThreshold";
  }

  private static Line line(Group group, String label) {
    return new Line(
        group.name(), label, group.clinicians(), BigDecimal.valueOf(group.chargesCents(), CENTS));
  }

  private static String counts(String text, int one, int other) {
    return String.format(Locale.US, text, one, other);
  }

  private static BigDecimal dollars(BigDecimal cents) {
    return cents.movePointLeft(CENTS).setScale(CENTS, RoundingMode.HALF_UP);
  }
}
