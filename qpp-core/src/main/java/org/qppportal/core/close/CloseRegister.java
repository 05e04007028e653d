package org.qppportal.core.close;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.audit.AuditRecorder;
import org.qppportal.core.audit.AuditedAction;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.persistence.close.ClosePartition;
import org.qppportal.persistence.close.CloseRun;
import org.qppportal.persistence.close.CloseRunRepository;
import org.qppportal.persistence.close.CloseState;

/** Keeps the list of closes. Each change is stored at once, for others to see. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class CloseRegister {

  private static final int LONGEST_PROBLEM = 500;

  @Inject private CloseRunRepository runs;
  @Inject private CloseYears years;
  @EJB private AuditRecorder audit;
  @Inject private Clock clock;

  /**
   * Begins a close of a year.
   *
   * @throws CloseRefusedException when the year cannot be closed, or a close is not finished
   */
  long begin(int year, String username) {
    YearPolicy policy = years.policy(year);
    String catalogueVersion = years.catalogue(year).version();
    List<CloseRun> before = runs.runs(year);
    if (before.stream().anyMatch(run -> run.getState() != CloseState.COMPLETED)) {
      throw new CloseRefusedException(
          "A close of " + year + " is not finished yet. Wait for it, or resume it.");
    }
    CloseRun run =
        new CloseRun(
            year, before.size() + 1, policy.version(), catalogueVersion, username, clock.instant());
    runs.add(run);
    done(username, run.getId(), "Started");
    return run.getId();
  }

  /**
   * Lets a close go on that stopped.
   *
   * @return the batch execution that it stopped in, if any
   */
  Optional<Long> resume(long runId, String username) {
    CloseRun run = existing(runId);
    if (run.getState() == CloseState.COMPLETED) {
      throw new CloseRefusedException("This close is finished.");
    }
    run.resume();
    done(username, runId, "Resumed");
    return run.getExecutionId();
  }

  /** The batch execution that works, or worked, on a close; empty when none did. */
  Optional<Long> execution(long runId) {
    return existing(runId).getExecutionId();
  }

  /** Notes who does the work now. */
  void executedBy(long runId, long executionId) {
    existing(runId).executedBy(executionId);
  }

  /** Notes that a close stopped, and why. */
  void failed(long runId, CloseTask step, RuntimeException failure) {
    CloseRun run = existing(runId);
    String reason =
        failure instanceof CloseRefusedException
            ? failure.getMessage()
            : step.label() + " failed: " + failure.getMessage();
    run.fail(reason.length() > LONGEST_PROBLEM ? reason.substring(0, LONGEST_PROBLEM) : reason);
  }

  /** Notes that a close was stopped before its end, unless a reason is noted already. */
  void stopped(long runId) {
    CloseRun run = existing(runId);
    if (run.getState() == CloseState.RUNNING) {
      run.fail("Stopped before its end. Resume it to go on where it stood.");
    }
  }

  /** How many pieces a run has. */
  int pieces(long runId) {
    return runs.partitions(runId).size();
  }

  /** The runs that are marked as under way. */
  List<Long> underWay() {
    return runs.runs().stream()
        .filter(run -> run.getState() == CloseState.RUNNING)
        .map(CloseRun::getId)
        .toList();
  }

  /** Every close, newest first. */
  List<CloseView> views() {
    return runs.runs().stream().map(this::view).toList();
  }

  /** One close. */
  CloseView view(long runId) {
    return view(existing(runId));
  }

  private CloseView view(CloseRun run) {
    List<ClosePartition> pieces = runs.partitions(run.getId());
    return CloseView.of(run, pieces);
  }

  private CloseRun existing(long runId) {
    return runs.run(runId)
        .orElseThrow(() -> new NotVisibleException("Not found, or not connected to you."));
  }

  private void done(String username, long runId, String detail) {
    audit.done(
        username, AuditedAction.RUN_CLOSE, "Close", Long.toString(runId), Optional.empty(), detail);
  }
}
