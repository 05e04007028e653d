package org.qppportal.core.scoring;

import java.math.BigDecimal;
import org.qppportal.core.scoring.ScoreNode.Rule;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.EntityType;

/**
 * An APM Entity's score in a category that it did not report itself: the mean over its clinicians
 * of the higher of their own and their practice's score (42 CFR 414.1317(b)(1), 414.1370(g)(4)).
 */
final class MemberMeans {

  private static final Rule RULE =
      new Rule(
          "final-score.member-mean",
          "Mean of the members' scores",
          "42 CFR 414.1317(b)(1), 414.1370(g)(4)");

  private MemberMeans() {}

  /**
   * The category's own score, or the members' mean where the entity sent none and its own credit,
   * such as that for improvement activities, is not higher.
   */
  static CategoryScore or(Category category, CategoryScore own, ScoringContext context) {
    BigDecimal mean =
        context.entityType() == EntityType.APM && !own.reported()
            ? context.circumstances().memberPercents().get(category)
            : null;
    return mean == null || credited(own).compareTo(mean) > 0
        ? own
        : PercentScore.of(
            true,
            category.code() + "Score",
            CategorySentences.title(category) + " score of the members",
            mean,
            RULE,
            "The entity did not report it; its clinicians score "
                + Figures.percent(mean)
                + " on average.");
  }

  private static BigDecimal credited(CategoryScore own) {
    return Rounding.EXACT.quotient(own.points().movePointRight(2), own.maximum());
  }
}
