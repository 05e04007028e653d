package org.qppportal.core.apm;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A Threshold Score as the exact share it is (42 CFR 414.1435). Without a denominator above zero
 * there is no score, and no threshold is met.
 *
 * @param numerator cents or patients
 * @param denominator cents or patients
 */
public record ThresholdScore(long numerator, long denominator) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DECIMALS = 2;

  /** Whether there is anything to take a share of. */
  public boolean exists() {
    return denominator > 0;
  }

  /** Whether the share meets or exceeds a percentage; exact. */
  public boolean meets(BigDecimal percent) {
    return exists() && hundredfold().compareTo(needed(percent)) >= 0;
  }

  /** The share in percent with two decimals, for people to read; empty without a denominator. */
  public Optional<BigDecimal> percent() {
    return exists()
        ? Optional.of(
            hundredfold().divide(BigDecimal.valueOf(denominator), DECIMALS, RoundingMode.HALF_UP))
        : Optional.empty();
  }

  /**
   * How much more the numerator would have to be to meet a percentage of the same denominator, in
   * cents or patients; negative or zero once met. Zero without a denominator.
   */
  public long missing(BigDecimal percent) {
    return exists()
        ? needed(percent).divide(HUNDRED, 0, RoundingMode.CEILING).longValueExact() - numerator
        : 0;
  }

  private BigDecimal hundredfold() {
    return BigDecimal.valueOf(numerator).multiply(HUNDRED);
  }

  private BigDecimal needed(BigDecimal percent) {
    return BigDecimal.valueOf(denominator).multiply(percent);
  }
}
