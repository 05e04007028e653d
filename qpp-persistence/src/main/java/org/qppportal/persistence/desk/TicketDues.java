package org.qppportal.persistence.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Map;

/**
 * Keeps when each clock of a ticket ran out, or will. A moment that was reached stays for good; one
 * that was not is forgotten as soon as the ticket changes.
 */
@ApplicationScoped
public class TicketDues {

  @PersistenceContext(unitName = "qpp")
  private EntityManager entities;

  /**
   * Notes what a ticket's clocks show after a change.
   *
   * @param running when each running clock ends, or ended, by the clock's name
   * @param now the moment of the change
   */
  public void keep(long ticket, Map<String, Instant> running, Instant now) {
    entities
        .createNativeQuery("delete from ticket_due where ticket = :ticket and due_at > :now")
        .setParameter("ticket", ticket)
        .setParameter("now", now)
        .executeUpdate();
    running.forEach(
        (clock, due) ->
            entities
                .createNativeQuery(
                    "insert into ticket_due (ticket, clock, due_at) values (:ticket, :clock, :due)"
                        + " on conflict do nothing")
                .setParameter("ticket", ticket)
                .setParameter("clock", clock)
                .setParameter("due", due)
                .executeUpdate());
  }
}
