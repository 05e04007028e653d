package org.qppportal.core.batch;

import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Starts and restarts the batch job of a file. */
@ApplicationScoped
class BatchJob {

  private static final Logger LOG = Logger.getLogger(BatchJob.class);
  private static final String NAME = "registry-batch";
  private static final String BATCH = "batch";

  /** An execution that died with its server is still marked as running; this restarts it anyway. */
  private static final String RESTART_MODE = "jberet.restart.mode";

  /** The files that this server works on; the batch engine cannot tell after a crash. */
  private final Set<UUID> atWork = ConcurrentHashMap.newKeySet();

  @Inject private BatchRegister register;

  /** Starts the job of a file. */
  void start(UUID id) {
    atWork.add(id);
    try {
      register.executedBy(id, operator().start(NAME, parameters(id)));
    } catch (BatchRuntimeException e) {
      atWork.remove(id);
      throw e;
    }
  }

  /**
   * Lets the job of a file go on. Should the batch engine not remember the execution, or not want
   * it, a new one does: how far the work is stands beside the file.
   */
  void goOn(UUID id, Optional<Long> execution) {
    if (execution.isEmpty()) {
      start(id);
      return;
    }
    Properties parameters = parameters(id);
    parameters.setProperty(RESTART_MODE, "force");
    atWork.add(id);
    try {
      register.executedBy(id, operator().restart(execution.get(), parameters));
    } catch (BatchRuntimeException e) {
      LOG.infof("Execution %d is not restarted (%s); a new one goes on", execution.get(), e);
      start(id);
    }
  }

  /** Whether this server works on a file. */
  boolean isRunning(UUID id) {
    return atWork.contains(id);
  }

  /** Notes that the job of a file has begun. */
  void began(UUID id) {
    atWork.add(id);
  }

  /** Notes that the job of a file has ended, in whatever way. */
  void ended(UUID id) {
    atWork.remove(id);
  }

  private static Properties parameters(UUID id) {
    Properties parameters = new Properties();
    parameters.setProperty(BATCH, id.toString());
    return parameters;
  }

  private static JobOperator operator() {
    return BatchRuntime.getJobOperator();
  }
}
