package org.qppportal.core.close;

import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Notes when a job ends before its close does. */
@Named
@Dependent
public class CloseEnd extends AbstractJobListener {

  @Inject private JobContext job;
  @Inject private CloseRegister register;

  @Override
  public void afterJob() {
    if (job.getBatchStatus() != BatchStatus.COMPLETED) {
      JobOperator operator = BatchRuntime.getJobOperator();
      register.stopped(
          Long.parseLong(operator.getParameters(job.getExecutionId()).getProperty("run")));
    }
  }
}
