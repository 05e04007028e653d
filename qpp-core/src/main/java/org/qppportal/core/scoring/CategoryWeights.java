package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.qppportal.core.policy.ScoringPolicy.PracticeTrait;
import org.qppportal.core.policy.WeightTable;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.core.scoring.ScoreNode.Rule;
import org.qppportal.persistence.type.Category;

/**
 * What each category counts (42 CFR 414.1380(c)(2)). A category can be left out for a trait of the
 * practice or a granted exception, unless its data was sent; its weight goes to the others by the
 * year's table. A category that was merely not sent keeps its weight and scores zero.
 */
final class CategoryWeights {

  static final Rule RULE =
      new Rule(
          "final-score.category-weights",
          "How much the category counts",
          "42 CFR 414.1380(c)(2)(ii)");

  private static final String TRADITIONAL = "traditional";
  private static final String SMALL_PRACTICE = "traditionalSmallPractice";

  private final WeightTable traditional;
  private final WeightTable smallPractice;
  private final Category interoperability;
  private final Set<PracticeTrait> leftOutFor;
  private final int minimumScored;
  private final Map<Set<Category>, Weights> known = new HashMap<>();
  private final Map<Set<Category>, Weights> knownSmall = new HashMap<>();

  CategoryWeights(YearPolicy policy) {
    this.traditional = policy.weights(TRADITIONAL).orElseThrow();
    this.smallPractice = policy.weights(SMALL_PRACTICE).orElse(traditional);
    this.interoperability = policy.interoperability();
    var scoring = policy.scoring().orElseThrow();
    this.leftOutFor = scoring.finalScore().interoperabilityLeftOut().traits().value();
    this.minimumScored = scoring.finalScore().minimumScoredCategories().value();
    traditional.rows().forEach((out, row) -> known.put(out, weights(out, row)));
    smallPractice.rows().forEach((out, row) -> knownSmall.put(out, weights(out, row)));
  }

  /**
   * The weights that apply.
   *
   * @param exceptions categories with a granted exception
   * @param sent categories that data was sent for
   */
  Weights of(PracticeTraits traits, Set<Category> exceptions, Set<Category> sent) {
    Set<Category> leftOut = EnumSet.noneOf(Category.class);
    for (Category category : exceptions) {
      // Leaving out what does not count anyway (cost in 2017) changes nothing.
      if (!sent.contains(category) && counts(category)) {
        leftOut.add(category);
      }
    }
    if (!sent.contains(interoperability) && leftOutByTrait(traits)) {
      leftOut.add(interoperability);
    }
    Weights weights = (traits.smallPractice() ? knownSmall : known).get(leftOut);
    return weights != null ? weights : new Weights(leftOut, Map.of(), false);
  }

  private Weights weights(Set<Category> leftOut, Map<Category, BigDecimal> row) {
    long scored = row.values().stream().filter(weight -> weight.signum() > 0).count();
    return new Weights(leftOut, row, scored >= minimumScored);
  }

  private boolean counts(Category category) {
    return traditional.standardWeights().getOrDefault(category, BigDecimal.ZERO).signum() > 0;
  }

  private boolean leftOutByTrait(PracticeTraits traits) {
    return (traits.nonPatientFacing() && leftOutFor.contains(PracticeTrait.NON_PATIENT_FACING))
        || (traits.hospitalBased() && leftOutFor.contains(PracticeTrait.HOSPITAL_BASED))
        || (traits.ascBased() && leftOutFor.contains(PracticeTrait.ASC_BASED));
  }

  /**
   * The weights of a score.
   *
   * @param leftOut categories left out
   * @param percents weight by category, in percent
   * @param enough false when fewer categories than needed are left, so that the final score is the
   *     performance threshold
   */
  record Weights(Set<Category> leftOut, Map<Category, BigDecimal> percents, boolean enough) {

    BigDecimal of(Category category) {
      return percents.getOrDefault(category, BigDecimal.ZERO);
    }
  }
}
