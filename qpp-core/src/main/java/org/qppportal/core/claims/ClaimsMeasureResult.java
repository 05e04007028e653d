package org.qppportal.core.claims;

import java.util.List;

/**
 * What claims say about one measure of a clinician or group.
 *
 * @param measureId the published id
 * @param rates one, or one for each stratum in published order
 */
public record ClaimsMeasureResult(String measureId, List<RateResult> rates) {

  public ClaimsMeasureResult {
    rates = List.copyOf(rates);
  }

  /**
   * Whether anything counts as reported. Claims without a quality data code say nothing, so that
   * whoever reports a measure otherwise is not held to it.
   */
  public boolean reported() {
    return rates.stream().anyMatch(rate -> rate.reported() > 0);
  }
}
