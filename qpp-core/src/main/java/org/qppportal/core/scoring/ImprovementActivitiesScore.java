package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.core.policy.ImprovementActivitiesPolicy;
import org.qppportal.core.scoring.ScoreNode.Rule;
import org.qppportal.core.scoring.ScoreNode.Unit;
import org.qppportal.core.submission.MeasurementValue.YesNo;
import org.qppportal.core.submission.Submission.Measurement;
import org.qppportal.core.submission.Submission.MeasurementSet;
import org.qppportal.persistence.type.Category;

/**
 * The improvement activities category (42 CFR 414.1380(b)(3)): 2017 a medium activity earns 10
 * points and a high one 20, twice that in small, rural, shortage-area and non-patient-facing
 * practices, up to 40. A certified medical home earns full credit, a participant in an alternative
 * payment model at least half of it.
 */
final class ImprovementActivitiesScore {

  static final Rule RULE =
      new Rule(
          "ia.category-score", "Points of the improvement activities", "42 CFR 414.1380(b)(3)");

  static final Rule APM_RULE =
      new Rule(
          "ia.apm-credit",
          "Credit for taking part in an alternative payment model",
          "42 CFR 414.1380(b)(3)(i)");

  private final Map<String, ImprovementActivity> activities = new HashMap<>();
  private final BigDecimal maximum;
  private final BigDecimal apmPoints;
  private final BigDecimal mediumPoints;
  private final int multiplier;

  ImprovementActivitiesScore(ImprovementActivitiesPolicy policy, Catalogue catalogue) {
    this.maximum = policy.maximumPoints().value();
    this.apmPoints = policy.apmParticipantPoints().value();
    this.mediumPoints = policy.mediumPoints().value();
    this.multiplier = policy.specialStatusMultiplier().value();
    for (Measure measure : catalogue.measures()) {
      if (measure.category() == Category.IA) {
        activities.put(measure.measureId(), ImprovementActivity.of(measure, policy));
      }
    }
  }

  /**
   * Scores the category.
   *
   * @param othersSent whether both other categories that a practice reports were sent, which also
   *     earns the credit of a participant in an alternative payment model
   */
  CategoryScore score(List<MeasurementSet> sets, PracticeTraits traits, boolean othersSent) {
    boolean special = special(traits);
    BigDecimal[] sums = new BigDecimal[sets.size()];
    int best = -1;
    for (int i = 0; i < sums.length; i++) {
      sums[i] = sum(sets.get(i), special);
      if (best < 0 || sums[i].compareTo(sums[best]) > 0) {
        best = i;
      }
    }
    BigDecimal earned = best < 0 ? BigDecimal.ZERO : sums[best].min(maximum);
    boolean credit =
        traits.apmParticipant()
            && (earned.signum() > 0 || othersSent)
            && earned.compareTo(apmPoints) < 0;
    BigDecimal points = credit ? apmPoints : earned;
    List<ScoreNode> parts = new ArrayList<>(sums.length + 1);
    for (int i = 0; i < sums.length; i++) {
      parts.add(setNode(sets.get(i), special, sums[i], i == best));
    }
    if (credit) {
      parts.add(apmNode(earned));
    }
    return new CategoryScore(
        best >= 0 || credit,
        points,
        maximum,
        node(points, special, parts),
        () -> gaps(points, special));
  }

  private BigDecimal sum(MeasurementSet set, boolean special) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Measurement measurement : set.measurements()) {
      sum = sum.add(node(measurement, special).value());
    }
    return sum;
  }

  private ScoreNode node(Measurement measurement, boolean special) {
    ImprovementActivity activity = activities.get(measurement.measureId());
    if (activity == null) {
      return Nodes.unknown(measurement.measureId(), RULE);
    }
    // An activity that was answered with no was not done.
    boolean done = measurement.value() instanceof YesNo answer && answer.value();
    return activity.node(done, special);
  }

  private ScoreNode setNode(MeasurementSet set, boolean special, BigDecimal sum, boolean picked) {
    List<ScoreNode> parts = new ArrayList<>(set.measurements().size() + 2);
    for (Measurement measurement : set.measurements()) {
      parts.add(node(measurement, special));
    }
    if (sum.compareTo(maximum) > 0) {
      parts.add(Nodes.cap(sum, maximum, RULE));
    }
    BigDecimal points = sum.min(maximum);
    if (!picked) {
      parts.add(
          Nodes.notCounted(
              points, RULE, () -> "Another set of activities earned at least as many points."));
    }
    return new ScoreNode(
        MethodNames.name(set),
        MethodNames.title(set.submissionMethod()),
        picked ? points : BigDecimal.ZERO,
        maximum,
        Unit.POINTS,
        RULE,
        () ->
            "The activities sent earn "
                + Figures.figure(points)
                + " of "
                + Figures.figure(maximum)
                + " points."
                + (picked ? "" : " The set is not counted: another earned at least as many."),
        parts);
  }

  private ScoreNode apmNode(BigDecimal earned) {
    return Nodes.points(
        "apmCredit",
        "Credit for an alternative payment model",
        apmPoints.subtract(earned),
        null,
        APM_RULE,
        () ->
            "A participant in an alternative payment model has at least "
                + Figures.points(apmPoints)
                + "; the activities sent earned "
                + Figures.figure(earned)
                + ".");
  }

  private ScoreNode node(BigDecimal points, boolean special, List<ScoreNode> parts) {
    return new ScoreNode(
        "iaScore",
        "Improvement activities score",
        points,
        maximum,
        Unit.POINTS,
        RULE,
        () ->
            parts.isEmpty()
                ? "No improvement activities were sent."
                : Figures.figure(points)
                    + " of "
                    + Figures.figure(maximum)
                    + " points"
                    + (special
                        ? "; activities count " + multiplier + " times for this practice."
                        : "."),
        parts);
  }

  private List<Gap> gaps(BigDecimal points, boolean special) {
    BigDecimal missing = maximum.subtract(points);
    if (missing.signum() <= 0) {
      return List.of();
    }
    BigDecimal medium =
        special ? mediumPoints.multiply(BigDecimal.valueOf(multiplier)) : mediumPoints;
    int more = missing.divide(medium, 0, java.math.RoundingMode.UP).intValue();
    return List.of(
        new Gap(
            Figures.figure(missing)
                + " of "
                + Figures.figure(maximum)
                + " points for improvement activities are missing.",
            missing,
            "Attest to "
                + more
                + " more medium-weighted improvement "
                + (more == 1 ? "activity" : "activities")
                + ", or fewer high-weighted ones.",
            RULE));
  }

  /** Whether the practice's activities count more (42 CFR 414.1380(b)(3)). */
  static boolean special(PracticeTraits traits) {
    return traits.smallPractice() || traits.rural() || traits.hpsa() || traits.nonPatientFacing();
  }
}
