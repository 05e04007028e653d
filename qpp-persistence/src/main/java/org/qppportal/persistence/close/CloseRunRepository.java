package org.qppportal.persistence.close;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Keeps the runs of the national close and the pieces of their work. */
@ApplicationScoped
public class CloseRunRepository {

  @PersistenceContext(unitName = "qpp")
  private EntityManager entities;

  /** Stores a new run at once, so that the database gives it its id and keeps a second one out. */
  public void add(CloseRun run) {
    entities.persist(run);
    entities.flush();
  }

  /** Stores the pieces of a run. */
  public void add(List<ClosePartition> partitions) {
    partitions.forEach(entities::persist);
  }

  /** The run with this id. */
  public Optional<CloseRun> run(long id) {
    return Optional.ofNullable(entities.find(CloseRun.class, id));
  }

  /** Every run, newest first. */
  public List<CloseRun> runs() {
    return entities
        .createQuery("select r from CloseRun r order by r.id desc", CloseRun.class)
        .getResultList();
  }

  /** The runs of a year, newest first. */
  public List<CloseRun> runs(int performanceYear) {
    return runs().stream().filter(run -> run.getPerformanceYear() == performanceYear).toList();
  }

  /** The pieces of a run, in order. */
  public List<ClosePartition> partitions(long runId) {
    return entities
        .createQuery(
            "select p from ClosePartition p where p.runId = :run order by p.number",
            ClosePartition.class)
        .setParameter("run", runId)
        .getResultList();
  }

  /** A piece of a run, kept from others until the transaction ends. */
  public ClosePartition lockPartition(long runId, int number) {
    return entities.find(
        ClosePartition.class,
        new ClosePartition.Key(runId, number),
        LockModeType.PESSIMISTIC_WRITE);
  }

  /** Forgets the scores of entities that span practices, to find them again. */
  public void removeSpanningScores(long runId) {
    remove("delete from close_score where tin is null and run_id = ?1", runId);
  }

  /** Forgets the adjustments of a run, to find them again. */
  public void removeAdjustments(long runId) {
    remove("delete from close_adjustment where run_id = ?1", runId);
  }

  private void remove(String statement, long runId) {
    entities.createNativeQuery(statement).setParameter(1, runId).executeUpdate();
  }
}
