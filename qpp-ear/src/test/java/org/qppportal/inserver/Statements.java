package org.qppportal.inserver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.concurrent.Callable;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/** Counts what is asked of the database. */
@ApplicationScoped
class Statements {

  @PersistenceContext(unitName = "qpp")
  private EntityManager entities;

  /** How many statements some work prepares. */
  long during(Callable<?> work) {
    Statistics statistics =
        entities.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
    statistics.setStatisticsEnabled(true);
    try {
      statistics.clear();
      work.call();
      return statistics.getPrepareStatementCount();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      statistics.setStatisticsEnabled(false);
    }
  }
}
