package org.qppportal.core.payment;

import java.math.BigDecimal;
import java.util.Set;

/**
 * The factors of a year and what they come to.
 *
 * @param factors the two factors, cut off after {@link BudgetNeutrality#DECIMALS} decimals
 * @param limits what kept payments from being neutral or the pool from being paid out; empty when
 *     nothing did
 * @param exact the sums with these factors before percents are rounded
 * @param rounded the sums as paid, with percents rounded to two decimals
 */
public record Solution(PaymentFactors factors, Set<Limit> limits, Sums exact, Sums rounded) {

  /** Half of the last decimal of a percent, as a share. */
  private static final BigDecimal HALF_A_STEP = new BigDecimal("0.00005");

  /**
   * The most cents by which rounding percents to two decimals can move {@link Sums#net()}: half of
   * the last decimal on every cent charged. Over many scores the differences nearly cancel.
   */
  public BigDecimal roundingAllowance() {
    return exact.charges().multiply(HALF_A_STEP);
  }

  /** What can keep a year from being neutral. */
  public enum Limit {
    /** The law lets positive adjustments be scaled by no more than 3.0: savings are left over. */
    SCALING_CAPPED,
    /** Nobody's payments are lowered, so there is nothing to raise others by; scaling is 0. */
    NOBODY_BELOW_THRESHOLD,
    /** Nobody's payments can be raised, so what is saved goes to nobody; scaling is 0. */
    NOBODY_ABOVE_THRESHOLD,
    /** The additional adjustments do not need the whole pool, even unscaled. */
    POOL_NOT_EXHAUSTED
  }

  /**
   * Sums over all clinicians, in cents with the fractions of a cent that percents make.
   *
   * @param charges what Medicare pays before any adjustment
   * @param reductions what is taken from those below the performance threshold, not negative
   * @param increases what those above it get, without the additional adjustment
   * @param exceptional the additional adjustments
   */
  public record Sums(
      BigDecimal charges, BigDecimal reductions, BigDecimal increases, BigDecimal exceptional) {

    /**
     * What the sliding scale costs, in cents; it is neutral at zero and saves below. Additional
     * adjustments are not part of it: they are paid from money of their own.
     */
    public BigDecimal net() {
      return increases.subtract(reductions);
    }
  }
}
