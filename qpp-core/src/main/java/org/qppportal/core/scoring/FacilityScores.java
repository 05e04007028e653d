package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.qppportal.core.policy.FinalScorePolicy.FacilityBased;
import org.qppportal.core.scoring.Circumstances.FacilityResult;
import org.qppportal.core.scoring.ScoreNode.Rule;
import org.qppportal.persistence.type.Category;

/**
 * Quality and cost of facility-based clinicians: the scores at their hospital's percentile in
 * Hospital Value-Based Purchasing, unless their own data does better (42 CFR 414.1380(e)). To 2021
 * quality and cost together are compared, from 2022 on the final scores.
 */
final class FacilityScores {

  static final String USED =
      "Quality and cost are those of the hospital, which do at least as well.";
  static final String NOT_USED = "The hospital's quality and cost would have done worse.";

  private static final Rule RULE =
      new Rule(
          "final-score.facility-based",
          "Quality and cost scores of the hospital",
          "42 CFR 414.1380(e)");

  private final boolean wholeScoreCompared;
  private final boolean virtualGroups;

  FacilityScores(FacilityBased policy) {
    this.wholeScoreCompared = policy.wholeScoreCompared().value();
    this.virtualGroups = policy.virtualGroups().value();
  }

  /**
   * A group must send activities or certified records to be scored at all; a clinician need not.
   */
  boolean applies(ScoringContext context, Map<Category, CategoryScore> own) {
    return context.circumstances().facility().isPresent()
        && context.option() == ReportingOption.TRADITIONAL
        && switch (context.entityType()) {
          case INDIVIDUAL -> true;
          case GROUP -> sentActivitiesOrRecords(own);
          case VIRTUAL_GROUP -> virtualGroups && sentActivitiesOrRecords(own);
          case APM, SUBGROUP -> false;
        };
  }

  /**
   * The categories with the hospital's quality and cost. They are nothing that the entity sent, so
   * an exception from either category prevails over them.
   */
  Map<Category, CategoryScore> in(Map<Category, CategoryScore> own, ScoringContext context) {
    FacilityResult result = context.circumstances().facility().orElseThrow();
    Map<Category, CategoryScore> scores = new LinkedHashMap<>(own);
    boolean sent = own.get(Category.QUALITY).reported();
    scores.put(Category.QUALITY, score(Category.QUALITY, sent, result.qualityPercent(), result));
    scores.put(Category.COST, score(Category.COST, false, result.costPercent(), result));
    return scores;
  }

  /** Whether the score with the hospital's categories is the one to use. */
  boolean better(Score own, Score hospital) {
    BigDecimal ofOwn = wholeScoreCompared ? own.finalScore() : qualityAndCost(own);
    BigDecimal ofHospital = wholeScoreCompared ? hospital.finalScore() : qualityAndCost(hospital);
    return ofHospital.compareTo(ofOwn) >= 0;
  }

  private static boolean sentActivitiesOrRecords(Map<Category, CategoryScore> own) {
    for (Map.Entry<Category, CategoryScore> entry : own.entrySet()) {
      boolean other = entry.getKey() != Category.QUALITY && entry.getKey() != Category.COST;
      if (other && entry.getValue() != null && entry.getValue().reported()) {
        return true;
      }
    }
    return false;
  }

  private static BigDecimal qualityAndCost(Score score) {
    return contribution(score, Category.QUALITY).add(contribution(score, Category.COST));
  }

  private static BigDecimal contribution(Score score, Category category) {
    return score.total().part(category.code()).map(ScoreNode::value).orElse(BigDecimal.ZERO);
  }

  private static CategoryScore score(
      Category category, boolean reported, BigDecimal percent, FacilityResult facility) {
    return PercentScore.of(
        reported,
        category.code() + "Score",
        CategorySentences.title(category) + " score of the hospital",
        percent,
        RULE,
        "At the percentile of "
            + facility.hospital()
            + " in Hospital Value-Based Purchasing the score is "
            + Figures.percent(percent)
            + ".");
  }
}
