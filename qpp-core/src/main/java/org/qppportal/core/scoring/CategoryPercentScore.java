package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qppportal.core.policy.FinalScorePolicy;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.core.scoring.CategoryWeights.Weights;
import org.qppportal.core.scoring.FinalScore.OptionInputs;
import org.qppportal.core.scoring.ScoreNode.Rule;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.EntityType;

/**
 * The final score of categories whose scores are given, not worked out from data: the year's
 * weights and bonuses by the same rules as {@link ScoringEngine}. For estimates. Immutable and safe
 * to share between threads.
 */
public final class CategoryPercentScore {

  private static final Rule RULE =
      new Rule("estimate.category-score", "Category score as assumed", "42 CFR 414.1380(b)");

  private final List<Category> categories;
  private final String policyVersion;
  private final CategoryWeights weights;
  private final FinalScore finalScore;

  /**
   * Prepares scoring.
   *
   * @throws IllegalArgumentException when the policy's year cannot be scored
   */
  public CategoryPercentScore(YearPolicy policy) {
    FinalScorePolicy rules =
        policy
            .scoring()
            .orElseThrow(() -> new IllegalArgumentException("The year cannot be scored yet"))
            .finalScore();
    this.categories =
        List.of(Category.QUALITY, policy.interoperability(), Category.IA, Category.COST);
    this.policyVersion = policy.version();
    this.weights = new CategoryWeights(policy, rules);
    this.finalScore = new FinalScore(policy, rules);
  }

  /** A category's score that somebody assumes, 0 to 100 percent. */
  public static ScoreNode assumed(Category category, BigDecimal percent) {
    return PercentScore.of(
            true,
            category.code() + "Score",
            CategorySentences.title(category) + " score",
            percent,
            RULE,
            "This score was assumed, not worked out from data.")
        .node();
  }

  /**
   * The final score of a group that reports traditional MIPS.
   *
   * @param given scores by category, each with a maximum; a category without one was not reported
   * @param catalogueVersion the measures and benchmarks that they came from, if any
   */
  public Score score(
      Map<Category, ScoreNode> given, Circumstances circumstances, String catalogueVersion) {
    Map<Category, CategoryScore> scores = new LinkedHashMap<>();
    categories.forEach(category -> scores.put(category, categoryScore(given.get(category))));
    ReportingOption option = ReportingOption.TRADITIONAL;
    ScoringContext context =
        new ScoringContext(EntityType.GROUP, circumstances, option, Optional.empty());
    Weights applied = weights.of(context, scores);
    return new Score(
        finalScore.total(scores, applied, context, new OptionInputs(option.title(), ""), false),
        List::of,
        policyVersion,
        catalogueVersion);
  }

  private static CategoryScore categoryScore(ScoreNode node) {
    return node == null
        ? null
        : new CategoryScore(true, true, node.value(), node.maximum().orElseThrow(), node, List::of);
  }
}
