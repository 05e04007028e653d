package org.qppportal.core.apm.run;

import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Starts, restarts and stops the batch job of a determination. */
@ApplicationScoped
class QpJob {

  private static final Logger LOG = Logger.getLogger(QpJob.class);
  private static final String NAME = "qp-determination";
  private static final String RUN = "run";

  /** An execution that died with its server is still marked as running; this restarts it anyway. */
  private static final String RESTART_MODE = "jberet.restart.mode";

  /**
   * The runs that this server works on. The batch engine cannot tell: to it an execution that died
   * with its server runs for ever.
   */
  private final Set<Long> atWork = ConcurrentHashMap.newKeySet();

  @Inject private QpRunRegister register;

  /** Starts the job of a run. */
  void start(long runId) {
    atWork.add(runId);
    try {
      register.executedBy(runId, operator().start(NAME, parameters(runId)));
    } catch (BatchRuntimeException e) {
      atWork.remove(runId);
      throw e;
    }
  }

  /** Starts the job of a run, or restarts the execution that it stopped in. */
  void goOn(long runId, Optional<Long> execution) {
    execution.ifPresentOrElse(id -> restart(runId, id), () -> start(runId));
  }

  /**
   * Lets the job of a run go on. Should the batch engine not remember the execution, or not want
   * it, a new one does: every piece that is done stays done.
   */
  private void restart(long runId, long executionId) {
    Properties parameters = parameters(runId);
    parameters.setProperty(RESTART_MODE, "force");
    atWork.add(runId);
    try {
      register.executedBy(runId, operator().restart(executionId, parameters));
    } catch (BatchRuntimeException e) {
      LOG.infof("Execution %d is not restarted (%s); a new one goes on", executionId, e);
      start(runId);
    }
  }

  /** Asks the job to stop after the pieces that are being done. */
  void stop(long executionId) {
    operator().stop(executionId);
  }

  /** Whether this server works on a run. */
  boolean isRunning(long runId) {
    return atWork.contains(runId);
  }

  /** Notes that the job of a run has begun. */
  void began(long runId) {
    atWork.add(runId);
  }

  /** Notes that the job of a run has ended, in whatever way. */
  void ended(long runId) {
    atWork.remove(runId);
  }

  private static Properties parameters(long runId) {
    Properties parameters = new Properties();
    parameters.setProperty(RUN, Long.toString(runId));
    return parameters;
  }

  private static JobOperator operator() {
    return BatchRuntime.getJobOperator();
  }
}
