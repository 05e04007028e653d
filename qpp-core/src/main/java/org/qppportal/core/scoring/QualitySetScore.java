package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.catalogue.Mvp;
import org.qppportal.core.policy.QualityPolicy;
import org.qppportal.core.submission.MeasurementValue.Survey;
import org.qppportal.core.submission.Submission.Measurement;
import org.qppportal.core.submission.Submission.MeasurementSet;
import org.qppportal.persistence.type.SubmissionMethod;

/** Scores measures that count together: measures, the best of them, bonuses, points available. */
final class QualitySetScore {

  private final List<Map<String, QualityMeasure>> measuresByMethod;
  private final MeasureAchievementPoints achievementPoints;
  private final PatientSurvey survey;
  private final ClaimsMeasures claimsMeasures;
  private final QualityRequirements requirements;
  private final HighPriorityBonus highPriorityBonus;
  private final EndToEndElectronicBonus endToEndBonus;
  private final SmallPracticeBonus smallPracticeBonus;
  private final ComplexOrganizationAdjustment complexOrganization;
  private final BigDecimal perMeasure;

  /**
   * Prepares.
   *
   * @param measuresByMethod the year's measures by the place of {@link SubmissionMethod}
   */
  QualitySetScore(
      QualityPolicy policy,
      Catalogue catalogue,
      MeasureAchievementPoints achievementPoints,
      List<Map<String, QualityMeasure>> measuresByMethod) {
    this.measuresByMethod = measuresByMethod;
    this.achievementPoints = achievementPoints;
    this.perMeasure = policy.maximumPointsPerMeasure().value();
    this.survey = new PatientSurvey(policy, achievementPoints);
    this.claimsMeasures =
        new ClaimsMeasures(
            policy, measuresByMethod.get(SubmissionMethod.ADMINISTRATIVE_CLAIMS.ordinal()));
    this.requirements = new QualityRequirements(policy, catalogue, measuresByMethod);
    this.highPriorityBonus = policy.highPriorityBonus().map(HighPriorityBonus::new).orElse(null);
    this.endToEndBonus = policy.endToEndBonus().map(EndToEndElectronicBonus::new).orElse(null);
    this.smallPracticeBonus =
        policy
            .smallPracticeBonus()
            .map(points -> new SmallPracticeBonus(points.value()))
            .orElse(null);
    this.complexOrganization =
        policy
            .complexOrganization()
            .map(adjustment -> new ComplexOrganizationAdjustment(adjustment, perMeasure))
            .orElse(null);
  }

  /**
   * Scores sets.
   *
   * @param sets at least one
   * @param all whether these are all the sets of the category
   */
  QualitySet of(List<MeasurementSet> sets, boolean all, ScoringContext context) {
    MeasurementSet first = sets.get(0);
    List<AchievedPoints> earned = new ArrayList<>(first.measurements().size() + 1);
    List<String> others = new ArrayList<>(0);
    List<SubmissionMethod> methods = new ArrayList<>(1);
    for (MeasurementSet set : sets) {
      addAll(set, earned, others, context);
      if (!methods.contains(set.submissionMethod())) {
        methods.add(set.submissionMethod());
      }
    }
    if (context.option() == ReportingOption.MVP) {
      claimsMeasures.addChosen(earned, context);
    }
    QualityRequirement requirement =
        requirements.of(
            earned,
            all && methods.size() == 1 ? methods.get(0) : null,
            methods.contains(SubmissionMethod.CMS_WEB_INTERFACE),
            measuresByMethod.get(first.submissionMethod().ordinal()),
            context);
    BestMeasures best = BestMeasures.of(earned, requirement.places(), requirement.highPriority());
    List<AchievedPoints> claims = claimsMeasures.beside(context);
    BigDecimal points = BigDecimal.ZERO;
    int counted = requirement.places();
    for (int i = 0; i < earned.size(); i++) {
      if (best.picked(i)) {
        points = points.add(earned.get(i).points());
      }
    }
    for (AchievedPoints claim : claims) {
      if (claim.standing().countable()) {
        points = points.add(claim.points());
        counted++;
      }
    }
    BigDecimal available = perMeasure.multiply(BigDecimal.valueOf(counted));
    List<ScoreNode> bonuses = bonuses(earned, best, available, context);
    BigDecimal sum = points;
    for (ScoreNode bonus : bonuses) {
      sum = sum.add(bonus.value());
    }
    return new QualitySet(
        name(first, methods),
        methods,
        earned,
        others,
        requirement,
        best,
        claims,
        bonuses,
        points,
        sum,
        available,
        perMeasure);
  }

  private static String name(MeasurementSet first, List<SubmissionMethod> methods) {
    boolean several =
        methods.size() > 2
            || (methods.size() == 2 && methods.get(1) != SubmissionMethod.CERTIFIED_SURVEY_VENDOR);
    return several ? "severalMethods" : MethodNames.name(first);
  }

  private List<ScoreNode> bonuses(
      List<AchievedPoints> earned,
      BestMeasures best,
      BigDecimal available,
      ScoringContext context) {
    List<ScoreNode> bonuses = new ArrayList<>(3);
    if (highPriorityBonus != null) {
      bonuses.add(highPriorityBonus.of(earned, best.required(), available));
    }
    if (endToEndBonus != null) {
      bonuses.add(endToEndBonus.of(earned, available));
    }
    if (smallPracticeBonus != null) {
      smallPracticeBonus.addTo(bonuses, earned, context);
    }
    if (complexOrganization != null) {
      complexOrganization.addTo(bonuses, earned, available, context);
    }
    return bonuses;
  }

  private void addAll(
      MeasurementSet set,
      List<AchievedPoints> earned,
      List<String> others,
      ScoringContext context) {
    Map<String, QualityMeasure> known = measuresByMethod.get(set.submissionMethod().ordinal());
    List<QualityMeasure> surveyParts = null;
    List<Survey> surveyValues = null;
    for (Measurement measurement : set.measurements()) {
      QualityMeasure measure = known.get(measurement.measureId());
      if (measure == null) {
        others.add(measurement.measureId());
      } else if (measurement.value() instanceof Survey value) {
        if (surveyParts == null) {
          surveyParts = new ArrayList<>();
          surveyValues = new ArrayList<>();
        }
        surveyParts.add(measure);
        surveyValues.add(value);
      } else if (belongs(measure, context)) {
        earned.add(achievementPoints.of(measure, measurement.value(), context));
      } else {
        others.add(measurement.measureId());
      }
    }
    if (surveyParts != null) {
      QualityMeasure whole = known.getOrDefault(survey.wholeId(), surveyParts.get(0));
      if (belongs(whole, context)) {
        earned.add(survey.score(whole, surveyParts, surveyValues, context));
      } else {
        others.add(whole.id());
      }
    }
  }

  /** Whether the measure can be reported in the way chosen. */
  private static boolean belongs(QualityMeasure measure, ScoringContext context) {
    if (context.option() == ReportingOption.MVP) {
      return context
          .mvp()
          .map(Mvp::qualityMeasureIds)
          .filter(ids -> ids.contains(measure.id()))
          .isPresent();
    }
    return measure.method() == SubmissionMethod.CMS_WEB_INTERFACE
        || measure.programs().of(context.option());
  }
}
