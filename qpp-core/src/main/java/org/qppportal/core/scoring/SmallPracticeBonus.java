package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.qppportal.core.scoring.AchievedPoints.Standing;
import org.qppportal.core.scoring.ScoreNode.Rule;

/** Points for small practices that send at least one quality measure. */
final class SmallPracticeBonus {

  static final Rule RULE =
      new Rule(
          "quality.small-practice-bonus",
          "Bonus for small practices",
          "42 CFR 414.1380(b)(1)(v)(C)");

  private final BigDecimal points;

  SmallPracticeBonus(BigDecimal points) {
    this.points = points;
  }

  /** Adds the bonus, if the practice earns it. */
  void addTo(List<ScoreNode> bonuses, List<AchievedPoints> measures, ScoringContext context) {
    if (!context.smallPractice()) {
      return;
    }
    for (AchievedPoints measure : measures) {
      if (measure.standing() != Standing.NO_PATIENTS && !(measure instanceof ClaimsPoints)) {
        bonuses.add(
            Nodes.points(
                "smallPracticeBonus",
                "Bonus for small practices",
                points,
                points,
                RULE,
                () -> "A small practice that sends a quality measure gets " + text() + "."));
        return;
      }
    }
  }

  private String text() {
    return Figures.points(points);
  }
}
