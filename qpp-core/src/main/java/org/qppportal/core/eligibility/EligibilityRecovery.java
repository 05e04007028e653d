package org.qppportal.core.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Lets determinations go on that the end of the server cut off. */
@ApplicationScoped
public class EligibilityRecovery {

  private static final Logger LOG = Logger.getLogger(EligibilityRecovery.class);
  private static final String SYSTEM = "system";

  @Inject private EligibilityRegister register;
  @Inject private EligibilityJob job;

  /**
   * Resumes every determination that is marked as under way and that this server does not work on.
   */
  public void resumeAll() {
    for (long run : register.underWay()) {
      if (!job.isRunning(run)) {
        LOG.infof("Determination of eligibility %d was cut off; it goes on", run);
        job.goOn(run, register.resume(run, SYSTEM));
      }
    }
  }
}
