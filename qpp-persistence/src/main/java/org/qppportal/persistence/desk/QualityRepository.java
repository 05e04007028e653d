package org.qppportal.persistence.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps which closed tickets are read again, and what was found. */
@ApplicationScoped
public class QualityRepository {

  @PersistenceContext(unitName = "qpp")
  private EntityManager entities;

  /** A ticket that was answered and closed. */
  public record Closed(long number, Instant at) {}

  /** A check with its ticket. */
  public record Row(QualityCheck check, Ticket ticket) {}

  /** Tickets that staff answered, closed since a moment, that are not drawn. */
  public List<Closed> closedSince(Instant moment) {
    return entities
        .createQuery(
            "select new org.qppportal.persistence.desk.QualityRepository$Closed(t.number,"
                + " t.closedAt) from Ticket t where t.closedAt >= :moment and t.solvedAt is not"
                + " null and not exists (select 1 from QualityCheck q where q.ticket = t.number)",
            Closed.class)
        .setParameter("moment", moment)
        .getResultList();
  }

  /** Draws a ticket; nothing happens when another server has. */
  public void draw(long ticket, Instant now) {
    entities
        .createNativeQuery(
            "insert into quality_check (ticket, drawn_at) values (?1, ?2) on conflict do nothing")
        .setParameter(1, ticket)
        .setParameter(2, now)
        .executeUpdate();
  }

  /** Those that nobody has read again, drawn first first. */
  public List<Row> open(int most) {
    return rows("q.checkedAt is null order by q.drawnAt, q.ticket", most);
  }

  /** Those that were read again, the last first. */
  public List<Row> checked(int most) {
    return rows("q.checkedAt is not null order by q.checkedAt desc, q.ticket", most);
  }

  private List<Row> rows(String which, int most) {
    return entities
        .createQuery(
            "select new org.qppportal.persistence.desk.QualityRepository$Row(q, t)"
                + " from QualityCheck q join Ticket t on t.number = q.ticket where "
                + which,
            Row.class)
        .setMaxResults(most)
        .getResultList();
  }

  /** A check for whoever does it; others wait. */
  public Optional<QualityCheck> take(long ticket) {
    return Optional.ofNullable(
        entities.find(QualityCheck.class, ticket, LockModeType.PESSIMISTIC_WRITE));
  }

  /** The accounts of staff who wrote in a ticket. */
  public Set<String> staffIn(long ticket) {
    return Set.copyOf(
        entities
            .createQuery(
                "select distinct m.author from TicketMessage m"
                    + " where m.ticket = :ticket and m.byStaff = true",
                String.class)
            .setParameter("ticket", ticket)
            .getResultList());
  }
}
