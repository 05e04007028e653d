package org.qppportal.core.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.jboss.logging.Logger;

/** The work on one file; see {@code META-INF/batch-jobs}. */
@Named
@Dependent
public class BatchBatchlet extends AbstractBatchlet {

  private static final Logger LOG = Logger.getLogger(BatchBatchlet.class);

  @Inject @BatchProperty String batch;

  @Inject private BatchRegister register;
  @Inject private BatchChecking checking;
  @Inject private BatchStoring storing;

  /** Set by the thread that stops the server. */
  private volatile boolean stopped;

  @Override
  public String process() {
    UUID id = UUID.fromString(batch);
    try {
      if (register.beginCheck(id)) {
        checking.check(id);
      }
      boolean more = true;
      while (more && !stopped) {
        more = storing.storeNext(id);
      }
      return stopped ? "STOPPED" : "DONE";
    } catch (TableRefusedException e) {
      register.refused(id, e.problems());
      return "REFUSED";
    } catch (BatchCancelledException e) {
      register.cancelled(id);
      return "CANCELLED";
    } catch (RuntimeException e) {
      LOG.errorf(e, "The work on file %s stopped", id);
      register.failed(id);
      throw e;
    }
  }

  /** The server stops: the work goes on where it stands when it starts again. */
  @Override
  public void stop() {
    stopped = true;
  }
}
