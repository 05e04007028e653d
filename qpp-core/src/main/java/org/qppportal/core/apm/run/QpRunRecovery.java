package org.qppportal.core.apm.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Lets determinations go on that the end of the server cut off. */
@ApplicationScoped
public class QpRunRecovery {

  private static final Logger LOG = Logger.getLogger(QpRunRecovery.class);
  private static final String SYSTEM = "system";

  @Inject private QpRunRegister register;
  @Inject private QpJob job;

  /**
   * Resumes every run that is marked as under way and that this server does not work on. Runs are
   * made on one server only.
   */
  public void resumeAll() {
    for (long run : register.underWay()) {
      if (!job.isRunning(run)) {
        LOG.infof("QP run %d was cut off; it goes on", run);
        job.goOn(run, register.resume(run, SYSTEM));
      }
    }
  }
}
