package org.qppportal.core.apm.run;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the APM incentive payments of a year are a share of, and how far its adding up is.
 *
 * @param percent the incentive of the year, in percent of what was paid
 * @param baseYear the calendar year whose payments count
 * @param processedBy the last day of processing that counts
 * @param last the newest sums; empty when payments were never added up
 * @param underWay whether they are being added up now
 * @param problem why the last try failed; empty otherwise
 */
public record IncentiveSums(
    BigDecimal percent,
    int baseYear,
    LocalDate processedBy,
    Optional<Sums> last,
    boolean underWay,
    Optional<String> problem) {

  /**
   * Sums of payments.
   *
   * @param version counted from 1
   * @param clinicians who were paid anything
   * @param dollars paid to them for covered professional services
   * @param by who started it
   * @param at when
   */
  public record Sums(int version, int clinicians, BigDecimal dollars, String by, Instant at) {}
}
