package org.qppportal.core.eligibility;

import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Notes when the job of a determination begins, and when it ends before the determination does. */
@Named
@Dependent
public class EligibilityEnd extends AbstractJobListener {

  @Inject private JobContext job;
  @Inject private EligibilityRegister register;
  @Inject private EligibilityJob eligibilityJob;
  @Inject private EligibilityQueue queue;

  @Override
  public void beforeJob() {
    eligibilityJob.began(run());
    register.goesOn(run());
  }

  @Override
  public void afterJob() {
    eligibilityJob.ended(run());
    if (job.getBatchStatus() != BatchStatus.COMPLETED) {
      register.stopped(run());
    }
    if (job.getBatchStatus() != BatchStatus.STOPPED) {
      queue.next();
    }
  }

  private long run() {
    return Long.parseLong(
        BatchRuntime.getJobOperator().getParameters(job.getExecutionId()).getProperty("run"));
  }
}
