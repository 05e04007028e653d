package org.qppportal.core.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How the final score becomes a payment adjustment (42 CFR 414.1405).
 *
 * @param performance final score that leaves payment as it is, in final points
 * @param fullPenaltyShare share of the performance threshold, 0 to 1, up to which payment falls by
 *     the whole applicable percent
 * @param applicablePercent the most that payment can fall, in percent
 * @param maximumScaling the most that positive adjustments are multiplied by
 * @param exceptional the additional adjustment for exceptional performance; empty after 2022
 * @param published what was paid in a year already closed; empty where nothing was published
 */
public record AdjustmentThresholds(
    Cited<BigDecimal> performance,
    Cited<BigDecimal> fullPenaltyShare,
    Cited<BigDecimal> applicablePercent,
    Cited<BigDecimal> maximumScaling,
    Optional<Exceptional> exceptional,
    Optional<Published> published) {

  /** Final score from which the additional adjustment is paid; empty where none is. */
  public Optional<Cited<BigDecimal>> additional() {
    return exceptional.map(Exceptional::threshold);
  }

  /** The adjustment that was paid for 100 points, in percent; empty where not published. */
  public Optional<Cited<BigDecimal>> publishedMaximum() {
    return published.map(Published::maximum);
  }

  /**
   * The additional adjustment for exceptional performance (42 CFR 414.1405(d)).
   *
   * @param threshold final score from which it is paid
   * @param percentAtThreshold percent at the threshold, before scaling
   * @param percentAtMaximum percent at 100 points, before scaling
   * @param poolDollars the most paid to all together, in dollars
   */
  public record Exceptional(
      Cited<BigDecimal> threshold,
      Cited<BigDecimal> percentAtThreshold,
      Cited<BigDecimal> percentAtMaximum,
      Cited<BigDecimal> poolDollars) {}

  /**
   * What was paid in a year already closed.
   *
   * @param maximum the adjustment for 100 points, in percent
   * @param scaling the factor of positive adjustments that fits what was published
   * @param exceptionalScaling the factor of additional adjustments that fits; empty where none
   * @param pairs other published pairs of a final score and its adjustment in percent
   */
  public record Published(
      Cited<BigDecimal> maximum,
      Cited<BigDecimal> scaling,
      Optional<Cited<BigDecimal>> exceptionalScaling,
      List<Pair> pairs) {}

  /**
   * A published pair.
   *
   * @param finalScore final points
   * @param percent the adjustment paid for them, in percent with two decimals
   * @param source where it was published
   */
  public record Pair(BigDecimal finalScore, BigDecimal percent, String source) {}
}
