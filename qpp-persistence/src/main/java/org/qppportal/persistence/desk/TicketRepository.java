package org.qppportal.persistence.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.persistence.type.TicketState;

/** Stores and finds tickets with what was written, attached and done. */
@ApplicationScoped
public class TicketRepository {

  private static final String TICKET = "ticket";

  @PersistenceContext(unitName = "qpp")
  private EntityManager entities;

  /**
   * What is shown of a file before it is opened.
   *
   * @param messageId the message that it came with
   */
  public record AttachmentRow(UUID id, long messageId, String name, String mediaType, long bytes) {}

  /** Somebody who has a ticket open. */
  public record PresenceRow(String account, String name, Instant seenAt) {}

  /** Stores a new ticket, which gets its number by that. */
  public void add(Ticket ticket) {
    entities.persist(ticket);
  }

  /** Stores what was written; it gets its id by that. */
  public void add(TicketMessage message) {
    entities.persist(message);
  }

  public void add(TicketEvent event) {
    entities.persist(event);
  }

  public void add(TicketAttachment attachment) {
    entities.persist(attachment);
  }

  /** Writes what was changed, so that a conflict shows here and not later. */
  public void flush() {
    entities.flush();
  }

  public Optional<Ticket> ticket(long number) {
    return Optional.ofNullable(entities.find(Ticket.class, number));
  }

  public Optional<TicketAttachment> attachment(UUID id) {
    return Optional.ofNullable(entities.find(TicketAttachment.class, id));
  }

  /** A message by its id. */
  public Optional<TicketMessage> message(long id) {
    return Optional.ofNullable(entities.find(TicketMessage.class, id));
  }

  /**
   * What was written in a ticket, oldest first.
   *
   * @param internalToo whether notes among staff are there too
   */
  public List<TicketMessage> messages(long ticket, boolean internalToo) {
    return entities
        .createQuery(
            "select m from TicketMessage m where m.ticket = :ticket"
                + (internalToo ? "" : " and m.internal = false")
                + " order by m.id",
            TicketMessage.class)
        .setParameter(TICKET, ticket)
        .getResultList();
  }

  /**
   * What happened to a ticket, oldest first.
   *
   * @param internalToo whether what only staff are told is there too
   */
  public List<TicketEvent> events(long ticket, boolean internalToo) {
    return entities
        .createQuery(
            "select e from TicketEvent e where e.ticket = :ticket"
                + (internalToo ? "" : " and e.internal = false")
                + " order by e.id",
            TicketEvent.class)
        .setParameter(TICKET, ticket)
        .getResultList();
  }

  /** The files of a ticket without what is in them, oldest first. */
  public List<AttachmentRow> attachments(long ticket, boolean internalToo) {
    return entities
        .createQuery(
            "select new org.qppportal.persistence.desk.TicketRepository$AttachmentRow("
                + "a.id, a.messageId, a.name, a.mediaType, a.bytes)"
                + " from TicketAttachment a, TicketMessage m"
                + " where a.ticket = :ticket and m.id = a.messageId"
                + (internalToo ? "" : " and m.internal = false")
                + " order by a.messageId, a.name",
            AttachmentRow.class)
        .setParameter(TICKET, ticket)
        .getResultList();
  }

  /** The files that came with a message. */
  public List<TicketAttachment> attachmentsOf(long message) {
    return entities
        .createQuery(
            "select a from TicketAttachment a where a.messageId = :message order by a.name",
            TicketAttachment.class)
        .setParameter("message", message)
        .getResultList();
  }

  /** All tickets of a person and those of some practices, newest first. */
  public List<Ticket> ofPerson(String account, Collection<UUID> practices, int most) {
    TypedQuery<Ticket> query =
        entities
            .createQuery(
                "select t from Ticket t where t.requester = :account"
                    + (practices.isEmpty() ? "" : " or t.about.practiceId in :practices")
                    + " order by t.updatedAt desc, t.number desc",
                Ticket.class)
            .setParameter("account", account)
            .setMaxResults(most);
    if (!practices.isEmpty()) {
      query.setParameter("practices", practices);
    }
    return query.getResultList();
  }

  /**
   * The tickets in some states that have not changed since a moment, those first that wait longest.
   */
  public List<Long> unchanged(Collection<TicketState> states, Instant since, int most) {
    return entities
        .createQuery(
            "select t.number from Ticket t where t.state in :states and t.updatedAt < :since"
                + " order by t.updatedAt",
            Long.class)
        .setParameter("states", states)
        .setParameter("since", since)
        .setMaxResults(most)
        .getResultList();
  }

  /** Notes that somebody has a ticket open. */
  public void seen(long ticket, String account, String name, Instant at) {
    entities
        .createNativeQuery(
            "insert into ticket_presence (ticket, account, account_name, seen_at)"
                + " values (?1, ?2, ?3, ?4) on conflict (ticket, account)"
                + " do update set seen_at = excluded.seen_at")
        .setParameter(1, ticket)
        .setParameter(2, account)
        .setParameter(3, name)
        .setParameter(4, at)
        .executeUpdate();
  }

  /** Who else has had a ticket open since a moment. */
  @SuppressWarnings("unchecked")
  public List<PresenceRow> others(long ticket, String account, Instant since) {
    List<Object[]> rows =
        entities
            .createNativeQuery(
                "select account, account_name, seen_at from ticket_presence"
                    + " where ticket = ?1 and account <> ?2 and seen_at >= ?3 order by account_name")
            .setParameter(1, ticket)
            .setParameter(2, account)
            .setParameter(3, since)
            .getResultList();
    return rows.stream()
        .map(row -> new PresenceRow((String) row[0], (String) row[1], (Instant) row[2]))
        .toList();
  }
}
