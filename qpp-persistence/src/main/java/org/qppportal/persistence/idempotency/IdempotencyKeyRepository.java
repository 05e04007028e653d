package org.qppportal.persistence.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** Keeps the answers to writes that named a key. */
@ApplicationScoped
public class IdempotencyKeyRepository {

  @PersistenceContext(unitName = "qpp")
  private EntityManager entities;

  /**
   * Takes a key until the transaction ends.
   *
   * @return false when another transaction has it at this moment
   */
  public boolean take(String id) {
    return (Boolean)
        entities
            .createNativeQuery(
                "select pg_try_advisory_xact_lock(hashtextextended(?1, 0))", Boolean.class)
            .setParameter(1, id)
            .getSingleResult();
  }

  /** The answer kept under an id. */
  public Optional<IdempotencyKey> find(String id) {
    return Optional.ofNullable(entities.find(IdempotencyKey.class, id));
  }

  /** Keeps an answer. */
  public void add(IdempotencyKey key) {
    entities.persist(key);
  }

  /**
   * Forgets answers older than a moment.
   *
   * @return how many
   */
  public int removeOlderThan(Instant moment) {
    return entities
        .createQuery("delete from IdempotencyKey k where k.createdAt < :moment")
        .setParameter("moment", moment)
        .executeUpdate();
  }
}
