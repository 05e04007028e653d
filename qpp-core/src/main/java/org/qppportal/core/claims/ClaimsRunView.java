package org.qppportal.core.claims;

import java.time.Instant;
import java.util.Optional;
import org.qppportal.persistence.claims.ClaimsRun;
import org.qppportal.persistence.claims.ClaimsRunState;

/**
 * A load of claim lines, for those who may see it.
 *
 * @param id its id
 * @param performanceYear the year of the claims
 * @param version counts the year's loads from 1
 * @param state where it stands
 * @param step what is being done, or was when it stopped
 * @param percent how much is done, 0 to 100
 * @param fileName as chosen
 * @param fileBytes its length
 * @param fileSha256 of its bytes
 * @param catalogueVersion which measures data its rules are from
 * @param startedBy who started it
 * @param startedAt when
 * @param finishedAt when it ended; empty while it has not
 * @param rows claim lines in the file; empty until they are counted
 * @param practices practices measured so far
 * @param setsStored measurement sets stored so far
 * @param setsWithdrawn sets of earlier loads that were withdrawn; empty until the end
 * @param errors problems that keep the file from being used
 * @param warnings problems that do not
 * @param problem why it stopped; empty unless it did
 */
public record ClaimsRunView(
    long id,
    int performanceYear,
    int version,
    ClaimsRunState state,
    ClaimsTask step,
    int percent,
    String fileName,
    long fileBytes,
    String fileSha256,
    String catalogueVersion,
    String startedBy,
    Instant startedAt,
    Optional<Instant> finishedAt,
    Optional<Long> rows,
    int practices,
    int setsStored,
    Optional<Integer> setsWithdrawn,
    long errors,
    long warnings,
    Optional<String> problem) {

  /** Shares of the whole time, by which progress is told. */
  private static final int CHECKED = 20;

  private static final int MEASURED = 95;
  private static final int ALL = 100;

  static ClaimsRunView of(ClaimsRun run) {
    ClaimsTask step = step(run);
    return new ClaimsRunView(
        run.getId(),
        run.getPerformanceYear(),
        run.getVersion(),
        run.getState(),
        step,
        percent(run, step),
        run.getFile().name(),
        run.getFile().bytes(),
        run.getFile().sha256(),
        run.getCatalogueVersion(),
        run.getStartedBy(),
        run.getStartedAt(),
        run.getFinishedAt(),
        run.getRowsRead(),
        run.getPracticesDone(),
        run.getSetsStored(),
        run.getSetsWithdrawn(),
        run.getErrors(),
        run.getWarnings(),
        run.getProblem());
  }

  public boolean isCompleted() {
    return state == ClaimsRunState.COMPLETED;
  }

  public boolean isRefused() {
    return state == ClaimsRunState.REFUSED;
  }

  /** Whether it stopped and can go on. */
  public boolean isFailed() {
    return state == ClaimsRunState.FAILED;
  }

  /** Whether the work goes on at this moment, as far as is known. */
  public boolean isRunning() {
    return state == ClaimsRunState.RUNNING;
  }

  private static ClaimsTask step(ClaimsRun run) {
    if (run.getRowsRead().isEmpty() || run.getErrors() > 0) {
      return ClaimsTask.CHECK;
    }
    return run.getLinesDone() < run.getRowsRead().get() ? ClaimsTask.MEASURE : ClaimsTask.FINISH;
  }

  private static int percent(ClaimsRun run, ClaimsTask step) {
    if (run.getFinishedAt().isPresent()) {
      return ALL;
    }
    return switch (step) {
      case CHECK -> 0;
      case MEASURE ->
          CHECKED
              + (int)
                  ((MEASURED - CHECKED)
                      * run.getLinesDone()
                      / Math.max(1, run.getRowsRead().orElse(1L)));
      case FINISH -> MEASURED;
    };
  }
}
