package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.qppportal.core.scoring.ScoreNode.Rule;
import org.qppportal.core.scoring.ScoreNode.Unit;

/**
 * The bonus of advancing care information (42 CFR 414.1380(b)(4)(i)(C)): once for reporting to any
 * registry beyond immunizations, and once for improvement activities done with a certified record
 * system; 5 and 10 points in 2017.
 */
final class AciBonusScore {

  static final Rule RULE =
      new Rule(
          "aci.bonus-score", "Bonus of advancing care information", "42 CFR 414.1380(b)(4)(i)(C)");

  private final AciMeasures measures;
  private final ScoreNode registry;
  private final ScoreNode activity;
  private final ScoreNode none;
  private final ScoreNode withoutBase;

  AciBonusScore(AciMeasures measures, BigDecimal registryPoints, BigDecimal activityPoints) {
    this.measures = measures;
    this.registry =
        Nodes.points(
            "registryBonus",
            "Further registry",
            registryPoints,
            registryPoints,
            RULE,
            () -> "Reporting to a further registry adds " + Figures.points(registryPoints) + ".");
    this.activity =
        Nodes.points(
            "activityBonus",
            "Activities with certified records",
            activityPoints,
            activityPoints,
            RULE,
            () ->
                "Improvement activities done with a certified record system add "
                    + Figures.points(activityPoints)
                    + ".");
    this.none = node(BigDecimal.ZERO, List.of(), "No bonus was claimed.");
    this.withoutBase = node(BigDecimal.ZERO, List.of(), "Without a base score there is no bonus.");
  }

  /**
   * The bonus of a set of measures.
   *
   * @param satisfied bits of the measures reported with a yes
   * @param ofVariant bits of the measures that belong to the set
   */
  ScoreNode of(long satisfied, long ofVariant, boolean base) {
    boolean hasRegistry = (satisfied & ofVariant & measures.registryBonus()) != 0;
    boolean hasActivity = (satisfied & measures.activityBonus()) != 0;
    if (!base) {
      return withoutBase;
    }
    if (!hasRegistry && !hasActivity) {
      return none;
    }
    List<ScoreNode> parts = new ArrayList<>(2);
    BigDecimal sum = BigDecimal.ZERO;
    if (hasRegistry) {
      parts.add(registry);
      sum = sum.add(registry.value());
    }
    if (hasActivity) {
      parts.add(activity);
      sum = sum.add(activity.value());
    }
    return node(sum, parts, "Each bonus counts once.");
  }

  private ScoreNode node(BigDecimal sum, List<ScoreNode> parts, String because) {
    return new ScoreNode(
        "bonus", "Bonus score", sum, null, Unit.POINTS, RULE, () -> because, parts);
  }
}
