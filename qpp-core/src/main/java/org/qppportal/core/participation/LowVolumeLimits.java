package org.qppportal.core.participation;

import java.math.BigDecimal;
import java.util.Optional;
import org.qppportal.core.policy.Cited;
import org.qppportal.core.policy.LowVolume;

/**
 * The limits of the low-volume threshold in one year (42 CFR 414.1305).
 *
 * @param allowedCharges Part B allowed charges in dollars
 * @param beneficiaries patients with Part B
 * @param services covered professional services; empty where the year has no such limit
 */
public record LowVolumeLimits(
    BigDecimal allowedCharges, int beneficiaries, Optional<Integer> services) {

  /** The limits that a year's policy sets. */
  public static LowVolumeLimits of(LowVolume policy) {
    return new LowVolumeLimits(
        policy.allowedCharges().value(),
        policy.beneficiaries().value(),
        policy.services().map(Cited::value));
  }
}
