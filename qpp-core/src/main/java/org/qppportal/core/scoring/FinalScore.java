package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.core.scoring.CategoryWeights.Weights;
import org.qppportal.core.scoring.ScoreNode.Rule;
import org.qppportal.core.scoring.ScoreNode.Unit;
import org.qppportal.persistence.type.Category;

/**
 * The final score (42 CFR 414.1380(c)): each category's share of its points times its weight,
 * unrounded, added up and rounded to two decimals. With fewer than two categories to score it is
 * the performance threshold, which leaves payment as it is.
 */
final class FinalScore {

  static final Rule RULE = new Rule("final-score.total", "The final score", "42 CFR 414.1380(c)");

  private final BigDecimal maximum;
  private final BigDecimal threshold;
  private final int year;

  FinalScore(YearPolicy policy) {
    this.maximum = policy.scoring().orElseThrow().finalScore().maximumPoints().value();
    this.threshold = policy.thresholds().performance().value();
    this.year = policy.performanceYear();
  }

  /**
   * Puts the final score together.
   *
   * @param scores what each category earned, in the order to show them
   */
  ScoreNode total(Map<Category, CategoryScore> scores, Weights weights) {
    List<ScoreNode> parts = new ArrayList<>(scores.size() + 1);
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<Category, CategoryScore> entry : scores.entrySet()) {
      ScoreNode node = category(entry.getKey(), entry.getValue(), weights);
      parts.add(node);
      sum = sum.add(node.value());
    }
    if (!weights.enough()) {
      parts.add(thresholdNode());
      sum = sum.add(threshold);
    }
    BigDecimal total = Rounding.FINAL_SCORE.round(sum.min(maximum));
    return new ScoreNode(
        "total",
        "Final score",
        total,
        maximum,
        Unit.FINAL_POINTS,
        RULE,
        () -> because(total, parts),
        parts);
  }

  /** What is missing, worth final points, greatest gain first. */
  List<Missing> missing(Map<Category, CategoryScore> scores, Weights weights) {
    List<Missing> missing = new ArrayList<>();
    for (Map.Entry<Category, CategoryScore> entry : scores.entrySet()) {
      CategoryScore score = entry.getValue();
      BigDecimal weight = weights.of(entry.getKey());
      if (score == null || weight.signum() == 0 || !weights.enough()) {
        continue;
      }
      BigDecimal left = score.maximum().subtract(score.points());
      for (Gap gap : score.gaps().get()) {
        BigDecimal worth = weighted(gap.worth().min(left), score.maximum(), weight);
        if (worth.signum() > 0) {
          missing.add(
              new Missing(
                  entry.getKey(),
                  gap.what(),
                  Rounding.FINAL_SCORE.round(worth),
                  gap.whatToDo(),
                  gap.rule()));
        }
      }
    }
    if (missing.size() > 1) {
      missing.sort(Comparator.comparing(Missing::worthFinalPoints).reversed());
    }
    return missing;
  }

  private ScoreNode category(Category category, CategoryScore score, Weights weights) {
    BigDecimal weight = weights.enough() ? weights.of(category) : BigDecimal.ZERO;
    BigDecimal value =
        score == null || weight.signum() == 0
            ? BigDecimal.ZERO
            : weighted(score.points(), score.maximum(), weight);
    return new ScoreNode(
        category.code(),
        CategorySentences.title(category),
        value,
        weight,
        Unit.FINAL_POINTS,
        CategoryWeights.RULE,
        new CategorySentences(category, score, weight, value, weights, year),
        score == null ? List.of() : List.of(score.node()));
  }

  private ScoreNode thresholdNode() {
    return new ScoreNode(
        "performanceThreshold",
        "Performance threshold",
        threshold,
        threshold,
        Unit.FINAL_POINTS,
        RULE,
        () ->
            "Fewer than two categories can be scored, so the final score is the performance"
                + " threshold and payment stays as it is.",
        List.of());
  }

  private static BigDecimal weighted(BigDecimal points, BigDecimal maximum, BigDecimal weight) {
    return Rounding.EXACT.quotient(points.multiply(weight), maximum);
  }

  private String because(BigDecimal total, List<ScoreNode> parts) {
    return Figures.list(
            parts.stream()
                .filter(part -> part.value().signum() != 0)
                .map(part -> part.title() + " " + Figures.figure(part.value()))
                .toList())
        + (total.signum() == 0 ? "No category earned any points: " : " make ")
        + Figures.figure(total)
        + " of "
        + Figures.figure(maximum)
        + " points.";
  }
}
