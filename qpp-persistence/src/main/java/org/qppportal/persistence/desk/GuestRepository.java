package org.qppportal.persistence.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Keeps questions until their senders have proven their addresses. */
@ApplicationScoped
public class GuestRepository {

  @PersistenceContext(unitName = "qpp")
  private EntityManager entities;

  public void add(UnconfirmedQuestion question) {
    entities.persist(question);
  }

  public Optional<UnconfirmedQuestion> question(UUID id) {
    return Optional.ofNullable(entities.find(UnconfirmedQuestion.class, id));
  }

  /** The same for whoever makes a ticket of it; others wait, and then it is not there any more. */
  public Optional<UnconfirmedQuestion> take(UUID id) {
    return Optional.ofNullable(
        entities.find(UnconfirmedQuestion.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  public void remove(UnconfirmedQuestion question) {
    entities.remove(question);
  }

  /** Lets one question after the other of an address in, for the rest of the transaction. */
  public void oneByOne(String address) {
    entities
        .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 1))")
        .setParameter(1, address)
        .getSingleResult();
  }

  /** Whether a question of an address with just this text waits. */
  public boolean isWaiting(String address, String body) {
    return !entities
        .createQuery(
            "select q from UnconfirmedQuestion q where q.address = :address and q.body = :body",
            UnconfirmedQuestion.class)
        .setParameter("address", address)
        .setParameter("body", body)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** How many questions of an address wait. */
  public long waiting(String address) {
    return entities
        .createQuery(
            "select count(q) from UnconfirmedQuestion q where q.address = :address", Long.class)
        .setParameter("address", address)
        .getSingleResult();
  }

  /** Drops what was asked before a moment and never confirmed; answers how many. */
  public int drop(Instant before) {
    return entities
        .createQuery("delete from UnconfirmedQuestion q where q.askedAt < :before")
        .setParameter("before", before)
        .executeUpdate();
  }
}
