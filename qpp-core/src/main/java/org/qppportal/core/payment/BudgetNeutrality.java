package org.qppportal.core.payment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.Set;
import org.qppportal.core.payment.Solution.Limit;
import org.qppportal.core.payment.Solution.Sums;
import org.qppportal.core.policy.AdjustmentThresholds;
import org.qppportal.core.policy.YearPolicy;

/**
 * Finds the two factors of a year (42 CFR 414.1405(b)(3), (d)(2)): scaling, such that raising
 * payments costs what lowering them saves, but at most 3.0; and the scaling of additional
 * adjustments, at most 1, such that all of them together stay within the pool of 500 million
 * dollars.
 *
 * <p>Sums and quotients are exact fractions. A factor is then cut off, not rounded, after {@value
 * #DECIMALS} decimals, so that payments never exceed what there is to pay. What stays unpaid for
 * that is less than a cent as long as a nation's charges are below 100 billion dollars: 9 percent
 * of 10^13 cents times 10^-12 is 0.9 cents. Fewer decimals would lose dollars.
 *
 * <p>Example with a threshold of 75 and 9 percent: one clinician at 60 points loses 1.8 percent of
 * 100,000 dollars, another at 100 would gain 9 percent of as much; scaling is 1800 / 9000 = 0.2.
 */
public final class BudgetNeutrality {

  /** Decimals that factors are stored with. */
  public static final int DECIMALS = 12;

  private final YearPolicy policy;
  private final ScoredCharges charges;
  private final AdjustmentScale scale;
  private Ratio lowered = Ratio.ZERO;
  private Ratio raised = Ratio.ZERO;
  private Ratio exceptional = Ratio.ZERO;

  private BudgetNeutrality(YearPolicy policy, ScoredCharges charges) {
    this.policy = policy;
    this.charges = charges;
    this.scale = new AdjustmentScale(policy.thresholds());
  }

  /** The factors of a year, given the final scores and charges of everybody it adjusts. */
  public static Solution solve(YearPolicy policy, ScoredCharges charges) {
    BudgetNeutrality neutrality = new BudgetNeutrality(policy, charges);
    charges.forEach(neutrality::count);
    return neutrality.solution();
  }

  private void count(int scoreHundredths, long clinicians, long cents) {
    BigDecimal score = score(scoreHundredths);
    Ratio base = share(scale.base(score), cents);
    if (base.signum() < 0) {
      lowered = lowered.minus(base);
    } else {
      raised = raised.plus(base);
    }
    exceptional = exceptional.plus(share(scale.additional(score), cents));
  }

  private Solution solution() {
    Set<Limit> limits = EnumSet.noneOf(Limit.class);
    Ratio scaling = cutOff(scaling(limits));
    Ratio exceptionalScaling = cutOff(exceptionalScaling(limits));
    PaymentFactors factors = new PaymentFactors(stored(scaling), stored(exceptionalScaling));
    SolutionSums rounded = new SolutionSums(new PaymentAdjustments(policy), factors);
    charges.forEach(rounded::count);
    return new Solution(
        factors,
        Set.copyOf(limits),
        new Sums(
            rounded.charges(),
            SolutionSums.cents(lowered),
            SolutionSums.cents(raised.times(scaling)),
            SolutionSums.cents(exceptional.times(exceptionalScaling))),
        rounded.sums());
  }

  private Ratio scaling(Set<Limit> limits) {
    if (lowered.signum() == 0) {
      limits.add(Limit.NOBODY_BELOW_THRESHOLD);
    }
    if (raised.signum() == 0) {
      limits.add(Limit.NOBODY_ABOVE_THRESHOLD);
      return Ratio.ZERO;
    }
    Ratio neutral = lowered.over(raised);
    Ratio most = Ratio.of(policy.thresholds().maximumScaling().value());
    if (neutral.compareTo(most) <= 0) {
      return neutral;
    }
    limits.add(Limit.SCALING_CAPPED);
    return most;
  }

  private Ratio exceptionalScaling(Set<Limit> limits) {
    AdjustmentThresholds.Exceptional year = policy.thresholds().exceptional().orElse(null);
    if (year == null) {
      return Ratio.ZERO;
    }
    Ratio pool = Ratio.of(year.poolDollars().value().movePointRight(SolutionSums.CENTS));
    if (exceptional.compareTo(pool) > 0) {
      return pool.over(exceptional);
    }
    if (exceptional.compareTo(pool) < 0) {
      limits.add(Limit.POOL_NOT_EXHAUSTED);
    }
    return Ratio.of(1);
  }

  private static Ratio share(Ratio percent, long cents) {
    return SolutionSums.HUNDREDTH.times(percent).times(Ratio.of(cents));
  }

  private static Ratio cutOff(Ratio factor) {
    return Ratio.of(stored(factor));
  }

  private static BigDecimal stored(Ratio factor) {
    return factor.rounded(DECIMALS, RoundingMode.DOWN);
  }

  static BigDecimal score(int hundredths) {
    return BigDecimal.valueOf(hundredths, 2);
  }
}
