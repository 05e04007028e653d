package org.qppportal.persistence.apm;

import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What native queries answer. */
final class NativeRows {

  private NativeRows() {}

  /** The rows of a query of several columns. */
  @SuppressWarnings("unchecked")
  static Stream<Object[]> of(Query query) {
    return ((List<Object[]>) query.getResultList()).stream();
  }

  /** A whole number. */
  static int number(Object value) {
    return ((Number) value).intValue();
  }

  /** A day. */
  static LocalDate day(Object value) {
    return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
  }
}
