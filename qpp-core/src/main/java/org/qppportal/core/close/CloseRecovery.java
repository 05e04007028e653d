package org.qppportal.core.close;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Lets closes go on that the end of the server cut off. */
@ApplicationScoped
public class CloseRecovery {

  private static final Logger LOG = Logger.getLogger(CloseRecovery.class);
  private static final String SYSTEM = "system";

  @Inject private CloseRegister register;
  @Inject private CloseJob job;

  /**
   * Resumes every close that is marked as under way and that no execution of this server works on.
   * Closes run on one server only.
   */
  public void resumeAll() {
    for (long run : register.underWay()) {
      if (register.execution(run).filter(job::isRunning).isEmpty()) {
        LOG.infof("Close %d was cut off; it goes on", run);
        job.goOn(run, register.resume(run, SYSTEM));
      }
    }
  }
}
