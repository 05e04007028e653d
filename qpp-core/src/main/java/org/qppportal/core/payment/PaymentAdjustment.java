package org.qppportal.core.payment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.qppportal.core.scoring.ScoreNode;

/**
 * What a final score does to payment. The percents have two decimals, as the program prints them.
 *
 * <p>{@code percent} is the rounded sum, not the sum of the rounded: for 100 points of 2022 the
 * parts are 2.25 and 6.00, and 8.26 was announced.
 *
 * @param basePercent percent by which payment rises or, below zero, falls
 * @param additionalPercent percent more for exceptional performance
 * @param percent both together: what a claim is adjusted by
 * @param node how they arose
 */
public record PaymentAdjustment(
    BigDecimal basePercent, BigDecimal additionalPercent, BigDecimal percent, ScoreNode node) {

  /** The part of the explanation that rounding adds. */
  static final String ROUNDING = "rounding";

  private static final int CENTS = 2;
  private static final int PERCENT = 2;

  /** The percent before it is rounded, as far as the explanation goes: ten decimals. */
  public BigDecimal unrounded() {
    return node.parts().stream()
        .filter(part -> !part.name().equals(ROUNDING))
        .map(ScoreNode::value)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * What the adjustment comes to over a year, in dollars with cents rounded half up. An estimate:
   * the regulation adjusts what is paid for each claim (42 CFR 414.1405(e)), so the sum over claims
   * can differ by some cents.
   *
   * @param charges what Medicare pays for the clinician's covered professional services, in dollars
   */
  public BigDecimal dollars(BigDecimal charges) {
    return charges.multiply(percent).movePointLeft(PERCENT).setScale(CENTS, RoundingMode.HALF_UP);
  }
}
