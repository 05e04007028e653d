package org.qppportal.core.submission;

import java.math.BigDecimal;
import java.util.List;

/** The value of a measurement; which shape a measure takes follows from its metric type. */
public sealed interface MeasurementValue {

  /** Yes or no: an improvement activity, an attestation. */
  record YesNo(boolean value) implements MeasurementValue {}

  /** A numerator over a denominator of patients or actions (ACI and PI); 0/0 is allowed. */
  record Proportion(long numerator, long denominator) implements MeasurementValue {}

  /**
   * Counts of patients for one rate.
   *
   * @param stratum the stratum's published name; empty text for a single-rate measure
   * @param performanceMet patients who met the measure
   * @param performanceNotMet patients who did not; null when not sent
   * @param eligiblePopulationExclusion excluded patients; null when not sent
   * @param eligiblePopulationException excepted patients; null when not sent
   * @param numeratorExclusion QCDR only; null when not sent
   * @param eligiblePopulation the measure's whole population
   * @param performanceRate QCDR only: the rate as sent, in percent; null when not sent
   */
  record Counts(
      String stratum,
      long performanceMet,
      Long performanceNotMet,
      Long eligiblePopulationExclusion,
      Long eligiblePopulationException,
      Long numeratorExclusion,
      long eligiblePopulation,
      BigDecimal performanceRate) {}

  /** One performance rate. */
  record SingleRate(boolean endToEndReported, Counts counts) implements MeasurementValue {}

  /** One rate per stratum, in the order sent. */
  record MultiRate(boolean endToEndReported, List<Counts> strata) implements MeasurementValue {}

  /** A ratio or a continuous variable; its numerator may exceed its denominator. */
  record NonProportion(
      boolean endToEndReported,
      BigDecimal numerator,
      BigDecimal denominator,
      long observationInstances,
      BigDecimal numeratorExclusion,
      BigDecimal denominatorException)
      implements MeasurementValue {}

  /** A survey summary score (CAHPS), 0 to 100. */
  record Survey(BigDecimal score, String reliability, boolean mask, boolean belowMinimum)
      implements MeasurementValue {}
}
