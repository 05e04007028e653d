package org.qppportal.persistence.dataaudit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.Npi;
import org.qppportal.persistence.type.Tin;

/** Stores and finds samples, and what they are drawn of. */
@ApplicationScoped
public class DataAuditRepository {

  private static final String YEAR = "year";

  /** Submissions of clinicians and groups with data in them, of a year and, if named, a sender. */
  private static final String SENT =
      " from submission s join measurement_set m on m.submission_id = s.id"
          + " where s.performance_year = :year and s.practice_id is not null"
          + " and s.entity_type in ('individual', 'group') and m.submitter_id <> 'PROGRAM'"
          + " and (:submitter = '' or m.submitter_id = :submitter)"
          + " and exists (select 1 from measurement x where x.measurement_set_id = m.id)";

  @PersistenceContext(unitName = "qpp")
  private EntityManager entities;

  /**
   * Somebody whose data was accepted.
   *
   * @param npi empty for a group of which no clinicians are known
   */
  public record MemberRow(UUID practiceId, Tin tin, Optional<Npi> npi) {}

  /**
   * A measurement that was accepted.
   *
   * @param npi the clinician it was sent for; empty for a group
   */
  public record MeasurementRow(
      UUID submissionId,
      Optional<Npi> npi,
      UUID setId,
      String submitterId,
      Category category,
      String measureId,
      String value) {}

  /** Stores something new. */
  public void add(Object entity) {
    entities.persist(entity);
  }

  /**
   * Whose data of a year was accepted: clinicians who sent for themselves, and those who billed
   * under a practice that sent as a group. What the program made of claims itself is left out.
   *
   * @param submitterId whose sets count; empty for everybody's
   */
  @SuppressWarnings("unchecked")
  public List<MemberRow> population(int year, Optional<String> submitterId) {
    List<Object[]> rows =
        entities
            .createNativeQuery(
                "select distinct x.practice_id, x.tin, coalesce(x.npi, p.npi) from"
                    + " (select distinct s.practice_id, s.tin, s.npi, s.performance_year"
                    + SENT
                    + ") x left join participation p on x.npi is null"
                    + " and p.practice_id = x.practice_id"
                    + " and p.performance_year = x.performance_year")
            .setParameter(YEAR, year)
            .setParameter("submitter", submitterId.orElse(""))
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new MemberRow(
                    (UUID) row[0],
                    new Tin((String) row[1]),
                    Optional.ofNullable((String) row[2]).map(Npi::new)))
        .toList();
  }

  /** The measurements that a practice and its clinicians sent for a year, groups' first. */
  @SuppressWarnings("unchecked")
  public List<MeasurementRow> measurements(
      UUID practiceId, int year, Optional<String> submitterId) {
    List<Object[]> rows =
        entities
            .createNativeQuery(
                "select y.submission_id, y.npi, y.set_id, y.submitter_id, y.category,"
                    + " v.measure_id, v.value from (select s.id as submission_id, s.npi,"
                    + " m.id as set_id, m.submitter_id, m.category, m.sequence"
                    + SENT
                    + " and s.practice_id = :practice) y"
                    + " join measurement v on v.measurement_set_id = y.set_id"
                    + " order by y.npi nulls first, y.sequence, v.position")
            .setParameter(YEAR, year)
            .setParameter("submitter", submitterId.orElse(""))
            .setParameter("practice", practiceId)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new MeasurementRow(
                    (UUID) row[0],
                    Optional.ofNullable((String) row[1]).map(Npi::new),
                    (UUID) row[2],
                    (String) row[3],
                    Category.ofCode((String) row[4]).orElseThrow(),
                    (String) row[5],
                    (String) row[6]))
        .toList();
  }

  public Optional<DataAuditPlan> plan(UUID id) {
    return Optional.ofNullable(entities.find(DataAuditPlan.class, id));
  }

  /** All samples, newest first. */
  public List<DataAuditPlan> plans() {
    return entities
        .createQuery("select p from DataAuditPlan p order by p.drawnAt desc", DataAuditPlan.class)
        .getResultList();
  }

  /** The TIN/NPIs of a sample in the order drawn. */
  public List<SampledUnit> units(UUID planId) {
    return entities
        .createQuery(
            "select u from SampledUnit u where u.planId = :plan order by u.place",
            SampledUnit.class)
        .setParameter("plan", planId)
        .getResultList();
  }

  /** An address at which people of a practice can be written to, if they ever gave one. */
  public Optional<String> knownAddress(UUID practiceId) {
    return entities
        .createQuery(
            "select t.requesterAddress from Ticket t, Connection c, Organization o"
                + " where o.practiceId = :practice and c.organizationId = o.id"
                + " and c.endedAt is null and c.role in ("
                + "org.qppportal.persistence.type.ConnectionRole.SECURITY_OFFICIAL,"
                + " org.qppportal.persistence.type.ConnectionRole.STAFF)"
                + " and t.requester = c.username and t.requesterAddress is not null"
                + " order by c.role, t.number desc",
            String.class)
        .setParameter("practice", practiceId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
