package org.qppportal.core.close;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import org.qppportal.core.apm.QpStatusSource;
import org.qppportal.persistence.apm.QpMarks;
import org.qppportal.persistence.close.CloseInputs;
import org.qppportal.persistence.close.CloseInputs.PracticeSize;
import org.qppportal.persistence.close.ClosePartition;
import org.qppportal.persistence.close.CloseRun;
import org.qppportal.persistence.close.CloseRunRepository;
import org.qppportal.persistence.eligibility.EligibilityRun;
import org.qppportal.persistence.eligibility.EligibilityRunRepository;

/** The first step of a close: note what is there, and cut the work into ranges of TINs. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class ClosePreparation {

  @Inject private CloseRunRepository runs;
  @Inject private CloseInputs inputs;
  @Inject private CloseYears years;
  @Inject private QpStatusSource qps;
  @Inject private QpMarks marks;
  @Inject private EligibilityRunRepository eligibilityRuns;

  void prepare(long runId) {
    if (!runs.partitions(runId).isEmpty()) {
      return;
    }
    CloseRun run = runs.run(runId).orElseThrow();
    List<PracticeSize> practices = new ArrayList<>();
    inputs.practiceSizes(run.getPerformanceYear(), practices::add);
    int clinicians = practices.stream().mapToInt(PracticeSize::clinicians).sum();
    if (clinicians == 0) {
      throw new CloseRefusedException(
          "Nobody takes part in " + run.getPerformanceYear() + ", so there is nothing to close.");
    }
    List<RangePlan.Piece> pieces = RangePlan.of(practices);
    List<ClosePartition> partitions = new ArrayList<>();
    for (RangePlan.Piece piece : pieces) {
      partitions.add(
          new ClosePartition(runId, partitions.size(), piece.range(), piece.clinicians()));
    }
    runs.add(partitions);
    markQps(run.getPerformanceYear());
    run.freeze(
        clinicians,
        inputs.fingerprint(run.getPerformanceYear()),
        eligibilityRuns.complete(run.getPerformanceYear()).map(EligibilityRun::getId));
  }

  /** QPs, and Partial QPs for whom nobody chose MIPS, are left out as determined by now. */
  private void markQps(int year) {
    boolean inMips = years.policy(year).qp().partial().inMipsWithoutElection().value();
    qps.determined(year).ifPresent(run -> marks.mark(run.getId(), year, inMips));
  }
}
