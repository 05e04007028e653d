package org.qppportal.core.scoring;

import java.math.BigDecimal;
import org.qppportal.core.scoring.ScoreNode.Rule;

/**
 * What improvement over the year before adds to the cost score (42 CFR 414.1380(b)(2)(iv)): the
 * share by which the score rose, times the most percentage points there are, never below zero nor
 * above the most. Example: from 40 to 60 percent is 20/40 of 1 percentage point, 0.5.
 */
final class CostImprovement {

  static final Rule RULE =
      new Rule("cost.improvement", "Improvement of the cost score", "42 CFR 414.1380(b)(2)(iv)");

  private final BigDecimal maximumPercent;

  CostImprovement(BigDecimal maximumPercent) {
    this.maximumPercent = maximumPercent;
  }

  /**
   * Percentage points that improvement adds.
   *
   * @param now this year's percentage without improvement
   * @param prior last year's; a score of nothing cannot be compared with
   */
  BigDecimal percent(BigDecimal now, BigDecimal prior) {
    if (maximumPercent.signum() == 0 || prior.signum() <= 0 || now.compareTo(prior) <= 0) {
      return BigDecimal.ZERO;
    }
    return Rounding.EXACT
        .quotient(now.subtract(prior).multiply(maximumPercent), prior)
        .min(maximumPercent);
  }

  /** The points that those percentage points are of the category's maximum. */
  ScoreNode node(BigDecimal percent, BigDecimal now, BigDecimal prior, BigDecimal maximum) {
    return Nodes.points(
        "improvement",
        "Improvement",
        Rounding.EXACT.quotient(percent.multiply(maximum), DataCompleteness.ALL),
        null,
        RULE,
        () ->
            "The score rose from "
                + Figures.percent(prior)
                + " to "
                + Figures.percent(now)
                + ", which adds "
                + Figures.figure(percent)
                + " percentage points.");
  }
}
