package org.qppportal.core.scoring;

import java.math.BigDecimal;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.core.policy.QualityPolicy;
import org.qppportal.persistence.type.SubmissionMethod;

/**
 * A quality measure sent by one method, with everything that scoring would otherwise look up again
 * for each submission.
 *
 * @param measure the published measure
 * @param method how it was sent
 * @param ladder its benchmark for this method; null when there is none
 * @param priority what kind of high-priority measure it is
 * @param highPriorityBonus its part of the high-priority bonus; null when it cannot earn one
 * @param endToEndBonus its part of the end-to-end bonus; null when the method does not earn it
 */
record QualityMeasure(
    Measure measure,
    SubmissionMethod method,
    DecileLadder ladder,
    Priority priority,
    ScoreNode highPriorityBonus,
    ScoreNode endToEndBonus) {

  /** The kinds of high-priority measure, as far as their bonus differs. */
  enum Priority {
    NONE,
    OUTCOME,
    PATIENT_EXPERIENCE,
    OTHER
  }

  static QualityMeasure of(
      Measure measure, SubmissionMethod method, Catalogue catalogue, QualityPolicy policy) {
    Priority priority = priority(measure);
    return new QualityMeasure(
        measure,
        method,
        catalogue
            .benchmark(measure.measureId(), method)
            .map(benchmark -> DecileLadder.of(benchmark.ladder(), measure.inverse()))
            .orElse(null),
        priority,
        HighPriorityBonus.part(measure, priority, policy.highPriorityBonus()),
        EndToEndElectronicBonus.part(measure, method, policy.endToEndBonus()));
  }

  String id() {
    return measure.measureId();
  }

  boolean highPriority() {
    return priority != Priority.NONE;
  }

  BigDecimal highPriorityBonusPoints() {
    return highPriorityBonus == null ? BigDecimal.ZERO : highPriorityBonus.value();
  }

  private static Priority priority(Measure measure) {
    if (measure.outcome()) {
      return Priority.OUTCOME;
    }
    if (measure.measureType().filter("patientEngagementExperience"::equals).isPresent()) {
      return Priority.PATIENT_EXPERIENCE;
    }
    return measure.highPriority() ? Priority.OTHER : Priority.NONE;
  }
}
