package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.qppportal.core.scoring.ScoreNode.Rule;
import org.qppportal.core.scoring.ScoreNode.Unit;

/** Parts that several rules share. */
final class Nodes {

  private Nodes() {}

  /** A number of points without parts. */
  static ScoreNode points(
      String name, String title, BigDecimal value, BigDecimal maximum, Rule rule, Explanation why) {
    return new ScoreNode(name, title, value, maximum, Unit.POINTS, rule, why, List.of());
  }

  /** Takes away the points above a maximum, so that the parts still add up. */
  static ScoreNode cap(BigDecimal sum, BigDecimal maximum, Rule rule) {
    return points(
        "cap",
        "Above the maximum",
        maximum.subtract(sum),
        null,
        rule,
        () ->
            Figures.points(sum)
                + " were earned, but no more than "
                + Figures.figure(maximum)
                + " count.");
  }

  /** Takes away points that were earned but do not count. */
  static ScoreNode notCounted(BigDecimal earned, Rule rule, Explanation why) {
    return points("notCounted", "Not counted", earned.negate(), null, rule, why);
  }

  /** A measure that the year's catalogue does not have. */
  static ScoreNode unknown(String measureId, Rule rule) {
    return points(
        measureId,
        measureId,
        BigDecimal.ZERO,
        null,
        rule,
        () -> "The year's catalogue has no measure " + measureId + ", so it earns nothing.");
  }
}
