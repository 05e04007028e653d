package org.qppportal.persistence.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps what measurement sets held before, and tells when a sender last sent anything. */
@ApplicationScoped
public class SetVersionRepository {

  @PersistenceContext(unitName = "qpp")
  private EntityManager entities;

  /** Stores an ended version. */
  public void add(SetVersion version) {
    entities.persist(version);
  }

  /** The ended versions of a set, oldest first. */
  public List<SetVersion> ofSet(UUID setId) {
    return entities
        .createQuery(
            "select v from SetVersion v where v.measurementSetId = :set order by v.version",
            SetVersion.class)
        .setParameter("set", setId)
        .getResultList();
  }

  /** The last versions of the sets of a submission that were withdrawn, newest first. */
  public List<SetVersion> withdrawnOf(UUID submissionId, String withdrawn) {
    return entities
        .createQuery(
            "select v from SetVersion v where v.submissionId = :submission"
                + " and v.endedHow = :withdrawn order by v.validUntil desc, v.version",
            SetVersion.class)
        .setParameter("submission", submissionId)
        .setParameter("withdrawn", withdrawn)
        .getResultList();
  }

  /** Which receipts brought what the sets of a submission hold, by set; without their content. */
  public Map<UUID, SetOrigin> origins(UUID submissionId) {
    return entities
        .createQuery(
            "select new org.qppportal.persistence.submission.SetOrigin(m.id, r.id, r.channel)"
                + " from MeasurementSetEntity m, Receipt r"
                + " where r.id = m.receiptId and m.submissionId = :submission",
            SetOrigin.class)
        .setParameter("submission", submissionId)
        .getResultStream()
        .collect(Collectors.toMap(SetOrigin::setId, Function.identity()));
  }

  /** The receipts that a submission has. */
  public Set<UUID> receiptIds(UUID submissionId) {
    return entities
        .createQuery("select r.id from Receipt r where r.submissionId = :submission", UUID.class)
        .setParameter("submission", submissionId)
        .getResultStream()
        .collect(Collectors.toSet());
  }

  /**
   * When vendors last sent data that delegations cover, whether it still stands or not, by
   * delegation. One under which nothing was sent is not in it.
   */
  public Map<UUID, Instant> lastSent(Collection<UUID> delegationIds) {
    if (delegationIds.isEmpty()) {
      return Map.of();
    }
    List<?> rows =
        entities
            .createNativeQuery(
                "select d.id, max(sent.at) from delegation d"
                    + " join organization o on o.id = d.organization_id"
                    + " join submission s on s.practice_id = d.practice_id"
                    + " and coalesce(d.performance_year, s.performance_year) = s.performance_year"
                    + " join (select m.submission_id, m.submitter_id, m.category,"
                    + " m.updated_at as at from measurement_set m"
                    + " union all select h.submission_id, h.submitter_id, h.category,"
                    + " h.valid_from from measurement_set_history h) sent"
                    + " on sent.submission_id = s.id and sent.submitter_id = o.code"
                    + " and coalesce(d.category, sent.category) = sent.category"
                    + " where d.id in ?1 group by d.id",
                Object[].class)
            .setParameter(1, delegationIds)
            .getResultList();
    Map<UUID, Instant> last = new HashMap<>();
    for (Object row : rows) {
      Object[] cells = (Object[]) row;
      last.put((UUID) cells[0], (Instant) cells[1]);
    }
    return last;
  }
}
