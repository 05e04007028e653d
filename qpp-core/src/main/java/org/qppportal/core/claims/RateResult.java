package org.qppportal.core.claims;

import java.util.Map;

/**
 * The counts of one performance rate, with what became of the lines that report it.
 *
 * @param stratum the stratum's published name; empty for a single-rate measure
 * @param performanceMet cases that met the measure
 * @param performanceNotMet cases that did not
 * @param exclusion excluded cases
 * @param exception excepted cases
 * @param eligiblePopulation all cases, also those without a quality data code
 * @param lines how many lines with a quality data code of the rate came to what
 */
public record RateResult(
    String stratum,
    long performanceMet,
    long performanceNotMet,
    long exclusion,
    long exception,
    long eligiblePopulation,
    Map<LineFate, Long> lines) {

  public RateResult {
    lines = Map.copyOf(lines);
  }

  /** Cases with an answer. */
  public long reported() {
    return performanceMet + performanceNotMet + exclusion + exception;
  }

  /** Cases that nobody said anything about; they lower data completeness. */
  public long notReported() {
    return eligiblePopulation - reported();
  }
}
