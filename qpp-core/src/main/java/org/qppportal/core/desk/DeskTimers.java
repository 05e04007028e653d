package org.qppportal.core.desk;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Looks after tickets that wait, every ten minutes. */
@Singleton
@PermitAll
public class DeskTimers {

  private static final Logger LOG = Logger.getLogger(DeskTimers.class);

  @Inject private DeskTimerWork work;
  @Inject @Any private Instance<DeskChore> chores;

  /** Does all that is due; a ticket that fails does not keep the others waiting. */
  @Schedule(hour = "*", minute = "*/10", persistent = false, info = "Tickets that wait")
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void look() {
    for (long number : work.candidates()) {
      try {
        work.apply(number);
      } catch (RuntimeException e) {
        LOG.errorf(e, "Nothing was done for ticket %s", TicketNumbers.write(number));
      }
    }
    chores.stream().forEach(DeskTimers::attempt);
  }

  private static void attempt(DeskChore chore) {
    try {
      chore.look();
    } catch (RuntimeException e) {
      LOG.errorf(e, "Not done: %s", chore.getClass().getSimpleName());
    }
  }
}
