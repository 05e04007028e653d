package org.qppportal.persistence.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qppportal.persistence.type.Category;

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

  /**
   * When a sender last sent data of a practice, whether it still stands or not.
   *
   * @param year only of this year, when there
   * @param category only of this category, when there
   */
  public Optional<Instant> lastSent(
      UUID practiceId, String submitterId, Optional<Integer> year, Optional<Category> category) {
    List<Instant> found =
        entities
            .createNativeQuery(
                "select max(at) from ("
                    + "select m.updated_at as at from measurement_set m"
                    + " join submission s on s.id = m.submission_id"
                    + " where s.practice_id = ?1 and m.submitter_id = ?2"
                    + " and ?3 in (0, s.performance_year) and ?4 in ('', m.category)"
                    + " union all select h.valid_from from measurement_set_history h"
                    + " join submission s on s.id = h.submission_id"
                    + " where s.practice_id = ?1 and h.submitter_id = ?2"
                    + " and ?3 in (0, s.performance_year) and ?4 in ('', h.category)) sent",
                Instant.class)
            .setParameter(1, practiceId)
            .setParameter(2, submitterId)
            .setParameter(3, year.orElse(0))
            .setParameter(4, category.map(Category::code).orElse(""))
            .getResultList();
    return Optional.ofNullable(found.get(0));
  }
}
