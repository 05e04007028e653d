package org.qppportal.persistence.apm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** Everybody of whom claims and lists can be, by number alone. */
@ApplicationScoped
public class ApmSubjects {

  private static final int ROWS_AT_ONCE = 10_000;

  @PersistenceContext(unitName = "qpp")
  private EntityManager entities;

  /** Hands on every NPI of the records, once. */
  public void npis(LongConsumer each) {
    forEach(
        "select cast(npi as bigint) from clinician"
            + " union select cast(npi as bigint) from apm_listing",
        npi -> each.accept(npi.longValue()));
  }

  /** Hands on every APM Entity's number, of whatever year, once. */
  public void entities(IntConsumer each) {
    forEach("select distinct number from apm_entity", number -> each.accept(number.intValue()));
  }

  @SuppressWarnings("unchecked")
  private void forEach(String sql, Consumer<Number> each) {
    Query query = entities.createNativeQuery(sql).setHint("org.hibernate.fetchSize", ROWS_AT_ONCE);
    try (Stream<Number> rows = query.getResultStream()) {
      rows.forEach(each);
    }
  }
}
