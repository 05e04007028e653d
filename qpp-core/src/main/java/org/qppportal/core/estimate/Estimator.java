package org.qppportal.core.estimate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qppportal.core.estimate.Estimate.Basis;
import org.qppportal.core.estimate.Estimate.Gain;
import org.qppportal.core.estimate.Estimate.Outlook;
import org.qppportal.core.payment.PaymentAdjustment;
import org.qppportal.core.payment.PaymentAdjustments;
import org.qppportal.core.payment.PaymentFactors;
import org.qppportal.core.policy.AdjustmentThresholds.Published;
import org.qppportal.core.policy.Cited;
import org.qppportal.core.policy.YearPolicies;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.core.scoring.CategoryPercentScore;
import org.qppportal.core.scoring.Circumstances;
import org.qppportal.core.scoring.Circumstances.Exceptions;
import org.qppportal.core.scoring.Score;
import org.qppportal.core.scoring.ScoreNode;
import org.qppportal.persistence.type.Category;

/**
 * Estimates one performance year. Scores, weights, bonuses and adjustments come from the rules that
 * score real data; nothing here repeats them. Immutable and safe to share between threads.
 */
public final class Estimator {

  private static final BigDecimal HIGHEST = BigDecimal.valueOf(100);
  private static final int CENTS = 2;
  private static final int PERCENT = 2;
  private static final String NO_CATALOGUE = "none";

  private final YearPolicies policies;
  private final YearPolicy policy;
  private final Optional<QualityFromRates> quality;
  private final CategoryPercentScore scoring;
  private final PaymentAdjustments adjustments;

  /**
   * Prepares a year.
   *
   * @param policies all years: the factors of an open one are taken from the last closed one
   * @param policy the year
   * @param quality scores measures; empty while the year has no catalogue
   * @throws IllegalArgumentException when the year cannot be scored
   */
  public Estimator(YearPolicies policies, YearPolicy policy, Optional<QualityFromRates> quality) {
    this.policies = policies;
    this.policy = policy;
    this.quality = quality;
    this.scoring = new CategoryPercentScore(policy);
    this.adjustments = new PaymentAdjustments(policy);
  }

  /**
   * The estimate.
   *
   * @param request assumptions about this year, its measures without problems
   */
  public Estimate estimate(EstimateRequest request) {
    Map<Category, ScoreNode> given = new EnumMap<>(Category.class);
    request
        .percents()
        .forEach(
            (category, percent) ->
                given.put(category, CategoryPercentScore.assumed(category, percent)));
    String catalogueVersion = NO_CATALOGUE;
    if (!request.measures().isEmpty()) {
      QualityFromRates rates = quality.orElseThrow();
      given.put(Category.QUALITY, rates.score(request.measures(), request.traits()));
      catalogueVersion = rates.catalogueVersion();
    }
    Score score = score(request, given, catalogueVersion);
    List<Outlook> outlooks = new ArrayList<>();
    for (Factors factors : factors()) {
      outlooks.add(outlook(request, given, score, factors));
    }
    return new Estimate(
        request,
        policy.paymentYear(),
        score,
        outlooks,
        new QpTrack(policies).outcome(policy, request.charges()));
  }

  /** What a final score would do to payment under the factors of an outlook. */
  public PaymentAdjustment adjustment(BigDecimal finalScore, Outlook outlook) {
    return adjustments.of(finalScore, outlook.factors());
  }

  private Score score(
      EstimateRequest request, Map<Category, ScoreNode> given, String catalogueVersion) {
    Circumstances circumstances = Circumstances.of(request.traits());
    if (request.patients().isPresent()) {
      circumstances = circumstances.with(request.patients().get());
    }
    Set<Category> notScored = EnumSet.of(Category.QUALITY, Category.IA);
    notScored.removeAll(given.keySet());
    Score score =
        scoring.score(given, circumstances.with(Exceptions.granted(notScored)), catalogueVersion);
    Category interoperability = policy.interoperability();
    if (given.containsKey(interoperability) || leftOut(score, interoperability)) {
      return score;
    }
    // No special status leaves it out, so an exception is assumed.
    notScored.add(interoperability);
    return scoring.score(
        given, circumstances.with(Exceptions.granted(notScored)), catalogueVersion);
  }

  private static boolean leftOut(Score score, Category category) {
    return score
        .total()
        .part(category.code())
        .filter(part -> Boolean.TRUE.equals(part.inputs().get("reweighted")))
        .isPresent();
  }

  private Outlook outlook(
      EstimateRequest request, Map<Category, ScoreNode> given, Score score, Factors factors) {
    PaymentAdjustment adjustment = adjustments.of(score.finalScore(), factors.values());
    return new Outlook(
        factors.basis(),
        factors.year(),
        factors.values(),
        factors.doubt(),
        adjustment,
        adjustment.dollars(request.charges()),
        onePointMore(request, given, score, factors.values()));
  }

  private List<Gain> onePointMore(
      EstimateRequest request,
      Map<Category, ScoreNode> given,
      Score score,
      PaymentFactors factors) {
    List<Gain> gains = new ArrayList<>();
    BigDecimal before = score.finalScore();
    BigDecimal after = before.add(BigDecimal.ONE).min(HIGHEST);
    gains.add(gain(Optional.empty(), before, after, request.charges(), factors));
    for (Map.Entry<Category, ScoreNode> entry : given.entrySet()) {
      Category category = entry.getKey();
      Map<Category, ScoreNode> better = new EnumMap<>(given);
      better.put(category, CategoryPercentScore.assumed(category, oneMore(entry.getValue())));
      after = score(request, better, score.catalogueVersion()).finalScore();
      gains.add(gain(Optional.of(category), before, after, request.charges(), factors));
    }
    return gains;
  }

  private static BigDecimal oneMore(ScoreNode category) {
    BigDecimal maximum = category.maximum().orElseThrow();
    return maximum.signum() == 0
        ? BigDecimal.ZERO
        : category
            .value()
            .multiply(HIGHEST)
            .divide(maximum, 10, RoundingMode.HALF_UP)
            .add(BigDecimal.ONE)
            .min(HIGHEST);
  }

  private Gain gain(
      Optional<Category> category,
      BigDecimal before,
      BigDecimal after,
      BigDecimal charges,
      PaymentFactors factors) {
    BigDecimal percent =
        adjustments
            .of(after, factors)
            .unrounded()
            .subtract(adjustments.of(before, factors).unrounded());
    return new Gain(
        category,
        after.subtract(before),
        charges.multiply(percent).movePointLeft(PERCENT).setScale(CENTS, RoundingMode.HALF_UP));
  }

  private List<Factors> factors() {
    Optional<Factors> published = published(policy, Basis.PUBLISHED);
    if (published.isPresent()) {
      return List.of(published.get());
    }
    List<Factors> assumed = new ArrayList<>();
    for (int year : policies.years().headSet(policy.performanceYear())) {
      published(policies.of(year).orElseThrow(), Basis.LAST_PUBLISHED)
          .ifPresent(
              factors -> {
                assumed.clear();
                assumed.add(factors);
              });
    }
    BigDecimal most = policy.thresholds().maximumScaling().value();
    assumed.add(
        new Factors(
            Basis.STATUTORY_MAXIMUM,
            policy.performanceYear(),
            new PaymentFactors(most, BigDecimal.ONE),
            Optional.empty()));
    return assumed;
  }

  private static Optional<Factors> published(YearPolicy year, Basis basis) {
    return PaymentFactors.published(year)
        .map(values -> new Factors(basis, year.performanceYear(), values, doubt(year)));
  }

  private static Optional<String> doubt(YearPolicy year) {
    return year.thresholds()
        .published()
        .map(Published::scaling)
        .filter(scaling -> !scaling.verified())
        .flatMap(Cited::note);
  }

  private record Factors(Basis basis, int year, PaymentFactors values, Optional<String> doubt) {}
}
