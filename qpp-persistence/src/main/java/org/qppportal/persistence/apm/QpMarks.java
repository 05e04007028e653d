package org.qppportal.persistence.apm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Marks who is left out of MIPS by the APM track, where payment is computed from. */
@ApplicationScoped
public class QpMarks {

  private static final String MARKED =
      "select r.npi, case r.status when 'Y' then 'qp' when 'P' then case when coalesce((select"
          + " bool_or(e.in_mips) from (select distinct on (entity) entity, in_mips"
          + " from partial_qp_election where performance_year = ?2 order by entity, id desc) e"
          + " where e.entity = any(r.entities)), ?3) then null else 'partialQp' end end as mark"
          + " from qp_result r where r.run_id = ?1";

  @PersistenceContext(unitName = "qpp")
  private EntityManager entities;

  /**
   * Marks everybody of a year by the results of a run and by what was chosen until now.
   *
   * @param inMipsWithoutElection whether Partial QPs are in MIPS when nobody chose
   */
  public void mark(long run, int year, boolean inMipsWithoutElection) {
    entities
        .createNativeQuery(
            "update participation a set qp_status = s.mark from ("
                + MARKED
                + ") s where s.npi = a.npi and a.performance_year = ?2"
                + " and a.qp_status is distinct from s.mark")
        .setParameter(1, run)
        .setParameter(2, year)
        .setParameter(3, inMipsWithoutElection)
        .executeUpdate();
    entities
        .createNativeQuery(
            "update participation a set qp_status = null where a.performance_year = ?2"
                + " and a.qp_status is not null and not exists (select 1 from qp_result r"
                + " where r.run_id = ?1 and r.npi = a.npi)")
        .setParameter(1, run)
        .setParameter(2, year)
        .executeUpdate();
  }
}
