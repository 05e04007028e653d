package org.qppportal.core.claims;

import java.util.List;

/**
 * A measure as its single source describes it: who is in it, and what the quality data codes say.
 *
 * @param measureId the published id
 * @param title the published title
 * @param kind what it counts
 * @param inverse whether a lower rate is better
 * @param rates one, or one for each stratum in published order
 */
public record SingleSourceMeasure(
    String measureId, String title, MeasureKind kind, boolean inverse, List<MeasureRate> rates) {

  public SingleSourceMeasure {
    rates = List.copyOf(rates);
  }

  /** Whether it has strata. */
  public boolean multiRate() {
    return !rates.get(0).stratum().isEmpty();
  }
}
