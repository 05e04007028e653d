package org.qppportal.persistence.close;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;

/** Reads what finished closes found for one practice. */
@ApplicationScoped
public class ClosedResults {

  @PersistenceContext(unitName = "qpp")
  private EntityManager entities;

  /**
   * What a close found for a clinician.
   *
   * @param status whether payment is adjusted, or why not
   * @param source kind of entity whose score applies; empty when payment is not adjusted
   * @param scoreHundredths the score that applies, in hundredths of a point; empty as above
   * @param chargesCents charges that the adjustment applies to, in cents
   */
  public record Line(
      String npi,
      String status,
      Optional<String> source,
      Optional<Integer> scoreHundredths,
      long chargesCents) {}

  /**
   * A score that counts for a clinician.
   *
   * @param npi the clinician
   * @param entityType kind of entity that it is the score of
   * @param scoreHundredths in hundredths of a point
   */
  public record Candidate(String npi, String entityType, int scoreHundredths) {}

  /** The newest close of a year that ended. */
  public Optional<CloseRun> latest(int performanceYear) {
    return entities
        .createQuery(
            "select r from CloseRun r where r.performanceYear = :year and r.state = :state"
                + " order by r.version desc",
            CloseRun.class)
        .setParameter("year", performanceYear)
        .setParameter("state", CloseState.COMPLETED.code())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** The clinicians of a practice, by NPI. */
  public List<Line> ofPractice(long runId, String tin) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select npi, status, source, score_hundredths, charges_cents from close_result"
                    + " where run_id = ?1 and tin = ?2 order by npi",
                Tuple.class)
            .setParameter(1, runId)
            .setParameter(2, tin)
            .getResultList();
    return rows.stream()
        .map(Tuple.class::cast)
        .map(
            row ->
                new Line(
                    row.get(0, String.class),
                    row.get(1, String.class),
                    Optional.ofNullable(row.get(2, String.class)),
                    Optional.ofNullable(row.get(3, Integer.class)),
                    row.get(4, Long.class)))
        .toList();
  }

  /** Every score that could apply to the clinicians of a practice. */
  public List<Candidate> candidates(long runId, int performanceYear, String tin) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select p.npi, s.entity_type, s.score_hundredths from participation p"
                    + " join practice on practice.id = p.practice_id"
                    + " join close_score s on s.run_id = ?1 and ("
                    + "(s.entity_type = 'group' and s.tin = practice.tin)"
                    + " or (s.entity_type = 'individual' and s.tin = practice.tin"
                    + " and s.npi = p.npi)"
                    + " or (s.entity_type = 'apm' and s.entity_id = p.apm_entity_id)"
                    + " or (s.entity_type = 'virtualGroup' and s.entity_id = p.virtual_group_id)"
                    + " or (s.entity_type = 'subgroup' and s.entity_id = p.subgroup_id))"
                    + " where practice.tin = ?2 and p.performance_year = ?3",
                Tuple.class)
            .setParameter(1, runId)
            .setParameter(2, tin)
            .setParameter(3, performanceYear)
            .getResultList();
    return rows.stream()
        .map(Tuple.class::cast)
        .map(
            row ->
                new Candidate(
                    row.get(0, String.class), row.get(1, String.class), row.get(2, Integer.class)))
        .toList();
  }
}
