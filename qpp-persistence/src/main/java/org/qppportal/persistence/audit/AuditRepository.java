package org.qppportal.persistence.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Adds to the audit trail and reads it; there is no way to change it. */
@ApplicationScoped
public class AuditRepository {

  @PersistenceContext(unitName = "qpp")
  private EntityManager entities;

  /** Adds an event. */
  public void add(AuditEvent event) {
    entities.persist(event);
  }

  /**
   * Adds an event once for each practice, in one statement; once without a practice when there are
   * none.
   */
  public void addForEach(AuditEvent event, Set<UUID> practices) {
    if (practices.isEmpty()) {
      add(event);
      return;
    }
    entities
        .createNativeQuery(
            "insert into audit_event (at, username, action, outcome, resource_type, practice_id,"
                + " request_id, detail)"
                + " select :at, :username, :action, :outcome, :type, practice,"
                + " nullif(:request, ''), nullif(:detail, '')"
                + " from unnest(cast(string_to_array(:practices, ',') as uuid[])) practice")
        .setParameter("at", event.getAt())
        .setParameter("username", event.getUsername())
        .setParameter("action", event.getAction())
        .setParameter("outcome", event.getOutcome())
        .setParameter("type", event.getResourceType())
        .setParameter("request", event.getRequestId().orElse(""))
        .setParameter("detail", event.getDetail().orElse(""))
        .setParameter(
            "practices", practices.stream().map(UUID::toString).collect(Collectors.joining(",")))
        .executeUpdate();
  }

  /** The newest events about a practice's data, of certain acts. */
  public List<AuditEvent> ofPractice(UUID practiceId, Collection<String> actions, int limit) {
    return entities
        .createQuery(
            "select e from AuditEvent e where e.practiceId = :practice and e.action in :actions"
                + " order by e.at desc, e.id desc",
            AuditEvent.class)
        .setParameter("practice", practiceId)
        .setParameter("actions", actions)
        .setMaxResults(limit)
        .getResultList();
  }
}
