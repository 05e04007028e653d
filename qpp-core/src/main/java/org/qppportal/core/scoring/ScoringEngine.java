package org.qppportal.core.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.policy.ScoringPolicy;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.core.scoring.CategoryWeights.Weights;
import org.qppportal.core.scoring.FinalScore.OptionInputs;
import org.qppportal.core.submission.Submission;
import org.qppportal.core.submission.Submission.MeasurementSet;
import org.qppportal.persistence.type.Category;

/**
 * Scores submissions of one performance year (42 CFR 414.1380). Everything that depends only on the
 * year is worked out once, here. Immutable and safe to share between threads.
 *
 * <p>Data reported in several ways (for a pathway and without one) is scored in each, and the
 * highest final score counts.
 */
public final class ScoringEngine {

  private final String policyVersion;
  private final Catalogue catalogue;
  private final Category interoperabilityCategory;
  private final boolean apmStandard;
  private final QualityCategoryScore quality;
  private final ImprovementActivitiesScore improvementActivities;
  private final InteroperabilityScore interoperability;
  private final CostCategoryScore cost;
  private final FacilityScores facility;
  private final CategoryWeights weights;
  private final FinalScore finalScore;

  /**
   * Prepares scoring.
   *
   * @throws IllegalArgumentException when the policy's year cannot be scored or is not the
   *     catalogue's
   */
  public ScoringEngine(YearPolicy policy, Catalogue catalogue) {
    int year = policy.performanceYear();
    if (year != catalogue.performanceYear()) {
      throw new IllegalArgumentException(
          "The policy is for " + year + ", the catalogue for " + catalogue.performanceYear());
    }
    ScoringPolicy scoring =
        policy
            .scoring()
            .orElseThrow(() -> new IllegalArgumentException(year + " cannot be scored yet"));
    this.policyVersion = policy.version();
    this.catalogue = catalogue;
    this.interoperabilityCategory = policy.interoperability();
    this.apmStandard = CategoryWeights.hasApmStandard(policy);
    this.quality = new QualityCategoryScore(scoring.quality(), catalogue);
    this.improvementActivities =
        new ImprovementActivitiesScore(scoring.improvementActivities(), catalogue);
    this.interoperability = InteroperabilityScore.of(scoring, catalogue);
    this.cost = new CostCategoryScore(scoring.cost(), catalogue);
    this.facility = scoring.finalScore().facilityBased().map(FacilityScores::new).orElse(null);
    this.weights = new CategoryWeights(policy, scoring.finalScore());
    this.finalScore = new FinalScore(policy, scoring.finalScore());
  }

  /** Scores a valid submission of an entity of which only special statuses are known. */
  public Score score(Submission submission, PracticeTraits traits) {
    return score(submission, Circumstances.of(traits));
  }

  /** Scores a valid submission. */
  public Score score(Submission submission, Circumstances circumstances) {
    List<ReportedSets> ways = ways(submission);
    List<Score> scores = new ArrayList<>(ways.size());
    for (ReportedSets way : ways) {
      scores.add(
          score(
              way,
              new ScoringContext(
                  submission.entity().type(), circumstances, way.option(), way.mvp())));
    }
    return Score.best(scores);
  }

  /** The sets of a submission by the way they were reported. */
  List<ReportedSets> ways(Submission submission) {
    return ReportedSets.of(submission, catalogue, apmStandard);
  }

  /** Which quality sets are scored together, in the order of the parts of the category's score. */
  List<List<MeasurementSet>> qualityTogether(List<MeasurementSet> sets) {
    return quality.together(sets);
  }

  private Score score(ReportedSets way, ScoringContext context) {
    Map<Category, CategoryScore> own = categories(way, context);
    if (facility == null || !facility.applies(context, own)) {
      return total(own, context, new OptionInputs(name(way), ""), false);
    }
    Map<Category, CategoryScore> fromHospital = facility.in(own, context);
    Score ownTotal =
        total(own, context, new OptionInputs(name(way), FacilityScores.NOT_USED), false);
    Score hospitalTotal =
        total(fromHospital, context, new OptionInputs(name(way), FacilityScores.USED), true);
    return facility.better(ownTotal, hospitalTotal) ? hospitalTotal : ownTotal;
  }

  private Score total(
      Map<Category, CategoryScore> scores,
      ScoringContext context,
      OptionInputs option,
      boolean fromHospital) {
    Weights applied = weights.of(context, scores);
    return new Score(
        finalScore.total(scores, applied, context, option, fromHospital),
        () -> finalScore.missing(scores, applied),
        policyVersion,
        catalogue.version());
  }

  private Map<Category, CategoryScore> categories(ReportedSets way, ScoringContext context) {
    Map<Category, CategoryScore> scores = new LinkedHashMap<>(8);
    List<MeasurementSet> activities = way.of(Category.IA);
    CategoryScore ofRecords = interoperability.score(way.of(interoperabilityCategory), context);
    CategoryScore ofQuality =
        quality.score(
            way.of(Category.QUALITY),
            context,
            ofRecords.reported() || improvementActivities.sent(activities));
    boolean othersSent =
        context.extremeCircumstances()
            ? ofQuality.reported() || ofRecords.reported()
            : ofQuality.reported() && ofRecords.reported();
    CategoryScore ofActivities = improvementActivities.score(activities, context, othersSent);
    scores.put(Category.QUALITY, MemberMeans.or(Category.QUALITY, ofQuality, context));
    scores.put(
        interoperabilityCategory, MemberMeans.or(interoperabilityCategory, ofRecords, context));
    scores.put(Category.IA, MemberMeans.or(Category.IA, ofActivities, context));
    scores.put(Category.COST, cost.score(context));
    return scores;
  }

  /** What a score calls the way that it was reported in. */
  static String name(ReportedSets way) {
    return way.mvp()
        .map(mvp -> mvp.mvpId() + " " + mvp.title())
        .orElseGet(() -> way.option().title());
  }
}
