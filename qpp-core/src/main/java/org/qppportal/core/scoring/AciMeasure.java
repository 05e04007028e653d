package org.qppportal.core.scoring;

import java.math.BigDecimal;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.core.catalogue.Measure.Interoperability;
import org.qppportal.persistence.type.MetricType;

/**
 * A measure of certified records in 2017 or 2018, ready for scoring.
 *
 * @param measure the published measure
 * @param bit its own bit in a set of measures
 * @param variant which set of measures it belongs to
 * @param weight points of its performance; zero where it has none
 * @param reportedYes what a yes adds to the performance score; null when nothing
 */
record AciMeasure(
    Measure measure, long bit, Variant variant, BigDecimal weight, ScoreNode reportedYes) {

  /**
   * The two sets of measures of 2017 and 2018: for record systems certified to 2015 and to 2014.
   */
  enum Variant {
    REGULAR,
    TRANSITION,
    /** Attestations and the bonus for activities belong to both. */
    SHARED;

    boolean includes(Variant other) {
      return this == other || other == SHARED;
    }
  }

  static AciMeasure of(Measure measure, int index) {
    Interoperability published = published(measure);
    BigDecimal weight =
        published.bonus() ? BigDecimal.ZERO : BigDecimal.valueOf(published.weight());
    return new AciMeasure(
        measure,
        1L << index,
        variant(measure),
        weight,
        weight.signum() == 0
            ? null
            : Nodes.points(
                measure.measureId(),
                measure.title(),
                weight,
                weight,
                AciPerformanceScore.RULE,
                () -> "Answered with yes: " + Figures.points(weight) + "."));
  }

  String id() {
    return measure.measureId();
  }

  Interoperability published() {
    return published(measure);
  }

  /** Whether every participant must report it, or stand-in for it, to have a base score. */
  boolean requiredForBase() {
    return published().required() && published().reportingCategory().equals("base");
  }

  /** Whether it says that a required measure does not apply. */
  boolean exclusion() {
    return !published().required() && published().reportingCategory().equals("base");
  }

  boolean requiredAttestation() {
    return published().required() && attestation(measure);
  }

  /** Whether its yes is one of performance: to immunizations in 2017, to any registry in 2018. */
  boolean registry() {
    return measure.metricType() == MetricType.BOOLEAN && weight.signum() > 0;
  }

  /** Whether it reports to a registry for a bonus. */
  boolean furtherRegistry() {
    return published().bonus() && !activityBonus();
  }

  boolean activityBonus() {
    return published().reportingCategory().equals("cehrtBonus");
  }

  private static Interoperability published(Measure measure) {
    return measure.interoperability().orElseThrow();
  }

  // Published as an attestation before the score in 2017, as an attestation in 2018.
  private static boolean attestation(Measure measure) {
    String category = published(measure).reportingCategory();
    return category.equals("preAttestation") || category.equals("attestation");
  }

  private static Variant variant(Measure measure) {
    if (attestation(measure) || published(measure).reportingCategory().equals("cehrtBonus")) {
      return Variant.SHARED;
    }
    return measure.specialtySets().contains("transition") ? Variant.TRANSITION : Variant.REGULAR;
  }
}
