package org.qppportal.core.eligibility;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jboss.logging.Logger;

/** One step of a determination; see {@code META-INF/batch-jobs}. */
@Named
@Dependent
public class EligibilityBatchlet extends AbstractBatchlet {

  private static final Logger LOG = Logger.getLogger(EligibilityBatchlet.class);

  @Inject @BatchProperty String run;
  @Inject @BatchProperty String task;

  @Inject private EligibilityWork work;
  @Inject private EligibilityRegister register;

  @Override
  public String process() {
    long runId = Long.parseLong(run);
    EligibilityTask step = EligibilityTask.valueOf(task);
    try {
      work.run(runId, step);
      return "DONE";
    } catch (RuntimeException e) {
      LOG.errorf(e, "Determination of eligibility %d stopped at %s", runId, step);
      register.failed(runId, step, e);
      throw e;
    }
  }
}
