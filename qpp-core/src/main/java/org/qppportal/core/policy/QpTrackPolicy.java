package org.qppportal.core.policy;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the other track pays: qualifying participants (QPs) in Advanced APMs have no adjustment by
 * score (42 CFR 414.1310(b)).
 *
 * @param incentivePercent lump sum in percent of what Medicare paid for covered professional
 *     services in the year before the payment year; empty in a payment year without one
 * @param conversionFactor how the fee schedule differs for them in the payment year; empty before
 *     2026, when it was the same for everybody
 */
public record QpTrackPolicy(
    Optional<Cited<BigDecimal>> incentivePercent, Optional<ConversionFactor> conversionFactor) {

  /**
   * The fee schedule's conversion factor in the payment year.
   *
   * @param qualifyingUpdatePercent what the law adds to that of QPs over the year before, in
   *     percent
   * @param otherUpdatePercent what it adds to that of everybody else, in percent
   * @param qualifyingDollars that of QPs, in dollars; empty until announced
   * @param otherDollars that of everybody else, in dollars; empty until announced
   */
  public record ConversionFactor(
      Cited<BigDecimal> qualifyingUpdatePercent,
      Cited<BigDecimal> otherUpdatePercent,
      Optional<Cited<BigDecimal>> qualifyingDollars,
      Optional<Cited<BigDecimal>> otherDollars) {}
}
