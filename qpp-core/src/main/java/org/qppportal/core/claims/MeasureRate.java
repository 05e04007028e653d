package org.qppportal.core.claims;

import java.util.List;

/**
 * One performance rate of a measure.
 *
 * @param stratum the stratum's published name; empty for a single-rate measure
 * @param eligibility a claim counts that fits any of them
 * @param performance what the quality data codes say
 */
public record MeasureRate(
    String stratum, List<EligibilityOption> eligibility, List<PerformanceOption> performance) {

  public MeasureRate {
    eligibility = List.copyOf(eligibility);
    performance = List.copyOf(performance);
  }
}
