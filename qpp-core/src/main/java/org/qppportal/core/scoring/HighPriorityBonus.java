package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.core.policy.QualityPolicy;
import org.qppportal.core.scoring.QualityMeasure.Priority;
import org.qppportal.core.scoring.ScoreNode.Rule;
import org.qppportal.core.scoring.ScoreNode.Unit;
import org.qppportal.persistence.type.SubmissionMethod;

/**
 * Bonus points for each high-priority measure beyond the required one (to 2021: two for outcome and
 * patient experience measures, one for others, together at most 10 percent of the points
 * available). The measure must have enough cases, complete data and a rate that is not the worst;
 * it need not be among the measures picked.
 */
final class HighPriorityBonus {

  static final Rule RULE =
      new Rule(
          "quality.high-priority-bonus",
          "Bonus for further high-priority measures",
          "42 CFR 414.1380(b)(1)(v)(A)");

  private final BigDecimal capPercent;

  HighPriorityBonus(QualityPolicy.HighPriorityBonus policy) {
    this.capPercent = policy.capPercent().value();
  }

  /** What a measure adds, whoever sends it; null when it cannot earn the bonus. */
  static ScoreNode part(
      Measure measure,
      SubmissionMethod method,
      Priority priority,
      QualityPolicy.HighPriorityBonus policy) {
    if (policy.excludedMethods().value().contains(method)) {
      return null;
    }
    return switch (priority) {
      case NONE -> null;
      case OUTCOME -> part(measure, policy.outcomePoints().value(), "an outcome measure");
      case PATIENT_EXPERIENCE ->
          part(measure, policy.patientExperiencePoints().value(), "a patient experience measure");
      case OTHER -> part(measure, policy.otherPoints().value(), "a high-priority measure");
    };
  }

  /**
   * The bonus of a set of measures.
   *
   * @param required the measure that satisfies the requirement and earns none; null when none does
   * @param available points available in the category
   */
  ScoreNode of(List<AchievedPoints> measures, AchievedPoints required, BigDecimal available) {
    BigDecimal cap = available.multiply(capPercent).movePointLeft(2);
    List<ScoreNode> parts = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < measures.size(); i++) {
      AchievedPoints measure = measures.get(i);
      if (earns(measure, required) && !earnedBefore(measures, i, required)) {
        parts.add(measure.measure().highPriorityBonus());
        sum = sum.add(measure.measure().highPriorityBonusPoints());
      }
    }
    if (sum.compareTo(cap) > 0) {
      parts.add(Nodes.cap(sum, cap, RULE));
    }
    int count = parts.size();
    return new ScoreNode(
        "highPriorityBonus",
        "Bonus for high-priority measures",
        sum.min(cap),
        cap,
        Unit.POINTS,
        RULE,
        () ->
            count == 0
                ? "No high-priority measure beyond the required one earned a bonus."
                : "Further high-priority measures add points, at most " + Figures.figure(cap) + ".",
        parts);
  }

  static boolean earns(AchievedPoints measure, AchievedPoints required) {
    return measure.measure().highPriorityBonus() != null
        && (required == null || !measure.measure().sameAs().equals(required.measure().sameAs()))
        && measure.bonusEligible();
  }

  /** Whether the same measure, sent in another way, has earned the bonus already. */
  private static boolean earnedBefore(
      List<AchievedPoints> measures, int index, AchievedPoints required) {
    String same = measures.get(index).measure().sameAs();
    for (int i = 0; i < index; i++) {
      if (measures.get(i).measure().sameAs().equals(same) && earns(measures.get(i), required)) {
        return true;
      }
    }
    return false;
  }

  private static ScoreNode part(Measure measure, BigDecimal points, String kind) {
    return Nodes.points(
        measure.measureId(),
        measure.title(),
        points,
        points,
        RULE,
        () -> "As " + kind + " beyond the required one it adds " + Figures.points(points) + ".");
  }
}
