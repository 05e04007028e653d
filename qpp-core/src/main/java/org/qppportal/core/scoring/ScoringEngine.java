package org.qppportal.core.scoring;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.policy.ScoringPolicy;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.core.scoring.CategoryWeights.Weights;
import org.qppportal.core.submission.Submission;
import org.qppportal.core.submission.Submission.MeasurementSet;
import org.qppportal.persistence.type.Category;

/**
 * Scores submissions of one performance year (42 CFR 414.1380). Everything that depends only on the
 * year is worked out once, here. Immutable and safe to share between threads.
 */
public final class ScoringEngine {

  private final String policyVersion;
  private final String catalogueVersion;
  private final QualityCategoryScore quality;
  private final ImprovementActivitiesScore improvementActivities;
  private final AciCategoryScore advancingCareInformation;
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
    this.catalogueVersion = catalogue.version();
    this.quality = new QualityCategoryScore(scoring.quality(), catalogue);
    this.improvementActivities =
        new ImprovementActivitiesScore(scoring.improvementActivities(), catalogue);
    this.advancingCareInformation =
        new AciCategoryScore(scoring.advancingCareInformation().orElseThrow(), catalogue);
    this.weights = new CategoryWeights(policy);
    this.finalScore = new FinalScore(policy);
  }

  /** Scores a valid submission of an entity of which only special statuses are known. */
  public Score score(Submission submission, PracticeTraits traits) {
    return score(submission, Circumstances.of(traits));
  }

  /** Scores a valid submission. */
  public Score score(Submission submission, Circumstances circumstances) {
    PracticeTraits traits = circumstances.traits();
    Set<Category> exceptions = circumstances.exceptions().granted();
    Map<Category, List<MeasurementSet>> sets = byCategory(submission);
    boolean othersSent = sets.containsKey(Category.QUALITY) && sets.containsKey(Category.ACI);
    Map<Category, CategoryScore> scores = new LinkedHashMap<>();
    scores.put(
        Category.QUALITY,
        quality.score(
            of(sets, Category.QUALITY),
            new ScoringContext(
                submission.entity().type(),
                circumstances,
                ReportingOption.TRADITIONAL,
                Optional.empty())));
    scores.put(Category.ACI, advancingCareInformation.score(of(sets, Category.ACI)));
    scores.put(Category.IA, improvementActivities.score(of(sets, Category.IA), traits, othersSent));
    scores.put(Category.COST, null);
    Weights applied = weights.of(traits, exceptions, sent(scores));
    return new Score(
        finalScore.total(scores, applied),
        () -> finalScore.missing(scores, applied),
        policyVersion,
        catalogueVersion);
  }

  private static Map<Category, List<MeasurementSet>> byCategory(Submission submission) {
    Map<Category, List<MeasurementSet>> sets = new EnumMap<>(Category.class);
    for (MeasurementSet set : submission.measurementSets()) {
      sets.computeIfAbsent(set.category(), category -> new ArrayList<>(2)).add(set);
    }
    return sets;
  }

  private static List<MeasurementSet> of(
      Map<Category, List<MeasurementSet>> sets, Category category) {
    return sets.getOrDefault(category, List.of());
  }

  private static Set<Category> sent(Map<Category, CategoryScore> scores) {
    Set<Category> sent = EnumSet.noneOf(Category.class);
    for (Map.Entry<Category, CategoryScore> entry : scores.entrySet()) {
      if (entry.getValue() != null && entry.getValue().reported()) {
        sent.add(entry.getKey());
      }
    }
    return sent;
  }
}
