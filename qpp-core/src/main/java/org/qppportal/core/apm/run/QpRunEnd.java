package org.qppportal.core.apm.run;

import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Notes when the job of a run begins, and when it ends before the run does. */
@Named
@Dependent
public class QpRunEnd extends AbstractJobListener {

  @Inject private JobContext job;
  @Inject private QpRunRegister register;
  @Inject private QpJob qpJob;
  @Inject private QpSchedule schedule;

  /**
   * The server stops jobs that begin while it starts itself, and begins them anew when it is ready:
   * what was noted as stopped is then under way again.
   */
  @Override
  public void beforeJob() {
    qpJob.began(run());
    register.goesOn(run());
  }

  @Override
  public void afterJob() {
    qpJob.ended(run());
    if (job.getBatchStatus() != BatchStatus.COMPLETED) {
      register.stopped(run());
    } else {
      schedule.after(run());
    }
  }

  private long run() {
    JobOperator operator = BatchRuntime.getJobOperator();
    return Long.parseLong(operator.getParameters(job.getExecutionId()).getProperty("run"));
  }
}
