package org.qppportal.core.eligibility;

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

/** Starts and restarts the batch job of a determination. */
@ApplicationScoped
class EligibilityJob {

  private static final Logger LOG = Logger.getLogger(EligibilityJob.class);
  private static final String NAME = "eligibility";
  private static final String RUN = "run";

  /** An execution that died with its server is still marked as running; this restarts it anyway. */
  private static final String RESTART_MODE = "jberet.restart.mode";

  /** The determinations that this server works on; the batch engine cannot tell after a crash. */
  private final Set<Long> atWork = ConcurrentHashMap.newKeySet();

  @Inject private EligibilityRegister register;

  void start(long runId) {
    atWork.add(runId);
    try {
      register.executedBy(runId, operator().start(NAME, parameters(runId)));
    } catch (BatchRuntimeException e) {
      atWork.remove(runId);
      throw e;
    }
  }

  /** Restarts the execution that a determination stopped in, or begins a new one. */
  void goOn(long runId, Optional<Long> execution) {
    if (execution.isEmpty()) {
      start(runId);
      return;
    }
    Properties parameters = parameters(runId);
    parameters.setProperty(RESTART_MODE, "force");
    atWork.add(runId);
    try {
      register.executedBy(runId, operator().restart(execution.get(), parameters));
    } catch (BatchRuntimeException e) {
      LOG.infof("Execution %d is not restarted (%s); a new one goes on", execution.get(), e);
      start(runId);
    }
  }

  boolean isRunning(long runId) {
    return atWork.contains(runId);
  }

  void began(long runId) {
    atWork.add(runId);
  }

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
