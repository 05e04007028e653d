package org.qppportal.persistence.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps the work on files of many clinicians or practices, and the files. */
@ApplicationScoped
public class BatchRepository {

  private static final List<String> UNDER_WAY =
      List.of(BatchState.RECEIVED.code(), BatchState.CHECKING.code(), BatchState.STORING.code());

  @PersistenceContext(unitName = "qpp")
  private EntityManager entities;

  /** Stores a new one. */
  public void add(Batch batch) {
    entities.persist(batch);
    entities.flush();
  }

  /** Stores a piece of a file, and forgets it, so that memory does not grow with the file. */
  public void add(BatchPiece piece) {
    entities.persist(piece);
    entities.flush();
    entities.detach(piece);
  }

  /** A piece of a file, or empty after the last. */
  public Optional<byte[]> piece(UUID batchId, int number) {
    return entities
        .createQuery(
            "select p.content from BatchPiece p where p.batchId = :batch and p.number = :number",
            byte[].class)
        .setParameter("batch", batchId)
        .setParameter("number", number)
        .getResultStream()
        .findFirst();
  }

  /** The one with this id. */
  public Optional<Batch> batch(UUID id) {
    return Optional.ofNullable(entities.find(Batch.class, id));
  }

  /** The one with this id, kept from others until the transaction ends. */
  public Batch lock(UUID id) {
    return entities.find(Batch.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Those of organizations, newest first. */
  public List<Batch> ofOrganizations(Collection<UUID> organizationIds, int most) {
    return organizationIds.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select b from Batch b where b.organizationId in :organizations"
                    + " order by b.receivedAt desc",
                Batch.class)
            .setParameter("organizations", organizationIds)
            .setMaxResults(most)
            .getResultList();
  }

  /** Those that did not come to an end. */
  public List<Batch> underWay() {
    return entities
        .createQuery(
            "select b from Batch b where b.state in :states order by b.receivedAt", Batch.class)
        .setParameter("states", UNDER_WAY)
        .getResultList();
  }

  /** How many of an organization did not come to an end. */
  public long countUnderWay(UUID organizationId) {
    return entities
        .createQuery(
            "select count(b) from Batch b where b.organizationId = :organization"
                + " and b.state in :states",
            Long.class)
        .setParameter("organization", organizationId)
        .setParameter("states", UNDER_WAY)
        .getSingleResult();
  }
}
