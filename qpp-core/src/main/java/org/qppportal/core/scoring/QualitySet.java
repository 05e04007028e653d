package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.qppportal.core.scoring.AchievedPoints.Standing;
import org.qppportal.persistence.type.SubmissionMethod;

/**
 * Quality measures that count together, scored.
 *
 * @param name machine name: the method, and the program unless it is the usual one
 * @param methods how they were sent
 * @param measures what each measure earned
 * @param others ids of measures that the catalogue does not have, or not for this way to report
 * @param requirement how many measures count
 * @param best which of them count
 * @param claims measures computed from claims that count beside them
 * @param bonuses bonuses and adjustments
 * @param measurePoints points of the measures that count
 * @param sum points with bonuses
 * @param available points available
 * @param perMeasure the most points of one measure
 */
record QualitySet(
    String name,
    List<SubmissionMethod> methods,
    List<AchievedPoints> measures,
    List<String> others,
    QualityRequirement requirement,
    BestMeasures best,
    List<AchievedPoints> claims,
    List<ScoreNode> bonuses,
    BigDecimal measurePoints,
    BigDecimal sum,
    BigDecimal available,
    BigDecimal perMeasure) {

  /** Points that count. */
  BigDecimal points() {
    return sum.min(available);
  }

  String title() {
    return methods.size() == 1 ? MethodNames.title(methods.get(0)) : "Sent in several ways";
  }

  /** Whether there are points to earn at all. */
  boolean scorable() {
    return available.signum() > 0;
  }

  /** Whether a measure was reported with any patients, or the survey. */
  boolean hasData() {
    for (AchievedPoints measure : measures) {
      if (measure.standing() != Standing.NO_PATIENTS && !(measure instanceof ClaimsPoints)) {
        return true;
      }
    }
    return false;
  }

  /** Points of the measures over the points available, without bonuses, in percent. */
  BigDecimal achievementPercent() {
    return available.signum() == 0
        ? BigDecimal.ZERO
        : Rounding.EXACT.quotient(measurePoints.movePointRight(2), available);
  }

  /** Whether as many measures count as are required, all with complete data. */
  boolean fullParticipation() {
    if (best.count() < requirement.places()) {
      return false;
    }
    for (int i = 0; i < measures.size(); i++) {
      if (best.picked(i) && measures.get(i).standing() == Standing.INCOMPLETE) {
        return false;
      }
    }
    return true;
  }
}
