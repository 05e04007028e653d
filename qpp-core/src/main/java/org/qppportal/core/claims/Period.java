package org.qppportal.core.claims;

import java.time.LocalDate;

/**
 * Days in a row.
 *
 * @param first first day
 * @param last last day, included
 */
public record Period(LocalDate first, LocalDate last) {

  /** The whole of a year. */
  public static Period ofYear(int year) {
    return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /** Whether a day is in it. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}
