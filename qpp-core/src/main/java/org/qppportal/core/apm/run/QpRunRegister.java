package org.qppportal.core.apm.run;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.apm.ApmYears;
import org.qppportal.core.audit.AuditRecorder;
import org.qppportal.core.audit.AuditedAction;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.persistence.apm.QpRun;
import org.qppportal.persistence.apm.QpRunRepository;
import org.qppportal.persistence.apm.QpRunState;

/** Keeps the list of runs. Each change is stored at once, for others to see. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class QpRunRegister {

  private static final int LONGEST_PROBLEM = 500;
  private static final int LONGEST_RUN_OUT = 366;

  @Inject private QpRunRepository runs;
  @Inject private ApmYears years;
  @EJB private AuditRecorder audit;
  @Inject private Clock clock;

  /**
   * Begins a run. One of the same year and snapshot that stopped is given up.
   *
   * @param runOutDays empty for what the year's policy says
   * @throws QpRunRefusedException when there is no such snapshot, or a run of it is under way
   */
  long begin(int year, int snapshot, Optional<Integer> runOutDays, String username) {
    YearPolicy policy =
        years
            .policy(year)
            .filter(known -> snapshot >= 1 && snapshot <= known.qp().lastSnapshot() + 1)
            .orElseThrow(
                () ->
                    new QpRunRefusedException(
                        "There is no snapshot %d of %d. Choose one of the list."
                            .formatted(snapshot, year)));
    LocalDate date = years.listDates(year).get(snapshot - 1);
    if (!LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).isAfter(date)) {
      throw new QpRunRefusedException(
          "Snapshot %d of %d is not over yet. It can be run from the day after %s."
              .formatted(snapshot, year, date));
    }
    int days = runOutDays.orElse(policy.qp().claimsRunOutDays().value());
    if (days < 0 || days > LONGEST_RUN_OUT) {
      throw new QpRunRefusedException("Give a run-out of 0 to 366 days.");
    }
    List<QpRun> before = runs.runs(year, snapshot);
    if (before.stream().anyMatch(run -> run.getState() == QpRunState.RUNNING)) {
      throw new QpRunRefusedException(
          "A run of snapshot %d of %d is under way. Wait until it is finished."
              .formatted(snapshot, year));
    }
    before.stream().filter(run -> run.getState() == QpRunState.FAILED).forEach(QpRun::giveUp);
    runs.flush();
    QpRun run =
        new QpRun(
            year,
            snapshot,
            before.size() + 1,
            QpRunTask.FREEZE.name(),
            days,
            policy.version(),
            username,
            clock.instant());
    runs.add(run);
    done(username, run, "Started");
    return run.getId();
  }

  /**
   * Lets a run go on that stopped.
   *
   * @return the batch execution that it stopped in, if any
   */
  Optional<Long> resume(long runId, String username) {
    QpRun run = existing(runId);
    if (run.getState() == QpRunState.COMPLETED || run.getState() == QpRunState.GIVEN_UP) {
      throw new QpRunRefusedException("This run has ended. Start a new one.");
    }
    run.resume();
    done(username, run, "Resumed");
    return run.getExecutionId();
  }

  /** Notes who does the work now. */
  void executedBy(long runId, long executionId) {
    existing(runId).executedBy(executionId);
  }

  /** Notes what is done now. */
  void at(long runId, QpRunTask step) {
    existing(runId).at(step.name());
  }

  /** Notes that a run stopped, and why. */
  void failed(long runId, QpRunTask step, RuntimeException failure) {
    String reason =
        failure instanceof QpRunRefusedException
            ? failure.getMessage()
            : step.label() + " failed: " + failure.getMessage();
    existing(runId)
        .fail(reason.length() > LONGEST_PROBLEM ? reason.substring(0, LONGEST_PROBLEM) : reason);
  }

  /** Notes that a run was stopped before its end, unless a reason is noted already. */
  void stopped(long runId) {
    QpRun run = existing(runId);
    if (run.getState() == QpRunState.RUNNING) {
      run.fail("Stopped before its end. Resume it to go on where it stood.");
    }
  }

  /** Notes that a run that was noted as stopped is under way. */
  void goesOn(long runId) {
    QpRun run = existing(runId);
    if (run.getState() == QpRunState.FAILED) {
      run.resume();
    }
  }

  /** Ends a run: from now on its result is the one that is told. */
  void publish(long runId) {
    QpRun run = existing(runId);
    if (run.getState() != QpRunState.COMPLETED) {
      run.complete(clock.instant());
      done(
          run.getStartedBy(),
          run,
          "Completed: %d clinicians, %d QPs, %d Partial QPs"
              .formatted(run.getDetermined(), run.getQps(), run.getPartialQps()));
    }
  }

  /** The runs that are marked as under way. */
  List<Long> underWay() {
    return runs.runs().stream()
        .filter(run -> run.getState() == QpRunState.RUNNING)
        .map(QpRun::getId)
        .toList();
  }

  /** Every run, newest first. */
  List<QpRunView> views() {
    return runs.runs().stream().map(this::view).toList();
  }

  /** One run. */
  QpRunView view(long runId) {
    return view(existing(runId));
  }

  private QpRunView view(QpRun run) {
    return QpRunView.of(
        run, years.policy(run.getPerformanceYear()).orElseThrow().qp().lastSnapshot());
  }

  private QpRun existing(long runId) {
    return runs.run(runId)
        .orElseThrow(() -> new NotVisibleException("Not found, or not connected to you."));
  }

  private void done(String username, QpRun run, String detail) {
    audit.done(
        username,
        AuditedAction.RUN_QP,
        "QpRun",
        Long.toString(run.getId()),
        Optional.empty(),
        "%d, snapshot %d, version %d. %s"
            .formatted(run.getPerformanceYear(), run.getSnapshot(), run.getVersion(), detail));
  }
}
