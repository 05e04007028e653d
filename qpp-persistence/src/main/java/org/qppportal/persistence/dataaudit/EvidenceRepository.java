package org.qppportal.persistence.dataaudit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores and finds requests for evidence with what was sent and found. */
@ApplicationScoped
public class EvidenceRepository {

  private static final String TICKETS = "tickets";

  @PersistenceContext(unitName = "qpp")
  private EntityManager entities;

  /** A file without what is in it. */
  public record FileRow(
      UUID id, UUID itemId, String name, long bytes, String sha256, String byName, Instant at) {}

  /** Stores something new. */
  public void add(Object entity) {
    entities.persist(entity);
  }

  /** The request of a ticket. */
  public Optional<EvidenceRequest> request(long ticket) {
    return Optional.ofNullable(entities.find(EvidenceRequest.class, ticket));
  }

  /** The same, locked until the transaction ends. */
  public Optional<EvidenceRequest> locked(long ticket) {
    return Optional.ofNullable(
        entities.find(EvidenceRequest.class, ticket, LockModeType.PESSIMISTIC_WRITE));
  }

  /** The requests of a sample, oldest first. */
  public List<EvidenceRequest> ofPlan(UUID planId) {
    return entities
        .createQuery(
            "select r from EvidenceRequest r where r.planId = :plan order by r.ticket",
            EvidenceRequest.class)
        .setParameter("plan", planId)
        .getResultList();
  }

  /** The requests of some practices, newest first. */
  public List<EvidenceRequest> ofPractices(Collection<UUID> practices) {
    return practices.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select r from EvidenceRequest r where r.practiceId in :practices"
                    + " order by r.ticket desc",
                EvidenceRequest.class)
            .setParameter("practices", practices)
            .getResultList();
  }

  /** The requests that are not decided, those first that end first. */
  public List<EvidenceRequest> open(int most) {
    return entities
        .createQuery(
            "select r from EvidenceRequest r where r.outcome is null order by r.dueOn, r.ticket",
            EvidenceRequest.class)
        .setMaxResults(most)
        .getResultList();
  }

  public Optional<EvidenceItem> item(UUID id) {
    return Optional.ofNullable(entities.find(EvidenceItem.class, id));
  }

  /** What some requests ask for, each request's in its order. */
  public List<EvidenceItem> items(Collection<Long> tickets) {
    return tickets.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select i from EvidenceItem i where i.ticket in :tickets"
                    + " order by i.ticket, i.position",
                EvidenceItem.class)
            .setParameter(TICKETS, tickets)
            .getResultList();
  }

  /** The files of some requests without what is in them, oldest first. */
  public List<FileRow> files(Collection<Long> tickets) {
    return tickets.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select new org.qppportal.persistence.dataaudit.EvidenceRepository$FileRow("
                    + "f.id, f.itemId, f.name, f.bytes, f.sha256, f.sentByName, f.sentAt)"
                    + " from EvidenceFile f, EvidenceItem i where i.id = f.itemId"
                    + " and i.ticket in :tickets order by f.sentAt, f.name",
                FileRow.class)
            .setParameter(TICKETS, tickets)
            .getResultList();
  }

  public Optional<EvidenceFile> file(UUID id) {
    return Optional.ofNullable(entities.find(EvidenceFile.class, id));
  }

  /** What was found in some requests, oldest first; the last of an item counts. */
  public List<EvidenceFinding> findings(Collection<Long> tickets) {
    return tickets.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select f from EvidenceFinding f, EvidenceItem i where i.id = f.itemId"
                    + " and i.ticket in :tickets order by f.id",
                EvidenceFinding.class)
            .setParameter(TICKETS, tickets)
            .getResultList();
  }

  /** Writes what was changed, so that a conflict shows here and not later. */
  public void flush() {
    entities.flush();
  }
}
