package org.qppportal.core.payment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.qppportal.core.payment.Solution.Sums;

/** Adds up what is paid when everybody's percent is rounded to two decimals. */
final class SolutionSums {

  /** Decimals of a dollar. */
  static final int CENTS = 2;

  /** Percent as a share. */
  static final Ratio HUNDREDTH = Ratio.of(new BigDecimal("0.01"));

  /** Decimals of a cent: whole cents times hundredths of a percent need no more. */
  private static final int FRACTION = 4;

  private final PaymentAdjustments adjustments;
  private final PaymentFactors factors;
  private BigDecimal charges = BigDecimal.ZERO;
  private BigDecimal reductions = BigDecimal.ZERO;
  private BigDecimal increases = BigDecimal.ZERO;
  private BigDecimal exceptional = BigDecimal.ZERO;

  SolutionSums(PaymentAdjustments adjustments, PaymentFactors factors) {
    this.adjustments = adjustments;
    this.factors = factors;
  }

  static BigDecimal cents(Ratio amount) {
    return amount.rounded(FRACTION, RoundingMode.HALF_UP);
  }

  void count(int scoreHundredths, long clinicians, long cents) {
    PaymentAdjustment adjustment = adjustments.of(BudgetNeutrality.score(scoreHundredths), factors);
    BigDecimal charged = BigDecimal.valueOf(cents);
    BigDecimal base = share(charged, adjustment.basePercent());
    charges = charges.add(charged);
    if (base.signum() < 0) {
      reductions = reductions.subtract(base);
    } else {
      increases = increases.add(base);
    }
    // What is paid is the rounded whole; the rounded base taken from it leaves the other part.
    exceptional = exceptional.add(share(charged, adjustment.percent())).subtract(base);
  }

  BigDecimal charges() {
    return charges;
  }

  Sums sums() {
    return new Sums(charges, reductions, increases, exceptional);
  }

  private static BigDecimal share(BigDecimal charged, BigDecimal percent) {
    return charged.multiply(percent).movePointLeft(2);
  }
}
