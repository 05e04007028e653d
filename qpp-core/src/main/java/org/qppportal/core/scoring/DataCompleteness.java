package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.qppportal.core.scoring.ScoreNode.Rule;
import org.qppportal.core.scoring.ScoreNode.Unit;

/**
 * Whether enough of a measure's population was reported (42 CFR 414.1340): met, not met, exclusions
 * and exceptions together over the whole eligible population, in percent.
 */
final class DataCompleteness {

  static final Rule RULE =
      new Rule(
          "quality.data-completeness",
          "How much of the eligible population was reported",
          "42 CFR 414.1340(a)");

  /** The whole, in percent. */
  static final BigDecimal ALL = BigDecimal.valueOf(100);

  private DataCompleteness() {}

  static ScoreNode node(BigDecimal completeness, BigDecimal required) {
    return new ScoreNode(
        "dataCompleteness",
        "Data completeness",
        completeness,
        ALL,
        Unit.PERCENT,
        RULE,
        () -> because(completeness, required),
        List.of());
  }

  private static String because(BigDecimal completeness, BigDecimal required) {
    return Figures.percent(completeness)
        + " of the eligible population was reported; at least "
        + Figures.percent(required)
        + (completeness.compareTo(required) < 0 ? " was needed." : " is needed.");
  }
}
