package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.qppportal.core.scoring.ScoreNode.Rule;
import org.qppportal.core.scoring.ScoreNode.Unit;

/** The score of a category that is given as a whole, not worked out from measures. */
final class PercentScore {

  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  private PercentScore() {}

  /**
   * Makes the score.
   *
   * @param reported whether data of the category was sent
   * @param percent the category's score, 0 to 100
   * @param rule which rule gives it
   * @param because one sentence on where it comes from
   */
  static CategoryScore of(
      boolean reported, String name, String title, BigDecimal percent, Rule rule, String because) {
    ScoreNode node =
        new ScoreNode(name, title, percent, ALL, Unit.POINTS, rule, () -> because, List.of());
    return new CategoryScore(reported, true, percent, ALL, node, List::of);
  }
}
