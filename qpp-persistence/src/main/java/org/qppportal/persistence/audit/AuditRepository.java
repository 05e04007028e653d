package org.qppportal.persistence.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** Adds to the audit trail and reads it; there is no way to change it. */
@ApplicationScoped
public class AuditRepository {

  @PersistenceContext(unitName = "qpp")
  private EntityManager entities;

  /** Adds an event. */
  public void add(AuditEvent event) {
    entities.persist(event);
  }

  /** The newest events about a practice's data. */
  public List<AuditEvent> ofPractice(UUID practiceId, int limit) {
    return entities
        .createQuery(
            "select e from AuditEvent e where e.practiceId = :practice order by e.id desc",
            AuditEvent.class)
        .setParameter("practice", practiceId)
        .setMaxResults(limit)
        .getResultList();
  }
}
