package org.qppportal.core.scoring;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.policy.Cited;
import org.qppportal.core.policy.QualityPolicy;
import org.qppportal.core.scoring.AchievedPoints.Standing;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.SubmissionMethod;

/**
 * How many measures count for each way to report (42 CFR 414.1335, 414.1365(c), 414.1367(c),
 * 414.1380(b)(1)(vii)): usually six; four in a pathway; the whole measure set of the APM
 * Performance Pathway or of the CMS Web Interface. Measures that leave the score, leave the number,
 * too.
 */
final class QualityRequirements {

  private final int usual;
  private final int mvp;
  private final int webInterface;
  private final int app;
  private final int appPlus;
  private final int surveyUpTo;
  private final MeasureApplicability applicability;

  /**
   * Prepares.
   *
   * @param measuresByMethod the year's measures by the place of {@link SubmissionMethod}
   */
  QualityRequirements(
      QualityPolicy policy,
      Catalogue catalogue,
      List<Map<String, QualityMeasure>> measuresByMethod) {
    this.usual = policy.measuresRequired().value();
    this.mvp = policy.mvpMeasuresRequired().map(Cited::value).orElse(usual);
    this.surveyUpTo = policy.surveyBelowSampleUpToMeasures().map(Cited::value).orElse(-1);
    this.applicability = new MeasureApplicability(policy, catalogue);
    this.webInterface =
        (int)
            measuresByMethod.get(SubmissionMethod.CMS_WEB_INTERFACE.ordinal()).values().stream()
                .filter(QualityRequirements::inWebInterface)
                .count();
    Map<String, QualityMeasure> any =
        measuresByMethod.get(SubmissionMethod.ELECTRONIC_HEALTH_RECORD.ordinal());
    this.app = required(any, ReportingOption.APP);
    this.appPlus = required(any, ReportingOption.APP_PLUS);
  }

  /** Measures of the Web Interface that can be scored; all of them are required. */
  private static boolean inWebInterface(QualityMeasure measure) {
    return measure.measure().submissionMethods().contains(SubmissionMethod.CMS_WEB_INTERFACE)
        && measure.ladder() != null
        && !measure.suppressed();
  }

  /** How many different measures of a set somebody has to send, the survey not counted. */
  private static int required(Map<String, QualityMeasure> measures, ReportingOption option) {
    Set<String> different = new HashSet<>();
    for (QualityMeasure measure : measures.values()) {
      Set<SubmissionMethod> methods = measure.measure().submissionMethods();
      if (measure.programs().of(option)
          && !methods.contains(SubmissionMethod.ADMINISTRATIVE_CLAIMS)
          && !methods.contains(SubmissionMethod.CERTIFIED_SURVEY_VENDOR)) {
        different.add(measure.sameAs());
      }
    }
    return different.size();
  }

  /**
   * The requirement for some measures.
   *
   * @param onlyMethod the method by which everything was sent; null when there are several
   * @param measures the year's measures for that method
   */
  QualityRequirement of(
      List<AchievedPoints> sent,
      SubmissionMethod onlyMethod,
      boolean throughWebInterface,
      Map<String, QualityMeasure> measures,
      ScoringContext context) {
    QualityRequirement requirement = whole(sent, throughWebInterface, context);
    if (context.option() == ReportingOption.TRADITIONAL && onlyMethod != null) {
      requirement = applicability.of(requirement, onlyMethod, sent, measures);
    }
    int leaving = leaving(sent, throughWebInterface, context);
    return leaving == 0
        ? requirement
        : new QualityRequirement(
            Math.max(0, requirement.places() - leaving),
            // A survey with too few answers was to fill the place of the high-priority measure.
            requirement.highPriority() && !surveyLeaves(sent, throughWebInterface, context),
            leaving == 1
                ? "One measure leaves the points available."
                : leaving + " measures leave the points available.");
  }

  private QualityRequirement whole(
      List<AchievedPoints> sent, boolean throughWebInterface, ScoringContext context) {
    if (context.apmPathway()) {
      int measures =
          throughWebInterface
              ? webInterface
              : context.option() == ReportingOption.APP ? app : appPlus;
      return new QualityRequirement(
          measures + (surveyExpected(sent, context) ? 1 : 0),
          false,
          "The pathway asks for all its measures.");
    }
    if (throughWebInterface) {
      // The survey joins these measures and takes the place of none.
      return new QualityRequirement(
          webInterface + (surveyCounts(sent) ? 1 : 0),
          false,
          "The CMS Web Interface asks for all its measures.");
    }
    return new QualityRequirement(
        context.option() == ReportingOption.MVP ? mvp : usual, true, null);
  }

  /** A clinician alone cannot have the survey made. */
  private static boolean surveyExpected(List<AchievedPoints> sent, ScoringContext context) {
    if (context.entityType() != EntityType.INDIVIDUAL) {
      return true;
    }
    for (AchievedPoints measure : sent) {
      if (measure instanceof SurveyPoints) {
        return true;
      }
    }
    return false;
  }

  private static boolean surveyCounts(List<AchievedPoints> sent) {
    for (AchievedPoints measure : sent) {
      if (measure instanceof SurveyPoints && measure.standing().countable()) {
        return true;
      }
    }
    return false;
  }

  private int leaving(
      List<AchievedPoints> sent, boolean throughWebInterface, ScoringContext context) {
    int leaving = 0;
    for (int i = 0; i < sent.size(); i++) {
      if (sent.get(i).standing().leavesBothSides()
          && leaves(sent.get(i), sent, throughWebInterface, context)
          && !otherwiseSent(sent, i)) {
        leaving++;
      }
    }
    return leaving;
  }

  private boolean surveyLeaves(
      List<AchievedPoints> sent, boolean throughWebInterface, ScoringContext context) {
    for (AchievedPoints measure : sent) {
      if (measure instanceof SurveyPoints
          && measure.standing().leavesBothSides()
          && leaves(measure, sent, throughWebInterface, context)) {
        return true;
      }
    }
    return false;
  }

  private boolean leaves(
      AchievedPoints measure,
      List<AchievedPoints> sent,
      boolean throughWebInterface,
      ScoringContext context) {
    if (measure instanceof ClaimsPoints) {
      return false;
    }
    if (context.apmPathway()) {
      return !throughWebInterface
          || measure instanceof SurveyPoints
          || inWebInterface(measure.measure());
    }
    if (measure instanceof SurveyPoints) {
      return !throughWebInterface && others(sent) <= surveyUpTo(context);
    }
    return !throughWebInterface || inWebInterface(measure.measure());
  }

  /** A pathway asks for fewer measures, so fewer can be lacking beside the survey. */
  private int surveyUpTo(ScoringContext context) {
    return context.option() == ReportingOption.MVP ? surveyUpTo - usual + mvp : surveyUpTo;
  }

  /** How many different measures were reported beside the survey. */
  private static int others(List<AchievedPoints> sent) {
    int others = 0;
    for (int i = 0; i < sent.size(); i++) {
      AchievedPoints measure = sent.get(i);
      boolean reported =
          measure instanceof ClaimsPoints
              ? measure.standing().countable()
              : measure.standing() != Standing.NO_PATIENTS;
      if (reported && !(measure instanceof SurveyPoints) && !reportedBefore(sent, i)) {
        others++;
      }
    }
    return others;
  }

  private static boolean reportedBefore(List<AchievedPoints> sent, int index) {
    String same = sent.get(index).measure().sameAs();
    for (int i = 0; i < index; i++) {
      if (sent.get(i).measure().sameAs().equals(same)
          && sent.get(i).standing() != Standing.NO_PATIENTS) {
        return true;
      }
    }
    return false;
  }

  /** Whether the measure was scored in another form, or has left already in one. */
  private static boolean otherwiseSent(List<AchievedPoints> sent, int index) {
    String same = sent.get(index).measure().sameAs();
    for (int i = 0; i < sent.size(); i++) {
      Standing standing = sent.get(i).standing();
      if (i != index
          && (standing.countable() || (i < index && standing.leavesBothSides()))
          && sent.get(i).measure().sameAs().equals(same)) {
        return true;
      }
    }
    return false;
  }
}
