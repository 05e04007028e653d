package org.qppportal.core.close;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.qppportal.core.payment.BudgetNeutrality;
import org.qppportal.core.payment.PaymentAdjustment;
import org.qppportal.core.payment.PaymentAdjustments;
import org.qppportal.core.payment.ScoredCharges;
import org.qppportal.core.payment.Solution;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.persistence.close.CloseInputs;
import org.qppportal.persistence.close.CloseResults;
import org.qppportal.persistence.close.CloseResults.AdjustmentRow;
import org.qppportal.persistence.close.CloseResults.Group;
import org.qppportal.persistence.close.CloseResults.ScoreTotal;
import org.qppportal.persistence.close.CloseRun;
import org.qppportal.persistence.close.CloseRunRepository;

/** The steps of a close after everybody has a score. Each can be repeated. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class CloseCompletion {

  private static final int HUNDREDTHS = 2;

  @Inject private CloseRunRepository runs;
  @Inject private CloseInputs inputs;
  @Inject private CloseResults results;
  @Inject private CloseYears years;
  @Inject private PaymentFileWriter files;
  @Inject private Clock clock;

  /** Solves the factors and stores the adjustment of each score that somebody has. */
  void factors(long runId) {
    CloseRun run = runs.run(runId).orElseThrow();
    YearPolicy policy = years.policy(run.getPerformanceYear());
    List<ScoreTotal> totals = totals(runId);
    Solution solution = solve(policy, totals);
    PaymentAdjustments adjustments = new PaymentAdjustments(policy);
    List<AdjustmentRow> rows = new ArrayList<>();
    for (ScoreTotal total : totals) {
      PaymentAdjustment one =
          adjustments.of(
              BigDecimal.valueOf(total.scoreHundredths(), HUNDREDTHS), solution.factors());
      rows.add(
          new AdjustmentRow(
              total.scoreHundredths(),
              hundredths(one.basePercent()),
              hundredths(one.additionalPercent()),
              hundredths(one.percent())));
    }
    runs.removeAdjustments(runId);
    results.addAdjustments(runId, rows);
    run.solved(solution.factors().scaling(), solution.factors().exceptionalScaling());
  }

  /** Writes the payment file once, to know its hash. */
  void file(long runId) {
    CloseRun run = runs.run(runId).orElseThrow();
    YearPolicy policy = years.policy(run.getPerformanceYear());
    HashedBytes bytes = new HashedBytes();
    int lines =
        files.write(
            run,
            policy.paymentYear(),
            Reconciling.money(solve(policy, totals(runId)).rounded()),
            bytes::add);
    run.filed(bytes.sha256(), bytes.length(), lines);
  }

  /** Counts everything a second time and ends the run. */
  void reconcile(long runId) {
    CloseRun run = runs.run(runId).orElseThrow();
    YearPolicy policy = years.policy(run.getPerformanceYear());
    List<Group> statuses = new ArrayList<>();
    results.byStatus(runId, statuses::add);
    List<Group> sources = new ArrayList<>();
    results.bySource(runId, sources::add);
    List<ScoreTotal> totals = totals(runId);
    Reconciliation reconciliation =
        new Reconciling(
                policy,
                run.getClinicians().orElseThrow(),
                statuses,
                sources,
                totals,
                solve(policy, totals),
                run.getFileLines().orElseThrow(),
                inputs
                    .fingerprint(run.getPerformanceYear())
                    .equals(run.getInputFingerprint().orElseThrow()))
            .reconcile();
    run.complete(reconciliation.toJson(), HeapPeak.bytes(), clock.instant());
  }

  private List<ScoreTotal> totals(long runId) {
    List<ScoreTotal> totals = new ArrayList<>();
    results.scoreTotals(runId, totals::add);
    return totals;
  }

  private static Solution solve(YearPolicy policy, List<ScoreTotal> totals) {
    ScoredCharges charges = new ScoredCharges();
    totals.forEach(
        total -> charges.add(total.scoreHundredths(), total.clinicians(), total.chargesCents()));
    return BudgetNeutrality.solve(policy, charges);
  }

  private static long hundredths(BigDecimal percent) {
    return percent.setScale(HUNDREDTHS).unscaledValue().longValueExact();
  }
}
