package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.qppportal.core.policy.QualityPolicy.Improvement;
import org.qppportal.core.scoring.Circumstances.PriorScores;
import org.qppportal.core.scoring.ScoreNode.Rule;

/**
 * Credit for scoring better than the year before: how much better, as a share of the earlier score,
 * times ten percentage points. An earlier score under 30 percent is taken as 30: who had 25 percent
 * and now has 45 gets (45 − 30) / 30 × 10 = 5 percentage points. It needs as many measures as
 * required, all with complete data.
 */
final class QualityImprovement {

  private static final Rule RULE =
      new Rule(
          "quality.improvement",
          "Credit for scoring better than the year before",
          "42 CFR 414.1380(b)(1)(vi)");

  private final BigDecimal maximum;
  private final BigDecimal leastPrior;

  QualityImprovement(Improvement policy) {
    this.maximum = policy.maximumPercent().value();
    this.leastPrior = policy.minimumPriorPercent().value();
  }

  /**
   * The credit in points of the category; null when there is no earlier score to compare with.
   *
   * @param set the measures that count
   */
  ScoreNode of(QualitySet set, ScoringContext context) {
    Optional<BigDecimal> prior =
        context.circumstances().prior().flatMap(PriorScores::qualityAchievementPercent);
    if (prior.isEmpty() || set.available().signum() == 0) {
      return null;
    }
    boolean full = set.fullParticipation();
    BigDecimal now = set.achievementPercent();
    BigDecimal base = prior.get().max(leastPrior);
    BigDecimal percent =
        full && now.compareTo(base) > 0
            ? Rounding.EXACT.quotient(now.subtract(base).multiply(maximum), base).min(maximum)
            : BigDecimal.ZERO;
    BigDecimal points = percent.multiply(set.available()).movePointLeft(2);
    return Nodes.points(
        "improvement",
        "Improvement",
        points,
        maximum.multiply(set.available()).movePointLeft(2),
        RULE,
        new Words(full, prior.get(), base, now, percent));
  }

  private record Words(
      boolean full, BigDecimal prior, BigDecimal base, BigDecimal now, BigDecimal percent)
      implements Explanation {

    @Override
    public String because() {
      if (!full) {
        return "Improvement counts only with as many measures as required, all of them complete.";
      }
      return "Measures earned "
          + Figures.percent(now)
          + " of their points after "
          + Figures.percent(prior)
          + " the year before"
          + (base.compareTo(prior) == 0 ? "" : " (taken as " + Figures.percent(base) + ")")
          + ": "
          + Figures.figure(percent)
          + " percentage points.";
    }

    @Override
    public Map<String, Object> inputs() {
      Map<String, Object> inputs = new LinkedHashMap<>();
      inputs.put("improvementPercent", Rounding.SHOWN.round(percent));
      inputs.put("priorAchievementPercent", prior);
      inputs.put("achievementPercent", Rounding.SHOWN.round(now));
      return inputs;
    }
  }
}
