package org.qppportal.core.claims;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jboss.logging.Logger;

/** One step of a load; see {@code META-INF/batch-jobs}. */
@Named
@Dependent
public class ClaimsBatchlet extends AbstractBatchlet {

  private static final Logger LOG = Logger.getLogger(ClaimsBatchlet.class);

  @Inject @BatchProperty String run;
  @Inject @BatchProperty String task;

  @Inject private ClaimsWork work;
  @Inject private ClaimsRegister register;

  @Override
  public String process() {
    long runId = Long.parseLong(run);
    ClaimsTask step = ClaimsTask.valueOf(task);
    try {
      return work.run(runId, step);
    } catch (RuntimeException e) {
      LOG.errorf(e, "Load of claims %d stopped at %s", runId, step);
      register.failed(runId, step, e);
      throw e;
    }
  }
}
