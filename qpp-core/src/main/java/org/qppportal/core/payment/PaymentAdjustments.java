package org.qppportal.core.payment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.core.scoring.Explanation;
import org.qppportal.core.scoring.ScoreNode;
import org.qppportal.core.scoring.ScoreNode.Rule;
import org.qppportal.core.scoring.ScoreNode.Unit;

/**
 * Turns final scores of a year into payment adjustments (42 CFR 414.1405). Immutable and safe to
 * share between threads.
 *
 * <p>Everything is exact until the last step, which rounds to two decimals of a percent, half away
 * from zero. That base and additional adjustment are added before that step, not after, is read off
 * what was published: see {@link PaymentAdjustment}.
 *
 * <p>Example, performance year 2024 (threshold 75, applicable percent 9, scaling 0.11667): 90
 * points are 9 x 15/25 x 0.11667 = 0.630018, printed 0.63 percent; 60 points are -9 x 15/75 = -1.80
 * percent.
 */
public final class PaymentAdjustments {

  static final Rule TOTAL =
      new Rule("payment.adjustment", "How the final score changes payment", "42 CFR 414.1405");
  static final Rule BASE =
      new Rule(
          "payment.base-adjustment",
          "The sliding scale around the performance threshold",
          "42 CFR 414.1405(b)");
  static final Rule ADDITIONAL =
      new Rule(
          "payment.additional-adjustment",
          "The additional adjustment for exceptional performance",
          "42 CFR 414.1405(d)");

  /** Decimals of a percent that the program prints and claims are adjusted by. */
  private static final int PRINTED = 2;

  /** Decimals of the parts in the explanation, far beyond what shows. */
  private static final int EXPLAINED = 10;

  private final AdjustmentScale scale;
  private final int paymentYear;

  public PaymentAdjustments(YearPolicy policy) {
    this.scale = new AdjustmentScale(policy.thresholds());
    this.paymentYear = policy.paymentYear();
  }

  /**
   * The adjustment for a final score.
   *
   * @param finalScore 0 to 100 final points
   * @throws IllegalArgumentException when it is outside
   */
  public PaymentAdjustment of(BigDecimal finalScore, PaymentFactors factors) {
    if (finalScore.signum() < 0 || finalScore.compareTo(AdjustmentScale.HIGHEST) > 0) {
      throw new IllegalArgumentException("No final score: " + finalScore);
    }
    Ratio base = scale.base(finalScore);
    if (scale.above(finalScore)) {
      base = base.times(Ratio.of(factors.scaling()));
    }
    Ratio additional = scale.additional(finalScore).times(Ratio.of(factors.exceptionalScaling()));
    BigDecimal percent = printed(base.plus(additional));
    return new PaymentAdjustment(
        printed(base),
        printed(additional),
        percent,
        node(new AdjustmentFigures(finalScore, factors, scale, paymentYear), base, additional));
  }

  private ScoreNode node(AdjustmentFigures figures, Ratio base, Ratio additional) {
    BigDecimal percent = printed(base.plus(additional));
    List<ScoreNode> parts = new ArrayList<>();
    parts.add(part("base", "Adjustment", explained(base), BASE, figures.base()));
    if (scale.thresholds().exceptional().isPresent()) {
      parts.add(
          part(
              "additional",
              "Exceptional performance",
              explained(additional),
              ADDITIONAL,
              figures.additional()));
    }
    BigDecimal sum = parts.stream().map(ScoreNode::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal rest = percent.subtract(sum);
    if (rest.signum() != 0) {
      parts.add(
          part(
              PaymentAdjustment.ROUNDING,
              "Rounding",
              rest,
              TOTAL,
              () -> "The adjustment is rounded to two decimals of a percent."));
    }
    return new ScoreNode(
        "paymentAdjustment",
        "Payment adjustment",
        percent,
        null,
        Unit.PAYMENT_PERCENT,
        TOTAL,
        figures.total(percent),
        List.copyOf(parts));
  }

  private static ScoreNode part(
      String name, String title, BigDecimal value, Rule rule, Explanation why) {
    return new ScoreNode(name, title, value, null, Unit.PAYMENT_PERCENT, rule, why, List.of());
  }

  private static BigDecimal printed(Ratio percent) {
    return percent.rounded(PRINTED, RoundingMode.HALF_UP);
  }

  private static BigDecimal explained(Ratio percent) {
    return percent.rounded(EXPLAINED, RoundingMode.HALF_UP);
  }
}
