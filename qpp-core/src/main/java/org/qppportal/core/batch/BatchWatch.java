package org.qppportal.core.batch;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Looks every minute whether the work on a file stands still without having ended, as when the
 * database was away for a while, and lets it go on.
 */
@Singleton
@PermitAll
public class BatchWatch {

  @Inject private BatchRecovery recovery;

  /** Looks. */
  @Schedule(hour = "*", minute = "*", persistent = false)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void look() {
    recovery.resumeAll();
  }
}
