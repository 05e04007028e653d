package org.qppportal.core.eligibility;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.audit.AuditRecorder;
import org.qppportal.core.audit.AuditedAction;
import org.qppportal.core.policy.PolicyService;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.persistence.eligibility.EligibilityRun;
import org.qppportal.persistence.eligibility.EligibilityRunRepository;
import org.qppportal.persistence.eligibility.EligibilityRunState;

/** Keeps the list of determinations. Each change is stored at once, for others to see. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class EligibilityRegister {

  private static final int LONGEST_PROBLEM = 500;
  private static final ZoneId PROGRAM = ZoneId.of("America/New_York");

  @Inject private EligibilityRunRepository runs;
  @EJB private PolicyService policies;
  @EJB private AuditRecorder audit;
  @Inject private Clock clock;

  /**
   * Begins a determination of a year.
   *
   * @throws EligibilityRefusedException when the first segment is not over, or a determination is
   *     not finished
   */
  long begin(int year, String username) {
    YearPolicy policy = policy(year);
    LocalDate today = LocalDate.ofInstant(clock.instant(), PROGRAM);
    LocalDate first = policy.eligibility().processedBy(1);
    if (today.isBefore(first)) {
      throw new EligibilityRefusedException(
          "The claims of the first segment of %d are there on %s. Start it then."
              .formatted(year, first));
    }
    List<EligibilityRun> before =
        runs.runs().stream().filter(run -> run.getPerformanceYear() == year).toList();
    if (before.stream().anyMatch(run -> run.getState() != EligibilityRunState.COMPLETED)) {
      throw new EligibilityRefusedException(
          "A determination of " + year + " is not finished yet. Wait for it, or resume it.");
    }
    EligibilityRun run =
        new EligibilityRun(
            year,
            before.size() + 1,
            EligibilityTask.FIRST_SEGMENT.name(),
            policy.version(),
            !today.isBefore(policy.eligibility().processedBy(2)),
            username,
            clock.instant());
    runs.add(run);
    done(username, run.getId(), "Started");
    return run.getId();
  }

  /** Whether a determination of a year was ever begun. */
  boolean hasBegun(int year) {
    return runs.runs().stream().anyMatch(run -> run.getPerformanceYear() == year);
  }

  /** The policy of a year. */
  YearPolicy policy(int year) {
    return policies
        .policies()
        .of(year)
        .orElseThrow(
            () ->
                new EligibilityRefusedException(
                    "The portal does not have the rules of " + year + "."));
  }

  /**
   * Lets a determination go on that stopped.
   *
   * @return the batch execution that it stopped in, if any
   */
  Optional<Long> resume(long runId, String username) {
    EligibilityRun run = existing(runId);
    if (run.getState() == EligibilityRunState.COMPLETED) {
      throw new EligibilityRefusedException("This determination is finished.");
    }
    run.resume();
    done(username, runId, "Resumed");
    return run.getExecutionId();
  }

  void executedBy(long runId, long executionId) {
    existing(runId).executedBy(executionId);
  }

  /** Notes the step that begins. */
  void begins(long runId, EligibilityTask step) {
    existing(runId).begin(step.name());
  }

  /** Notes that a determination stopped, and why. */
  void failed(long runId, EligibilityTask step, RuntimeException failure) {
    String reason =
        failure instanceof EligibilityRefusedException
            ? failure.getMessage()
            : step.label() + " failed: " + failure.getMessage();
    existing(runId)
        .fail(reason.length() > LONGEST_PROBLEM ? reason.substring(0, LONGEST_PROBLEM) : reason);
  }

  /** Notes that a determination was stopped before its end, unless a reason is noted already. */
  void stopped(long runId) {
    EligibilityRun run = existing(runId);
    if (run.getState() == EligibilityRunState.RUNNING) {
      run.fail("Stopped before its end. Resume it to go on where it stood.");
    }
  }

  /** Notes that a determination that was noted as stopped is under way. */
  void goesOn(long runId) {
    EligibilityRun run = existing(runId);
    if (run.getState() == EligibilityRunState.FAILED) {
      run.resume();
    }
  }

  /** The determinations that are marked as under way. */
  List<Long> underWay() {
    return runs.runs().stream()
        .filter(run -> run.getState() == EligibilityRunState.RUNNING)
        .map(EligibilityRun::getId)
        .toList();
  }

  List<EligibilityRunView> views() {
    return runs.runs().stream().map(EligibilityRunView::of).toList();
  }

  EligibilityRunView view(long runId) {
    return EligibilityRunView.of(existing(runId));
  }

  private EligibilityRun existing(long runId) {
    return runs.run(runId)
        .orElseThrow(() -> new NotVisibleException("Not found, or not connected to you."));
  }

  private void done(String username, long runId, String detail) {
    audit.done(
        username,
        AuditedAction.RUN_ELIGIBILITY,
        "Eligibility",
        Long.toString(runId),
        Optional.empty(),
        detail);
  }
}
