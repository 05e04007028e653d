package org.qppportal.core.claims;

import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Notes when the job of a load begins, and when it ends before the load does. */
@Named
@Dependent
public class ClaimsEnd extends AbstractJobListener {

  @Inject private JobContext job;
  @Inject private ClaimsRegister register;
  @Inject private ClaimsJob claimsJob;

  @Override
  public void beforeJob() {
    claimsJob.began(run());
    register.goesOn(run());
  }

  @Override
  public void afterJob() {
    claimsJob.ended(run());
    if (job.getBatchStatus() != BatchStatus.COMPLETED) {
      register.stopped(run());
    }
  }

  private long run() {
    return Long.parseLong(
        BatchRuntime.getJobOperator().getParameters(job.getExecutionId()).getProperty("run"));
  }
}
