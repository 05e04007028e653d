package org.qppportal.core.close;

import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Properties;
import org.jboss.logging.Logger;

/** Starts, restarts and stops the batch job of a close. */
@ApplicationScoped
class CloseJob {

  private static final Logger LOG = Logger.getLogger(CloseJob.class);
  private static final String NAME = "national-close";
  private static final String RUN = "run";

  /** An execution that died with its server is still marked as running; this restarts it anyway. */
  private static final String RESTART_MODE = "jberet.restart.mode";

  @Inject private CloseRegister register;

  /** Starts the job of a run. */
  void start(long runId) {
    register.executedBy(runId, operator().start(NAME, parameters(runId)));
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

  /** Whether an execution is under way in this server. */
  boolean isRunning(long executionId) {
    try {
      BatchStatus status = operator().getJobExecution(executionId).getBatchStatus();
      return operator().getRunningExecutions(NAME).contains(executionId)
          && (status == BatchStatus.STARTED
              || status == BatchStatus.STARTING
              || status == BatchStatus.STOPPING);
    } catch (BatchRuntimeException e) {
      return false;
    }
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
