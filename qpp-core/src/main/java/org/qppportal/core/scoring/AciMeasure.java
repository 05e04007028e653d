package org.qppportal.core.scoring;

import java.math.BigDecimal;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.core.catalogue.Measure.Interoperability;

/**
 * An advancing care information measure, ready for scoring.
 *
 * @param measure the published measure
 * @param bit its own bit in a set of measures
 * @param variant which set of measures it belongs to
 * @param weight points of its performance; zero where it has none
 * @param reportedYes what a yes adds to the performance score; null when nothing
 */
record AciMeasure(
    Measure measure, long bit, Variant variant, BigDecimal weight, ScoreNode reportedYes) {

  /** The two sets of measures of 2017: for record systems certified to 2015 and to 2014. */
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
    return published().required() && published().reportingCategory().equals("preAttestation");
  }

  boolean registryBonus() {
    return published().reportingCategory().equals("registryBonus");
  }

  boolean activityBonus() {
    return published().reportingCategory().equals("cehrtBonus");
  }

  private static Interoperability published(Measure measure) {
    return measure.interoperability().orElseThrow();
  }

  private static Variant variant(Measure measure) {
    String category = published(measure).reportingCategory();
    if (category.equals("preAttestation") || category.equals("cehrtBonus")) {
      return Variant.SHARED;
    }
    return measure.specialtySets().contains("transition") ? Variant.TRANSITION : Variant.REGULAR;
  }
}
