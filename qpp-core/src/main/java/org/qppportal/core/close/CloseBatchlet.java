package org.qppportal.core.close;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jboss.logging.Logger;

/** One step of a close, or one piece of a step; see {@code META-INF/batch-jobs}. */
@Named
@Dependent
public class CloseBatchlet extends AbstractBatchlet {

  private static final Logger LOG = Logger.getLogger(CloseBatchlet.class);

  @Inject @BatchProperty String run;
  @Inject @BatchProperty String task;
  @Inject @BatchProperty String partition;

  @Inject private ClosePreparation preparation;
  @Inject private CloseScoring scoring;
  @Inject private CloseCompletion completion;
  @Inject private CloseRegister register;

  @Override
  public String process() {
    long runId = Long.parseLong(run);
    CloseTask step = CloseTask.valueOf(task);
    try {
      switch (step) {
        case PREPARE -> {
          HeapPeak.reset();
          preparation.prepare(runId);
        }
        case SCORE -> scoring.score(runId, Integer.parseInt(partition));
        case ENTITIES -> scoring.entities(runId);
        case CHOOSE -> scoring.choose(runId, Integer.parseInt(partition));
        case FACTORS -> completion.factors(runId);
        case FILE -> completion.file(runId);
        case RECONCILE -> completion.reconcile(runId);
      }
      return "DONE";
    } catch (RuntimeException e) {
      LOG.errorf(e, "Close %d stopped at %s", runId, step);
      register.failed(runId, step, e);
      throw e;
    }
  }
}
