package org.qppportal.core.close;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qppportal.persistence.close.ClosePartition;
import org.qppportal.persistence.close.CloseRun;
import org.qppportal.persistence.close.CloseState;

/**
 * A close, for those who may see it.
 *
 * @param id its id
 * @param performanceYear the year closed
 * @param version counts the year's closes from 1
 * @param state where it stands
 * @param step what is being done, or was when it stopped; the last step when it is finished
 * @param percent how much is done, 0 to 100
 * @param startedBy who started it
 * @param startedAt when
 * @param finishedAt when it ended; empty while it has not
 * @param policyVersion the rules it closes by
 * @param catalogueVersion the measures and benchmarks it closes by
 * @param clinicians TIN/NPIs closed; empty until they are counted
 * @param pieces into how many ranges the work is cut
 * @param piecesDone how many of them are scored
 * @param scaling what positive adjustments are multiplied by; empty until solved
 * @param exceptionalScaling what additional adjustments are multiplied by; empty until solved
 * @param fileSha256 SHA-256 of the payment file; empty until written
 * @param fileBytes its length
 * @param fileLines how many TIN/NPIs it adjusts
 * @param peakHeapBytes the most heap the server used meanwhile; empty until the end
 * @param problem why it stopped; empty unless it did
 * @param reconciliation empty until made
 */
public record CloseView(
    long id,
    int performanceYear,
    int version,
    CloseState state,
    CloseTask step,
    int percent,
    String startedBy,
    Instant startedAt,
    Optional<Instant> finishedAt,
    String policyVersion,
    String catalogueVersion,
    Optional<Integer> clinicians,
    int pieces,
    int piecesDone,
    Optional<BigDecimal> scaling,
    Optional<BigDecimal> exceptionalScaling,
    Optional<String> fileSha256,
    Optional<Long> fileBytes,
    Optional<Integer> fileLines,
    Optional<Long> peakHeapBytes,
    Optional<String> problem,
    Optional<Reconciliation> reconciliation) {

  /** Shares of the whole time, by which progress is told: scoring is most of it. */
  private static final int PREPARED = 5;

  private static final int SCORED = 70;
  private static final int CHOSEN = 85;
  private static final int SOLVED = 88;
  private static final int FILED = 97;
  private static final int ALL = 100;

  static CloseView of(CloseRun run, List<ClosePartition> pieces) {
    int scored = (int) pieces.stream().filter(ClosePartition::isScored).count();
    int chosen = (int) pieces.stream().filter(ClosePartition::isChosen).count();
    CloseTask step = step(run, pieces.size(), scored, chosen);
    return new CloseView(
        run.getId(),
        run.getPerformanceYear(),
        run.getVersion(),
        run.getState(),
        step,
        percent(run, step, pieces.size(), scored, chosen),
        run.getStartedBy(),
        run.getStartedAt(),
        run.getFinishedAt(),
        run.getPolicyVersion(),
        run.getCatalogueVersion(),
        run.getClinicians(),
        pieces.size(),
        scored,
        run.getScaling(),
        run.getExceptionalScaling(),
        run.getFileSha256(),
        run.getFileBytes(),
        run.getFileLines(),
        run.getPeakHeapBytes(),
        run.getProblem(),
        run.getReconciliation().map(Reconciliation::ofJson));
  }

  /** Whether it has ended for good. */
  public boolean isCompleted() {
    return state == CloseState.COMPLETED;
  }

  /** Whether it stopped and can go on. */
  public boolean isFailed() {
    return state == CloseState.FAILED;
  }

  private static CloseTask step(CloseRun run, int pieces, int scored, int chosen) {
    if (pieces == 0) {
      return CloseTask.PREPARE;
    }
    if (scored < pieces) {
      return CloseTask.SCORE;
    }
    if (chosen < pieces) {
      return CloseTask.CHOOSE;
    }
    if (run.getScaling().isEmpty()) {
      return CloseTask.FACTORS;
    }
    return run.getFileSha256().isEmpty() ? CloseTask.FILE : CloseTask.RECONCILE;
  }

  private static int percent(CloseRun run, CloseTask step, int pieces, int scored, int chosen) {
    if (run.getState() == CloseState.COMPLETED) {
      return ALL;
    }
    return switch (step) {
      case PREPARE -> 0;
      case SCORE -> PREPARED + (SCORED - PREPARED) * scored / pieces;
      case ENTITIES, CHOOSE -> SCORED + (CHOSEN - SCORED) * chosen / pieces;
      case FACTORS -> CHOSEN;
      case FILE -> SOLVED;
      case RECONCILE -> FILED;
    };
  }
}
