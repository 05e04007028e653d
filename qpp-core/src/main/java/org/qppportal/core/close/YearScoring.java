package org.qppportal.core.close;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.participation.EligibilityBasis;
import org.qppportal.core.participation.YearRules;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.core.scoring.ApplicableScore;
import org.qppportal.core.scoring.Circumstances;
import org.qppportal.core.scoring.PracticeTraits;
import org.qppportal.core.scoring.Score;
import org.qppportal.core.scoring.ScoreNode;
import org.qppportal.core.scoring.ScoringEngine;
import org.qppportal.core.submission.Submission;
import org.qppportal.persistence.close.CloseInputs.ParticipantRow;
import org.qppportal.persistence.close.CloseInputs.PracticeRow;
import org.qppportal.persistence.close.CloseResults.ScoreRow;
import org.qppportal.persistence.type.Category;

/** The rules of the year that is closed. */
final class YearScoring {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int PERCENT_DECIMALS = 4;
  private static final int NOT_SCORED = -1;

  private final YearPolicy policy;
  private final Catalogue catalogue;
  private final ScoringEngine engine;
  private final EligibilityTraits traits;
  private final EligibilityBasis basis;
  private final ApplicableScore applicable;
  private final List<Category> categories;
  private BiConsumer<EntityKey, Score> listener = (key, score) -> {};

  /**
   * The rules of a year.
   *
   * @param basis where volumes and special statuses come from
   */
  YearScoring(
      YearPolicy policy, Catalogue catalogue, ScoringEngine engine, EligibilityBasis basis) {
    this.policy = policy;
    this.catalogue = catalogue;
    this.engine = engine;
    this.traits = new EligibilityTraits(basis);
    this.basis = basis;
    this.applicable = new ApplicableScore(policy.scoring().orElseThrow().finalScore());
    this.categories =
        List.of(Category.QUALITY, Category.COST, Category.IA, policy.interoperability());
  }

  /** Shows every score to somebody who wants more of it than what a close keeps. */
  void showTo(BiConsumer<EntityKey, Score> somebody) {
    listener = somebody;
  }

  int year() {
    return policy.performanceYear();
  }

  Catalogue catalogue() {
    return catalogue;
  }

  ApplicableScore applicable() {
    return applicable;
  }

  AdjustmentScope scope() {
    return new AdjustmentScope(YearRules.of(policy), basis);
  }

  /** The determination to read; 0 for none. */
  long eligibilityRun() {
    return basis.run();
  }

  /** What is special about a practice as a group. */
  PracticeTraits traits(PracticeRow practice) {
    return traits.of(practice);
  }

  /** What is special about a clinician who is scored alone. */
  PracticeTraits traits(ParticipantRow clinician, PracticeRow practice) {
    return traits.of(clinician, practice);
  }

  /** Scores what an entity sent; the row holds what the close keeps of it. */
  ScoreRow score(EntityKey key, Submission submission, Circumstances circumstances) {
    try {
      Score score = engine.score(submission, circumstances);
      listener.accept(key, score);
      return new ScoreRow(
          key.type(),
          key.tin(),
          key.npi(),
          key.entityId(),
          score.finalScore().movePointRight(2).intValueExact(),
          percents(score.total()));
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "Not to be scored: %s %s %s".formatted(key.type(), key.npi(), key.entityId()), e);
    }
  }

  /**
   * Mean category scores by category.
   *
   * @param percents in the order of {@link ScoreRow#percents()}; null where there is none
   */
  Map<Category, BigDecimal> means(List<String> percents) {
    Map<Category, BigDecimal> means = new EnumMap<>(Category.class);
    for (int i = 0; i < percents.size(); i++) {
      if (percents.get(i) != null) {
        means.put(categories.get(i), new BigDecimal(percents.get(i)));
      }
    }
    return means;
  }

  private long[] percents(ScoreNode total) {
    long[] percents = new long[categories.size()];
    for (int i = 0; i < percents.length; i++) {
      percents[i] =
          total
              .part(categories.get(i).code())
              .filter(category -> counts(category) && !category.parts().isEmpty())
              .map(category -> category.parts().get(0))
              .filter(points -> points.maximum().filter(most -> most.signum() > 0).isPresent())
              .map(points -> percent(points.value(), points.maximum().get()))
              .orElse((long) NOT_SCORED);
    }
    return percents;
  }

  /** A category that was left out has no score, which is not the same as a score of zero. */
  private static boolean counts(ScoreNode category) {
    return category.maximum().filter(weight -> weight.signum() > 0).isPresent();
  }

  private static long percent(BigDecimal points, BigDecimal maximum) {
    return points
        .multiply(HUNDRED)
        .divide(maximum, PERCENT_DECIMALS, RoundingMode.HALF_UP)
        .unscaledValue()
        .longValueExact();
  }
}
