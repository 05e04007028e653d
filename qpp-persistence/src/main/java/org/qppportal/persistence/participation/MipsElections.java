package org.qppportal.persistence.participation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Keeps who opted in and who reports voluntarily. */
@ApplicationScoped
public class MipsElections {

  /** Stands for the practice as a group in place of an NPI. */
  public static final String GROUP = "";

  @PersistenceContext(unitName = "qpp")
  private EntityManager entities;

  /**
   * A choice that holds.
   *
   * @param npi the clinician; {@link #GROUP} for the practice as a group
   * @param choice code of what was chosen
   * @param by who chose
   */
  public record Row(String npi, String choice, String by, Instant at) {}

  /** The choices under a practice in a year. */
  public List<Row> of(UUID practiceId, int performanceYear) {
    return entities
        .createQuery(
            "select e from MipsElectionEntity e where e.practiceId = :practice"
                + " and e.performanceYear = :year",
            MipsElectionEntity.class)
        .setParameter("practice", practiceId)
        .setParameter("year", performanceYear)
        .getResultStream()
        .map(MipsElectionEntity::row)
        .toList();
  }

  /**
   * Stores a choice. Of two that come at once the database lets only one be the first.
   *
   * @param replaceable the code of the choice that another one may take the place of
   * @return false when something else was chosen before that must stay
   */
  public boolean add(UUID practiceId, int performanceYear, Row election, String replaceable) {
    return entities
            .createNativeQuery(
                "insert into mips_election (practice_id, npi, performance_year, choice,"
                    + " elected_by, elected_at) values (?1, ?2, ?3, ?4, ?5, ?6)"
                    + " on conflict (practice_id, npi, performance_year) do update"
                    + " set choice = excluded.choice, elected_by = excluded.elected_by,"
                    + " elected_at = excluded.elected_at where mips_election.choice = ?7"
                    + " and excluded.choice <> ?7")
            .setParameter(1, practiceId)
            .setParameter(2, election.npi())
            .setParameter(3, performanceYear)
            .setParameter(4, election.choice())
            .setParameter(5, election.by())
            .setParameter(6, election.at())
            .setParameter(7, replaceable)
            .executeUpdate()
        == 1;
  }
}
