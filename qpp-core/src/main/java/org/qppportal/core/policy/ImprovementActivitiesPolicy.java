package org.qppportal.core.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The improvement activities category (42 CFR 414.1355, 414.1360, 414.1380(b)(3)).
 *
 * @param maximumPoints points for full credit
 * @param mediumPoints points of a medium-weighted activity, and of one without a weight
 * @param highPoints points of a high-weighted activity
 * @param specialStatusMultiplier what small, rural, shortage-area and non-patient-facing practices
 *     get them times
 * @param required how many activities make full credit; absent while activities have weights
 * @param valuePathway what an activity earns who reports a MIPS Value Pathway; absent before there
 *     were any
 * @param medicalHomeActivity the attestation that gives full credit
 * @param apmParticipantPoints the fewest points of a participant in an alternative payment model
 * @param modelPoints points of the activities that a payment model itself requires, for those
 *     scored as its participants
 * @param suspendedActivities activities that were suspended during the year; done or begun before,
 *     they still count
 * @param combineSets whether the different activities of all sets count together, not only those of
 *     the best set
 * @param submissionNeedsActivity whether only an activity done makes a submission
 * @param minimumPeriodDays fewest days in a row to be reported
 */
public record ImprovementActivitiesPolicy(
    Cited<BigDecimal> maximumPoints,
    Cited<BigDecimal> mediumPoints,
    Cited<BigDecimal> highPoints,
    Cited<Integer> specialStatusMultiplier,
    Optional<RequiredActivities> required,
    Optional<ValuePathway> valuePathway,
    Cited<String> medicalHomeActivity,
    Cited<BigDecimal> apmParticipantPoints,
    Cited<BigDecimal> modelPoints,
    Optional<Cited<List<String>>> suspendedActivities,
    Optional<Cited<Boolean>> combineSets,
    Optional<Cited<Boolean>> submissionNeedsActivity,
    Cited<Integer> minimumPeriodDays) {

  /**
   * How many activities make full credit.
   *
   * @param standard without special status
   * @param specialStatus with special status, and for those who report a MIPS Value Pathway
   */
  public record RequiredActivities(Cited<Integer> standard, Cited<Integer> specialStatus) {}

  /**
   * Points of an activity of a MIPS Value Pathway, whatever the practice's status.
   *
   * @param mediumPoints points of a medium-weighted activity, and of one without a weight
   * @param highPoints points of a high-weighted activity
   */
  public record ValuePathway(Cited<BigDecimal> mediumPoints, Cited<BigDecimal> highPoints) {}
}
