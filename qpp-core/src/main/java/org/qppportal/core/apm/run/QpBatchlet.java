package org.qppportal.core.apm.run;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jboss.logging.Logger;

/** One step of a run; see {@code META-INF/batch-jobs}. */
@Named
@Dependent
public class QpBatchlet extends AbstractBatchlet {

  private static final Logger LOG = Logger.getLogger(QpBatchlet.class);

  @Inject @BatchProperty String run;
  @Inject @BatchProperty String task;

  @Inject private QpFreezing freezing;
  @Inject private QpAsking asking;
  @Inject private QpDetermining determining;
  @Inject private QpRunRegister register;

  private volatile boolean stopped;

  @Override
  public String process() {
    long runId = Long.parseLong(run);
    QpRunTask step = QpRunTask.valueOf(task);
    try {
      register.at(runId, step);
      switch (step) {
        case FREEZE -> freezing.freeze(runId);
        case ASK -> asking.ask(runId);
        case DETERMINE -> determine(runId);
        case PUBLISH -> register.publish(runId);
      }
      return "DONE";
    } catch (RuntimeException e) {
      LOG.errorf(e, "QP run %d stopped at %s", runId, step);
      register.failed(runId, step, e);
      throw e;
    }
  }

  @Override
  public void stop() {
    stopped = true;
  }

  private void determine(long runId) {
    boolean more = true;
    while (more && !stopped) {
      more = determining.next(runId);
    }
  }
}
