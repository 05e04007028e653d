package org.qppportal.core.apm.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.qppportal.core.apm.ApmYears;
import org.qppportal.core.policy.QpPolicy;

/**
 * Runs one after another all snapshots that are past and were never determined, then what incentive
 * payments are a share of. It remembers nothing: who began a run says whether another follows it.
 */
@ApplicationScoped
public class QpSchedule {

  private static final Logger LOG = Logger.getLogger(QpSchedule.class);
  private static final String SCHEDULE = "schedule";

  @Inject private QpRunRegister register;
  @Inject private QpJob job;
  @Inject private IncentiveSchedule incentives;
  @Inject private ApmYears years;
  @Inject private Clock clock;

  /** A year's snapshot. */
  private record Due(int year, int snapshot) {}

  /** Begins to run what is due, unless it is being run. */
  public void begin() {
    if (register.views().stream().noneMatch(run -> run.isRunning() && isScheduled(run))) {
      next();
    }
  }

  /** Goes on when a run has ended that it began. */
  void after(long runId) {
    if (isScheduled(register.view(runId))) {
      next();
    }
  }

  private void next() {
    due().ifPresentOrElse(this::run, incentives::addUp);
  }

  private void run(Due due) {
    LOG.infof("QPs of %d, snapshot %d, are determined", due.year(), due.snapshot());
    try {
      job.start(register.begin(due.year(), due.snapshot(), Optional.empty(), SCHEDULE));
    } catch (QpRunRefusedException e) {
      LOG.infof("Not begun: %s", e.getMessage());
    }
  }

  private Optional<Due> due() {
    List<QpRunView> runs = register.views();
    return years.years().stream()
        .flatMap(
            year ->
                IntStream.rangeClosed(1, years.listDates(year).size())
                    .filter(snapshot -> isPast(year, snapshot))
                    .mapToObj(snapshot -> new Due(year, snapshot)))
        .filter(due -> runs.stream().noneMatch(run -> isOf(run, due)))
        .findFirst();
  }

  private boolean isPast(int year, int snapshot) {
    QpPolicy policy = years.policy(year).orElseThrow().qp();
    LocalDate date = years.listDates(year).get(snapshot - 1);
    int runOut = snapshot > policy.lastSnapshot() ? 0 : policy.claimsRunOutDays().value();
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).isAfter(date.plusDays(runOut));
  }

  private static boolean isOf(QpRunView run, Due due) {
    return run.performanceYear() == due.year() && run.snapshot() == due.snapshot();
  }

  private static boolean isScheduled(QpRunView run) {
    return run.startedBy().equals(SCHEDULE);
  }
}
