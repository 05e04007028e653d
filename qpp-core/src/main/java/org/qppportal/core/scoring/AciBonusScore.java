package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.qppportal.core.policy.AdvancingCareInformationPolicy;
import org.qppportal.core.scoring.ScoreNode.Rule;
import org.qppportal.core.scoring.ScoreNode.Unit;

/**
 * The bonus of advancing care information (42 CFR 414.1380(b)(4)(i)(C)): once for reporting to a
 * registry beyond the one of the performance score, once for improvement activities done with a
 * certified record system, and in 2018 once for records certified to the latest edition only.
 */
final class AciBonusScore {

  static final Rule RULE =
      new Rule(
          "aci.bonus-score", "Bonus of advancing care information", "42 CFR 414.1380(b)(4)(i)(C)");

  private final AciMeasures measures;
  private final ScoreNode registry;
  private final ScoreNode activity;
  private final ScoreNode edition;
  private final ScoreNode none;
  private final ScoreNode withoutBase;

  AciBonusScore(AciMeasures measures, AdvancingCareInformationPolicy policy) {
    BigDecimal registryPoints = policy.registryBonusPoints().value();
    BigDecimal activityPoints = policy.activityBonusPoints().value();
    this.measures = measures;
    this.edition = policy.editionBonus().map(bonus -> edition(bonus.points().value())).orElse(null);
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
   * @param latestEdition whether its records are certified to the latest edition only
   */
  ScoreNode of(long satisfied, long ofVariant, boolean base, boolean latestEdition) {
    long own = satisfied & ofVariant;
    boolean hasRegistry =
        (own & measures.furtherRegistries()) != 0 || Long.bitCount(own & measures.registries()) > 1;
    boolean hasActivity = (satisfied & measures.activityBonus()) != 0;
    if (!base) {
      return withoutBase;
    }
    boolean hasEdition = latestEdition && edition != null;
    if (!hasRegistry && !hasActivity && !hasEdition) {
      return none;
    }
    List<ScoreNode> parts = new ArrayList<>(3);
    BigDecimal sum = BigDecimal.ZERO;
    if (hasRegistry) {
      parts.add(registry);
      sum = sum.add(registry.value());
    }
    if (hasActivity) {
      parts.add(activity);
      sum = sum.add(activity.value());
    }
    if (hasEdition) {
      parts.add(edition);
      sum = sum.add(edition.value());
    }
    return node(sum, parts, "Each bonus counts once.");
  }

  private static ScoreNode edition(BigDecimal points) {
    return Nodes.points(
        "editionBonus",
        "Records certified to the latest edition",
        points,
        points,
        RULE,
        () ->
            "Using records certified to the latest edition only adds "
                + Figures.points(points)
                + ".");
  }

  private ScoreNode node(BigDecimal sum, List<ScoreNode> parts, String because) {
    return new ScoreNode(
        "bonus", "Bonus score", sum, null, Unit.POINTS, RULE, () -> because, parts);
  }
}
