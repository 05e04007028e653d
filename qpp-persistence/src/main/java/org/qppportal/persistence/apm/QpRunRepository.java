package org.qppportal.persistence.apm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Keeps the runs of QP determinations. */
@ApplicationScoped
public class QpRunRepository {

  @PersistenceContext(unitName = "qpp")
  private EntityManager entities;

  /** Stores a new run at once, so that it has its id and keeps a second one out. */
  public void add(QpRun run) {
    entities.persist(run);
    entities.flush();
  }

  /** The run with this id. */
  public Optional<QpRun> run(long id) {
    return Optional.ofNullable(entities.find(QpRun.class, id));
  }

  /** Every run, newest first. */
  public List<QpRun> runs() {
    return entities
        .createQuery("select r from QpRun r order by r.id desc", QpRun.class)
        .getResultList();
  }

  /** The runs of a year and snapshot, newest first. */
  public List<QpRun> runs(int year, int snapshot) {
    return entities
        .createQuery(
            "select r from QpRun r where r.performanceYear = :year and r.snapshot = :snapshot"
                + " order by r.id desc",
            QpRun.class)
        .setParameter("year", year)
        .setParameter("snapshot", snapshot)
        .getResultList();
  }

  /** The newest complete run of each snapshot of a year, first snapshot first. */
  public List<QpRun> complete(int year) {
    return entities
        .createQuery(
            "select r from QpRun r where r.performanceYear = :year and r.state = :complete"
                + " and r.version = (select max(o.version) from QpRun o"
                + " where o.performanceYear = r.performanceYear and o.snapshot = r.snapshot"
                + " and o.state = :complete) order by r.snapshot",
            QpRun.class)
        .setParameter("year", year)
        .setParameter("complete", QpRunState.COMPLETED.code())
        .getResultList();
  }

  /** Writes what was changed, so that it can be read past the persistence context. */
  public void flush() {
    entities.flush();
  }
}
