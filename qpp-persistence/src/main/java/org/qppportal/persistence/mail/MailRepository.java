package org.qppportal.persistence.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps mail to send, and which mail was taken. */
@ApplicationScoped
public class MailRepository {

  @PersistenceContext(unitName = "qpp")
  private EntityManager entities;

  /** Keeps a mail to send. */
  public void add(OutgoingMail mail) {
    entities.persist(mail);
  }

  /** Keeps what was done with a mail that came in. */
  public void add(TakenMail mail) {
    entities.persist(mail);
  }

  /** A mail to send. */
  public Optional<OutgoingMail> findOutgoing(long id) {
    return Optional.ofNullable(entities.find(OutgoingMail.class, id));
  }

  /** Whether any mail is to be sent by now. */
  public boolean isAnyDue(Instant now) {
    return !entities
        .createQuery(
            "select m.id from OutgoingMail m where m.state = :waiting and m.nextAttemptAt <= :now",
            Long.class)
        .setParameter("waiting", OutgoingState.WAITING.code())
        .setParameter("now", now)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /**
   * Mail that is to be sent by now, longest waiting first, kept from everybody else until the
   * transaction ends.
   */
  public List<OutgoingMail> lockDue(Instant now, int most) {
    return entities
        .createNativeQuery(
            """
            select * from outgoing_mail
            where state = 'waiting' and next_attempt_at <= ?1
            order by next_attempt_at, id
            limit ?2
            for update skip locked
            """,
            OutgoingMail.class)
        .setParameter(1, now)
        .setParameter(2, most)
        .getResultList();
  }

  /** The Message-ID of the first mail about a ticket, which the others go on from. */
  public Optional<String> firstMessageId(String ticketNumber) {
    return entities
        .createQuery(
            "select m.messageId from OutgoingMail m where m.ticketNumber = :number order by m.id",
            String.class)
        .setParameter("number", ticketNumber)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** The number of the ticket that a mail of ours is about. */
  public Optional<String> ticketOfMessage(String messageId) {
    return entities
        .createQuery(
            "select m.ticketNumber from OutgoingMail m"
                + " where m.messageId = :id and m.ticketNumber is not null",
            String.class)
        .setParameter("id", messageId)
        .getResultStream()
        .findFirst();
  }

  /** Whether a mail was taken already. */
  public boolean isTaken(String fingerprint) {
    return entities.find(TakenMail.class, fingerprint) != null;
  }

  /** How many mails of a sender had one of some outcomes since a moment. */
  public int countFrom(String sender, List<String> outcomes, Instant since) {
    return entities
        .createQuery(
            "select count(m) from TakenMail m"
                + " where m.sender = :sender and m.outcome in :outcomes and m.takenAt > :since",
            Long.class)
        .setParameter("sender", sender)
        .setParameter("outcomes", outcomes)
        .setParameter("since", since)
        .getSingleResult()
        .intValue();
  }

  /**
   * Empties mail that was done with before a moment. What is left tells to which ticket an answer
   * to it belongs.
   */
  public int emptyOutgoing(Instant endedBefore) {
    return entities
        .createNativeQuery(
            "update outgoing_mail set body = '' where ended_at < :moment and body <> ''")
        .setParameter("moment", endedBefore)
        .executeUpdate();
  }

  /** Forgets mail that was taken before a moment. */
  public int forgetTaken(Instant before) {
    return entities
        .createQuery("delete from TakenMail m where m.takenAt < :moment")
        .setParameter("moment", before)
        .executeUpdate();
  }
}
