package org.qppportal.core.eligibility;

import java.time.Instant;
import java.util.Optional;
import org.qppportal.persistence.eligibility.EligibilityRun;
import org.qppportal.persistence.eligibility.EligibilityRunState;

/**
 * A determination of eligibility, for those who may see it.
 *
 * @param id its id
 * @param performanceYear the year
 * @param version counts the year's runs from 1
 * @param state where it stands
 * @param step what is being done, or was when it stopped
 * @param percent how much is done, 0 to 100
 * @param bothSegments whether both segments count, or only the first
 * @param policyVersion which rules it is by
 * @param startedBy who started it
 * @param startedAt when
 * @param finishedAt when it ended; empty while it has not
 * @param clinicians how many TIN/NPIs it determines; empty until they are counted
 * @param determined how many are
 * @param problem why it stopped; empty unless it did
 */
public record EligibilityRunView(
    long id,
    int performanceYear,
    int version,
    EligibilityRunState state,
    EligibilityTask step,
    int percent,
    boolean bothSegments,
    String policyVersion,
    String startedBy,
    Instant startedAt,
    Optional<Instant> finishedAt,
    Optional<Integer> clinicians,
    int determined,
    Optional<String> problem) {

  private static final int ALL = 100;

  static EligibilityRunView of(EligibilityRun run) {
    return new EligibilityRunView(
        run.getId(),
        run.getPerformanceYear(),
        run.getVersion(),
        run.getState(),
        EligibilityTask.valueOf(run.getStep()),
        percent(run),
        run.isBothSegments(),
        run.getPolicyVersion(),
        run.getStartedBy(),
        run.getStartedAt(),
        run.getFinishedAt(),
        run.getClinicians(),
        run.getDetermined(),
        run.getProblem());
  }

  private static int percent(EligibilityRun run) {
    if (run.getState() == EligibilityRunState.COMPLETED) {
      return ALL;
    }
    EligibilityTask step = EligibilityTask.valueOf(run.getStep());
    if (step != EligibilityTask.DETERMINE) {
      return step.percent();
    }
    int all = Math.max(1, run.getClinicians().orElse(1));
    int share = EligibilityTask.FINISH.percent() - step.percent();
    return step.percent() + (int) ((long) share * run.getDetermined() / all);
  }

  /** Whether it ended. */
  public boolean isCompleted() {
    return state == EligibilityRunState.COMPLETED;
  }

  /** Whether it stopped before its end. */
  public boolean isFailed() {
    return state == EligibilityRunState.FAILED;
  }
}
