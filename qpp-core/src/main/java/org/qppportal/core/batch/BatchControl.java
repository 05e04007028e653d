package org.qppportal.core.batch;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.core.audit.AuditRecorder;
import org.qppportal.core.audit.AuditedAction;
import org.qppportal.persistence.batch.Batch;
import org.qppportal.persistence.batch.BatchRepository;
import org.qppportal.persistence.batch.BatchState;

/** What people change about the work on a file. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class BatchControl {

  @Inject private BatchRepository batches;
  @Inject private BatchRegister register;
  @EJB private AuditRecorder audit;

  /**
   * Asks for the work to stop; what nobody works on stops at once.
   *
   * @throws BatchRefusedException when it has ended
   */
  void cancel(UUID id, String username, boolean running) {
    Batch batch = batches.lock(id);
    if (batch.getState().isEnd() && batch.getState() != BatchState.FAILED) {
      throw new BatchRefusedException(
          "The work on this file has ended, so it cannot be cancelled.");
    }
    batch.requestCancel();
    record(id, username, "cancel asked for");
    if (!running) {
      register.end(batch, BatchState.CANCELLED, null);
    }
  }

  /**
   * Lets it go on.
   *
   * @return the batch execution that it stopped in, if any
   * @throws BatchRefusedException when it did not stop
   */
  Optional<Long> resume(UUID id, String username) {
    Batch batch = batches.lock(id);
    if (batch.getState() != BatchState.FAILED) {
      throw new BatchRefusedException(
          "Only a file that a failure stopped can be resumed. This one did not stop.");
    }
    batch.resume();
    record(id, username, "resumed");
    return batch.getExecutionId();
  }

  private void record(UUID id, String username, String what) {
    audit.done(username, AuditedAction.SEND_BATCH, "Batch", id.toString(), Optional.empty(), what);
  }
}
