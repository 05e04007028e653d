package org.qppportal.core.claims;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Lets loads of claim lines go on that the end of the server cut off. */
@ApplicationScoped
public class ClaimsRecovery {

  private static final Logger LOG = Logger.getLogger(ClaimsRecovery.class);
  private static final String SYSTEM = "system";

  @Inject private ClaimsRegister register;
  @Inject private ClaimsJob job;

  /** Resumes every load that is marked as under way and that this server does not work on. */
  public void resumeAll() {
    for (long run : register.underWay()) {
      if (!job.isRunning(run)) {
        LOG.infof("Load of claims %d was cut off; it goes on", run);
        job.goOn(run, register.resume(run, SYSTEM));
      }
    }
  }
}
