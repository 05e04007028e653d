package org.qppportal.core.batch;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.audit.AuditRecorder;
import org.qppportal.core.audit.AuditedAction;
import org.qppportal.core.problem.Problem;
import org.qppportal.persistence.batch.Batch;
import org.qppportal.persistence.batch.BatchRepository;
import org.qppportal.persistence.batch.BatchResults;
import org.qppportal.persistence.batch.BatchResults.ProblemRow;
import org.qppportal.persistence.batch.BatchState;

/** Keeps the list of files. Each change is stored at once, for others to see. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class BatchRegister {

  private static final String SYSTEM = "system";

  @Inject private BatchRepository batches;
  @Inject private BatchResults results;
  @EJB private AuditRecorder audit;
  @Inject private Clock clock;

  /** The files that did not come to an end. */
  List<UUID> underWay() {
    return batches.underWay().stream().map(Batch::getId).toList();
  }

  /** A piece of a file. */
  Optional<byte[]> piece(UUID id, int number) {
    return batches.piece(id, number);
  }

  /** The batch execution that works, or worked, on a file; empty when none did. */
  Optional<Long> execution(UUID id) {
    return existing(id).getExecutionId();
  }

  /** Notes who does the work now. */
  void executedBy(UUID id, long executionId) {
    batches.lock(id).executedBy(executionId);
  }

  /** Notes that the file is being read, unless it was read before. */
  boolean beginCheck(UUID id) {
    Batch batch = batches.lock(id);
    boolean toBeRead =
        batch.getState() == BatchState.RECEIVED || batch.getState() == BatchState.CHECKING;
    if (toBeRead) {
      batch.check();
    }
    return toBeRead;
  }

  /**
   * Notes how far the reading is.
   *
   * @throws BatchCancelledException when it shall stop
   */
  void read(UUID id, int rows) {
    Batch batch = batches.lock(id);
    batch.read(rows);
    if (batch.isCancelRequested()) {
      throw new BatchCancelledException();
    }
  }

  /** Ends the work on a file that is refused as such. */
  void refused(UUID id, List<Problem> problems) {
    Batch batch = batches.lock(id);
    results.addProblems(id, problems.stream().map(BatchRegister::row).toList());
    end(
        batch,
        BatchState.FINISHED_WITH_REFUSALS,
        "Nothing of the file was taken, because it is not a table that can be read.");
  }

  private static ProblemRow row(Problem problem) {
    return new ProblemRow(
        BatchResults.WHOLE_FILE,
        problem.line(),
        null,
        problem.code().code(),
        problem.code().severity().name(),
        problem.path(),
        problem.message(),
        problem.whatToDo());
  }

  /** Ends the work on a file that somebody stopped. */
  void cancelled(UUID id) {
    end(batches.lock(id), BatchState.CANCELLED, null);
  }

  /** Notes that the portal could not go on, unless the work has ended. */
  void failed(UUID id) {
    Batch batch = batches.lock(id);
    if (!batch.getState().isEnd()) {
      end(
          batch,
          BatchState.FAILED,
          "The portal could not go on with this file. What was stored stays; resume to go on with"
              + " the rest.");
    }
  }

  /** Ends the work on a file in the caller's transaction, and records it. */
  @Transactional(TxType.MANDATORY)
  void end(Batch batch, BatchState state, String problem) {
    batch.end(state, Optional.ofNullable(problem), clock.instant());
    audit.done(
        SYSTEM,
        AuditedAction.SEND_BATCH,
        "Batch",
        batch.getId().toString(),
        Optional.empty(),
        "%s: %d stored, %d unchanged, %d refused"
            .formatted(
                state.code(),
                batch.getEntitiesStored(),
                batch.getEntitiesUnchanged(),
                batch.getEntitiesRefused()));
  }

  private Batch existing(UUID id) {
    return batches
        .batch(id)
        .orElseThrow(() -> new NotVisibleException("Not found, or not connected to you."));
  }
}
