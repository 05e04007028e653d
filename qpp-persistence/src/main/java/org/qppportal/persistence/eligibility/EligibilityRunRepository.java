package org.qppportal.persistence.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Keeps the runs that determine eligibility. */
@ApplicationScoped
public class EligibilityRunRepository {

  @PersistenceContext(unitName = "qpp")
  private EntityManager entities;

  /** Stores a new run at once, so that it has its id and keeps a second one out. */
  public void add(EligibilityRun run) {
    entities.persist(run);
    entities.flush();
  }

  /** The run with this id. */
  public Optional<EligibilityRun> run(long id) {
    return Optional.ofNullable(entities.find(EligibilityRun.class, id));
  }

  /** Every run, newest first. */
  public List<EligibilityRun> runs() {
    return entities
        .createQuery("select r from EligibilityRun r order by r.id desc", EligibilityRun.class)
        .getResultList();
  }

  /** The last complete run of a year. */
  public Optional<EligibilityRun> complete(int year) {
    return entities
        .createQuery(
            "select r from EligibilityRun r where r.performanceYear = :year and r.state = :state"
                + " order by r.version desc",
            EligibilityRun.class)
        .setParameter("year", year)
        .setParameter("state", EligibilityRunState.COMPLETED.code())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** Writes what was changed, so that it can be read past the persistence context. */
  public void flush() {
    entities.flush();
  }

  /** Forgets the volumes of a kind in a segment, to count them again. */
  public void removeVolumes(long run, String kind, int segment) {
    entities
        .createNativeQuery(
            "delete from eligibility_volume where run_id = ?1 and kind = ?2 and segment = ?3")
        .setParameter(1, run)
        .setParameter(2, kind)
        .setParameter(3, segment)
        .executeUpdate();
  }

  /** Forgets the volumes of a run, which have become its results. */
  public void removeVolumes(long run) {
    entities
        .createNativeQuery("delete from eligibility_volume where run_id = ?1")
        .setParameter(1, run)
        .executeUpdate();
  }

  /** Forgets what a run determined of a kind of group, to determine it again. */
  public void removeGroups(long run, String kind) {
    entities
        .createNativeQuery("delete from eligibility_group where run_id = ?1 and kind = ?2")
        .setParameter(1, run)
        .setParameter(2, kind)
        .executeUpdate();
  }

  /** Lets the database look at what a run added; until then it takes it for empty. */
  public void refreshStatistics(String tables) {
    entities.createNativeQuery("analyze " + tables).executeUpdate();
  }
}
