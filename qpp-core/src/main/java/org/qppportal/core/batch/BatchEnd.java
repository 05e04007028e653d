package org.qppportal.core.batch;

import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** Notes when the job of a file begins and ends. */
@Named
@Dependent
public class BatchEnd extends AbstractJobListener {

  @Inject private JobContext job;
  @Inject private BatchJob jobs;

  @Override
  public void beforeJob() {
    jobs.began(batch());
  }

  @Override
  public void afterJob() {
    jobs.ended(batch());
  }

  private UUID batch() {
    return UUID.fromString(
        BatchRuntime.getJobOperator().getParameters(job.getExecutionId()).getProperty("batch"));
  }
}
