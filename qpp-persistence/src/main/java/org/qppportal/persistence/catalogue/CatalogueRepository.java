package org.qppportal.persistence.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Keeps the loads of published measures and benchmarks. */
@ApplicationScoped
public class CatalogueRepository {

  @PersistenceContext(unitName = "qpp")
  private EntityManager entities;

  /** The newest load of a year, which is the current one. */
  public Optional<CatalogueLoad> current(int performanceYear) {
    return entities
        .createQuery(
            "select l from CatalogueLoad l where l.performanceYear = :year order by l.id desc",
            CatalogueLoad.class)
        .setParameter("year", performanceYear)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** Every load, newest first. */
  public List<CatalogueLoad> loads() {
    return entities
        .createQuery("select l from CatalogueLoad l order by l.id desc", CatalogueLoad.class)
        .getResultList();
  }

  /** The records of one kind in a load, in published order. */
  public List<CatalogueRecord> records(CatalogueLoad load, String kind) {
    return entities
        .createQuery(
            "select r from CatalogueRecord r where r.loadId = :load and r.kind = :kind"
                + " order by r.position",
            CatalogueRecord.class)
        .setParameter("load", load.getId())
        .setParameter("kind", kind)
        .getResultList();
  }

  /** Lets one load of a year run at a time, to the end of the transaction. */
  public void lockYear(int performanceYear) {
    entities
        .createNativeQuery("select cast(pg_advisory_xact_lock(414, ?1) as text)", String.class)
        .setParameter(1, performanceYear)
        .getResultList();
  }

  /** Stores a new load; its id is set afterwards. */
  public void add(CatalogueLoad load) {
    entities.persist(load);
    entities.flush();
  }

  /** Stores the records of a load. */
  public void add(List<CatalogueRecord> records) {
    for (CatalogueRecord catalogueRecord : records) {
      entities.persist(catalogueRecord);
    }
    entities.flush();
    entities.clear();
  }
}
