package org.qppportal.core.apm.run;

import java.time.Instant;
import java.util.Optional;
import org.qppportal.persistence.apm.QpRun;
import org.qppportal.persistence.apm.QpRunState;

/**
 * A run as program staff see it.
 *
 * @param id names it
 * @param performanceYear its year
 * @param snapshot counted from 1
 * @param lists whether it only takes down the lists of December 31
 * @param version counts the runs of the year and snapshot from 1
 * @param state where it stands
 * @param step what is done now
 * @param runOutDays claims processed at most so many days after the snapshot count
 * @param startedBy who began it
 * @param startedAt when
 * @param finishedAt when it ended; empty while it did not
 * @param entities how many it takes down; empty until it has
 * @param clinicians how many are on their lists; empty until they are counted
 * @param determined how many are determined
 * @param qps how many of them are QPs
 * @param partialQps how many of them are Partial QPs
 * @param problem why it stopped; empty unless it did
 */
public record QpRunView(
    long id,
    int performanceYear,
    int snapshot,
    boolean lists,
    int version,
    QpRunState state,
    QpRunTask step,
    int runOutDays,
    String startedBy,
    Instant startedAt,
    Optional<Instant> finishedAt,
    Optional<Integer> entities,
    Optional<Integer> clinicians,
    int determined,
    int qps,
    int partialQps,
    Optional<String> problem) {

  private static final int ASKED = 30;
  private static final int ALL = 100;

  static QpRunView of(QpRun run, int lastSnapshot) {
    return new QpRunView(
        run.getId(),
        run.getPerformanceYear(),
        run.getSnapshot(),
        run.getSnapshot() > lastSnapshot,
        run.getVersion(),
        run.getState(),
        QpRunTask.valueOf(run.getStep()),
        run.getRunOutDays(),
        run.getStartedBy(),
        run.getStartedAt(),
        run.getFinishedAt(),
        run.getEntities(),
        run.getClinicians(),
        run.getDetermined(),
        run.getQps(),
        run.getPartialQps(),
        run.getProblem());
  }

  /** Whether it has ended for good, with a result. */
  public boolean isCompleted() {
    return state == QpRunState.COMPLETED;
  }

  /** Whether it stopped and can go on. */
  public boolean isFailed() {
    return state == QpRunState.FAILED;
  }

  /** Whether it is under way. */
  public boolean isRunning() {
    return state == QpRunState.RUNNING;
  }

  /** How many are neither QPs nor Partial QPs. */
  public int others() {
    return determined - qps - partialQps;
  }

  /** How much of it is done. */
  public int percent() {
    if (isCompleted()) {
      return ALL;
    }
    return switch (step) {
      case FREEZE -> 0;
      case ASK -> ASKED / 2;
      case DETERMINE -> ASKED + (ALL - 1 - ASKED) * determined / Math.max(1, clinicians.orElse(0));
      case PUBLISH -> ALL - 1;
    };
  }
}
