package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.core.policy.QualityPolicy;
import org.qppportal.core.scoring.ScoreNode.Rule;
import org.qppportal.core.scoring.ScoreNode.Unit;
import org.qppportal.core.submission.MeasurementValue.Survey;
import org.qppportal.core.submission.Submission.Measurement;
import org.qppportal.core.submission.Submission.MeasurementSet;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.SubmissionMethod;

/**
 * The quality category: points of the best measures and bonuses over the points available, six
 * times ten in 2017, fewer measures leaving zeros (42 CFR 414.1380(b)(1)(vii)).
 *
 * <p>A category is scored from one submission method (42 CFR 414.1325(d)); of several sets the one
 * with the most points counts. The patient survey comes from its vendor beside any other method and
 * joins each set.
 */
final class QualityCategoryScore {

  static final Rule RULE =
      new Rule(
          "quality.category-score", "Points of the quality category", "42 CFR 414.1380(b)(1)(vii)");

  private final List<Map<String, QualityMeasure>> measuresByMethod = new ArrayList<>();
  private final MeasureAchievementPoints achievementPoints;
  private final PatientSurvey survey;
  private final HighPriorityBonus highPriorityBonus;
  private final EndToEndElectronicBonus endToEndBonus;
  private final int places;
  private final BigDecimal perMeasure;
  private final BigDecimal maximum;

  QualityCategoryScore(QualityPolicy policy, Catalogue catalogue) {
    this.places = policy.measuresRequired().value();
    this.perMeasure = policy.maximumPointsPerMeasure().value();
    this.maximum = perMeasure.multiply(BigDecimal.valueOf(places));
    this.achievementPoints = new MeasureAchievementPoints(policy);
    this.survey = new PatientSurvey(policy);
    this.highPriorityBonus = new HighPriorityBonus(policy.highPriorityBonus(), maximum);
    this.endToEndBonus = new EndToEndElectronicBonus(policy.endToEndBonus(), maximum);
    for (SubmissionMethod method : SubmissionMethod.values()) {
      Map<String, QualityMeasure> measures = new HashMap<>();
      for (Measure measure : catalogue.measures()) {
        if (measure.category() == Category.QUALITY) {
          measures.put(measure.measureId(), QualityMeasure.of(measure, method, catalogue, policy));
        }
      }
      measuresByMethod.add(measures);
    }
  }

  CategoryScore score(List<MeasurementSet> sets) {
    List<QualitySet> scored = new ArrayList<>(sets.size());
    MeasurementSet surveySet = null;
    for (MeasurementSet set : sets) {
      if (set.submissionMethod() == SubmissionMethod.CERTIFIED_SURVEY_VENDOR) {
        surveySet = set;
      }
    }
    QualitySet leading = null;
    for (MeasurementSet set : sets) {
      if (set != surveySet || sets.size() == 1) {
        QualitySet candidate = score(set, set == surveySet ? null : surveySet);
        scored.add(candidate);
        if (leading == null || candidate.sum().compareTo(leading.sum()) > 0) {
          leading = candidate;
        }
      }
    }
    QualitySet best = leading;
    BigDecimal points = best == null ? BigDecimal.ZERO : best.sum().min(maximum);
    return new CategoryScore(
        best != null,
        points,
        maximum,
        node(scored, best, points),
        () -> QualityGaps.of(best, places, perMeasure, achievementPoints));
  }

  private QualitySet score(MeasurementSet set, MeasurementSet surveySet) {
    List<AchievedPoints> earned = new ArrayList<>(set.measurements().size() + 1);
    List<String> unknown = new ArrayList<>(0);
    addAll(set, earned, unknown);
    if (surveySet != null) {
      addAll(surveySet, earned, unknown);
    }
    BestMeasures best = BestMeasures.of(earned, places);
    BigDecimal points = BigDecimal.ZERO;
    for (int i = 0; i < earned.size(); i++) {
      if (best.picked(i)) {
        points = points.add(earned.get(i).points());
      }
    }
    ScoreNode highPriority = highPriorityBonus.of(earned, best.required());
    ScoreNode endToEnd = endToEndBonus.of(earned);
    return new QualitySet(
        MethodNames.name(set),
        set.submissionMethod(),
        earned,
        unknown,
        best,
        highPriority,
        endToEnd,
        points,
        points.add(highPriority.value()).add(endToEnd.value()));
  }

  private void addAll(MeasurementSet set, List<AchievedPoints> earned, List<String> unknown) {
    Map<String, QualityMeasure> known = measuresByMethod.get(set.submissionMethod().ordinal());
    List<QualityMeasure> surveyParts = null;
    List<Survey> surveyValues = null;
    for (Measurement measurement : set.measurements()) {
      QualityMeasure measure = known.get(measurement.measureId());
      if (measure == null) {
        unknown.add(measurement.measureId());
      } else if (measurement.value() instanceof Survey value) {
        if (surveyParts == null) {
          surveyParts = new ArrayList<>();
          surveyValues = new ArrayList<>();
        }
        surveyParts.add(measure);
        surveyValues.add(value);
      } else {
        earned.add(achievementPoints.of(measure, measurement.value()));
      }
    }
    if (surveyParts != null) {
      QualityMeasure whole = known.getOrDefault(survey.wholeId(), surveyParts.get(0));
      earned.add(survey.score(whole, surveyParts, surveyValues));
    }
  }

  private ScoreNode node(List<QualitySet> sets, QualitySet best, BigDecimal points) {
    List<ScoreNode> parts = new ArrayList<>(sets.size());
    for (QualitySet set : sets) {
      parts.add(QualitySetNode.of(set, set == best, maximum, perMeasure));
    }
    return new ScoreNode(
        "qualityScore",
        "Quality score",
        points,
        maximum,
        Unit.POINTS,
        RULE,
        () ->
            best == null
                ? "No quality measures were sent."
                : "The set with the most points counts: " + MethodNames.title(best.method()) + ".",
        parts);
  }
}
