package org.qppportal.core.payment;

import java.math.BigDecimal;
import org.qppportal.core.policy.AdjustmentThresholds;
import org.qppportal.core.policy.AdjustmentThresholds.Exceptional;

/**
 * The sliding scales of a year in percent, exact and before any scaling (42 CFR 414.1405(b) to
 * (d)).
 *
 * <p>With a threshold of 75 and an applicable percent of 9: 18.75 points and fewer are -9, 60
 * points are -9 x 15/75 = -1.8, 75 points are 0, and 90 points are 9 x 15/25 = 5.4 percent.
 */
final class AdjustmentScale {

  /** The highest final score; the top of both scales. */
  static final BigDecimal HIGHEST = BigDecimal.valueOf(100);

  private static final Ratio TOP = Ratio.of(HIGHEST);

  private final AdjustmentThresholds thresholds;
  private final Ratio threshold;
  private final Ratio fullPenaltyUpTo;
  private final Ratio applicable;

  AdjustmentScale(AdjustmentThresholds thresholds) {
    this.thresholds = thresholds;
    this.threshold = Ratio.of(thresholds.performance().value());
    this.fullPenaltyUpTo = threshold.times(Ratio.of(thresholds.fullPenaltyShare().value()));
    this.applicable = Ratio.of(thresholds.applicablePercent().value());
  }

  AdjustmentThresholds thresholds() {
    return thresholds;
  }

  /** Whether a score is so low that the whole applicable percent is taken. */
  boolean fullPenalty(BigDecimal finalScore) {
    return Ratio.of(finalScore).compareTo(fullPenaltyUpTo) <= 0;
  }

  /** Whether positive adjustments are paid for a score, which are the ones that are scaled. */
  boolean above(BigDecimal finalScore) {
    return Ratio.of(finalScore).compareTo(threshold) > 0;
  }

  /** Whether the additional adjustment is paid for a score. */
  boolean exceptional(BigDecimal finalScore) {
    return thresholds
        .additional()
        .filter(from -> finalScore.compareTo(from.value()) >= 0)
        .isPresent();
  }

  /** Percent by which payment changes, before scaling when it rises. */
  Ratio base(BigDecimal finalScore) {
    if (fullPenalty(finalScore)) {
      return applicable.negate();
    }
    Ratio distance = Ratio.of(finalScore).minus(threshold);
    Ratio whole = above(finalScore) ? TOP.minus(threshold) : threshold;
    return applicable.times(distance).over(whole);
  }

  /** Percent of the additional adjustment, before scaling; zero where none is paid. */
  Ratio additional(BigDecimal finalScore) {
    if (!exceptional(finalScore)) {
      return Ratio.ZERO;
    }
    Exceptional scale = thresholds.exceptional().orElseThrow();
    Ratio from = Ratio.of(scale.threshold().value());
    Ratio least = Ratio.of(scale.percentAtThreshold().value());
    Ratio most = Ratio.of(scale.percentAtMaximum().value());
    Ratio share = Ratio.of(finalScore).minus(from).over(TOP.minus(from));
    return least.plus(most.minus(least).times(share));
  }
}
