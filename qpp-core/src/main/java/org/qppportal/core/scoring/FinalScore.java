package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qppportal.core.policy.Cited;
import org.qppportal.core.policy.FinalScorePolicy;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.core.scoring.CategoryWeights.Weights;
import org.qppportal.core.scoring.ScoreNode.Rule;
import org.qppportal.core.scoring.ScoreNode.Unit;
import org.qppportal.persistence.type.Category;

/**
 * The final score (42 CFR 414.1380(c)): each category's share of its points times its weight,
 * unrounded, added up with the bonuses, at most 100, rounded to two decimals. With fewer than two
 * categories to score it is the performance threshold, which leaves payment as it is.
 */
final class FinalScore {

  static final Rule RULE = new Rule("final-score.total", "The final score", "42 CFR 414.1380(c)");

  private static final Rule SMALL_PRACTICE_RULE =
      new Rule(
          "final-score.small-practice-bonus", "Bonus for small practices", "42 CFR 414.1380(c)(4)");

  private final BigDecimal maximum;
  private final BigDecimal threshold;
  private final int year;
  private final ComplexPatientBonus complexPatients;
  private final boolean bonusForFacilities;
  private final ScoreNode smallPracticeBonus;

  FinalScore(YearPolicy policy, FinalScorePolicy rules) {
    this.maximum = rules.maximumPoints().value();
    this.threshold = policy.thresholds().performance().value();
    this.year = policy.performanceYear();
    this.complexPatients = rules.complexPatientBonus().map(ComplexPatientBonus::new).orElse(null);
    this.bonusForFacilities =
        rules.facilityBased().filter(facility -> facility.complexPatients().value()).isPresent();
    this.smallPracticeBonus =
        rules.smallPracticeBonus().map(Cited::value).map(FinalScore::smallPractice).orElse(null);
  }

  /**
   * Puts the final score together.
   *
   * @param scores what each category earned, in the order to show them; null where it cannot be
   *     scored
   * @param option what is told of the way of reporting
   * @param facility whether quality and cost come from a hospital
   */
  ScoreNode total(
      Map<Category, CategoryScore> scores,
      Weights weights,
      ScoringContext context,
      OptionInputs option,
      boolean facility) {
    List<ScoreNode> parts = new ArrayList<>(scores.size() + 3);
    BigDecimal sum = BigDecimal.ZERO;
    boolean anySent = false;
    for (Map.Entry<Category, CategoryScore> entry : scores.entrySet()) {
      CategoryScore score = entry.getValue();
      ScoreNode node = category(entry.getKey(), score, weights);
      parts.add(node);
      sum = sum.add(node.value());
      anySent |= entry.getKey() != Category.COST && score != null && score.reported();
    }
    if (weights.enough()) {
      sum = sum.add(bonuses(context, anySent || (facility && bonusForFacilities), parts));
    } else {
      parts.add(thresholdNode());
      sum = sum.add(threshold);
    }
    if (sum.compareTo(maximum) > 0) {
      parts.add(cap(sum));
    }
    BigDecimal total = Rounding.FINAL_SCORE.round(Rounding.SETTLED.round(sum.min(maximum)));
    return new ScoreNode(
        "total",
        "Final score",
        total,
        maximum,
        Unit.FINAL_POINTS,
        RULE,
        new TotalExplanation(this, total, parts, option),
        parts);
  }

  /** What is missing, worth final points, greatest gain first. */
  List<Missing> missing(Map<Category, CategoryScore> scores, Weights weights) {
    List<Missing> missing = new ArrayList<>();
    for (Map.Entry<Category, CategoryScore> entry : scores.entrySet()) {
      CategoryScore score = entry.getValue();
      BigDecimal weight = weights.of(entry.getKey());
      if (score == null || weight.signum() == 0) {
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

  private BigDecimal bonuses(ScoringContext context, boolean earned, List<ScoreNode> parts) {
    BigDecimal sum = BigDecimal.ZERO;
    if (!earned) {
      return sum;
    }
    Optional<Circumstances.PatientMix> patients = context.circumstances().patientMix();
    if (complexPatients != null && patients.isPresent()) {
      ScoreNode bonus = complexPatients.of(patients.get());
      if (bonus != null) {
        parts.add(bonus);
        sum = sum.add(bonus.value());
      }
    }
    if (smallPracticeBonus != null && context.smallPractice()) {
      parts.add(smallPracticeBonus);
      sum = sum.add(smallPracticeBonus.value());
    }
    return sum;
  }

  private ScoreNode category(Category category, CategoryScore score, Weights weights) {
    BigDecimal weight = weights.of(category);
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

  private ScoreNode cap(BigDecimal sum) {
    return new ScoreNode(
        "cap",
        "Above the maximum",
        maximum.subtract(sum),
        null,
        Unit.FINAL_POINTS,
        RULE,
        () ->
            Figures.points(sum)
                + " were earned, but no more than "
                + Figures.figure(maximum)
                + " count.",
        List.of());
  }

  private static ScoreNode smallPractice(BigDecimal points) {
    return new ScoreNode(
        "smallPracticeBonus",
        "Bonus for small practices",
        points,
        points,
        Unit.FINAL_POINTS,
        SMALL_PRACTICE_RULE,
        () ->
            "A small practice that sends data of any category has " + Figures.points(points) + ".",
        List.of());
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

  /**
   * What a final score tells of the way it was reported.
   *
   * @param name the way, as people call it
   * @param note what else decided; empty text where nothing did
   */
  record OptionInputs(String name, String note) {}

  private record TotalExplanation(
      FinalScore rule, BigDecimal total, List<ScoreNode> parts, OptionInputs option)
      implements Explanation {

    @Override
    public String because() {
      String note = option.note();
      return rule.because(total, parts) + (note.isEmpty() ? "" : " " + note);
    }

    @Override
    public Map<String, Object> inputs() {
      Map<String, Object> inputs = new LinkedHashMap<>();
      inputs.put("reportingOption", option.name());
      return inputs;
    }
  }
}
