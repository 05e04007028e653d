package org.qppportal.core.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Lets the work on files go on that the end of the server cut off. */
@ApplicationScoped
public class BatchRecovery {

  private static final Logger LOG = Logger.getLogger(BatchRecovery.class);

  @Inject private BatchRegister register;
  @Inject private BatchJob job;

  /**
   * Resumes every file that did not come to an end and that this server does not work on. Files are
   * worked on by one server only.
   */
  public void resumeAll() {
    for (UUID id : register.underWay()) {
      if (!job.isRunning(id)) {
        LOG.infof("The work on file %s was cut off; it goes on", id);
        job.goOn(id, register.execution(id));
      }
    }
  }
}
