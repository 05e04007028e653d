package org.qppportal.core.policy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Set;
import org.qppportal.persistence.type.SubmissionMethod;

/**
 * The numbers that scoring needs.
 *
 * @param finalScore how categories make the final score
 * @param quality the quality category
 * @param improvementActivities the improvement activities category
 * @param advancingCareInformation the advancing care information category
 */
public record ScoringPolicy(
    FinalScore finalScore,
    Quality quality,
    ImprovementActivities improvementActivities,
    AdvancingCareInformation advancingCareInformation) {

  /**
   * How categories make the final score (42 CFR 414.1380(c)).
   *
   * @param maximumPoints the most final points
   * @param minimumScoredCategories with fewer, the final score is the performance threshold
   */
  public record FinalScore(
      Cited<BigDecimal> maximumPoints, Cited<Integer> minimumScoredCategories) {}

  /**
   * The quality category (42 CFR 414.1335, 414.1340, 414.1380(b)(1)).
   *
   * @param measuresRequired measures asked for, one of them of high priority
   * @param maximumPointsPerMeasure the most points of one measure
   * @param floorPoints the fewest points of a measure scored against a benchmark
   * @param unbenchmarkedPoints points of a measure without benchmark or with too few cases
   * @param incompletePoints points of a measure that is not data complete
   * @param webInterfaceIncompletePoints the same through the CMS Web Interface
   * @param dataCompletenessPercent share of the population to be reported, in percent
   * @param caseMinimum cases needed to be scored against a benchmark
   * @param minimumPeriodDays fewest days in a row to be reported
   * @param surveyMeasure the measure that the parts of the patient survey make up
   * @param highPriorityBonus bonus for further high-priority measures
   * @param endToEndBonus bonus for electronic reporting from end to end
   */
  public record Quality(
      Cited<Integer> measuresRequired,
      Cited<BigDecimal> maximumPointsPerMeasure,
      Cited<BigDecimal> floorPoints,
      Cited<BigDecimal> unbenchmarkedPoints,
      Cited<BigDecimal> incompletePoints,
      Cited<BigDecimal> webInterfaceIncompletePoints,
      Cited<BigDecimal> dataCompletenessPercent,
      Cited<Integer> caseMinimum,
      Cited<Integer> minimumPeriodDays,
      Cited<String> surveyMeasure,
      HighPriorityBonus highPriorityBonus,
      EndToEndBonus endToEndBonus) {}

  /**
   * Bonus points for high-priority measures beyond the required one.
   *
   * @param outcomePoints points of an outcome measure
   * @param patientExperiencePoints points of a patient experience measure
   * @param otherPoints points of another high-priority measure
   * @param capPercent the most of it, in percent of the points available
   */
  public record HighPriorityBonus(
      Cited<BigDecimal> outcomePoints,
      Cited<BigDecimal> patientExperiencePoints,
      Cited<BigDecimal> otherPoints,
      Cited<BigDecimal> capPercent) {}

  /**
   * Bonus points for measures reported electronically from end to end.
   *
   * @param points points of a measure
   * @param capPercent the most of it, in percent of the points available
   * @param excludedMethods methods that do not earn it
   */
  public record EndToEndBonus(
      Cited<BigDecimal> points,
      Cited<BigDecimal> capPercent,
      Cited<Set<SubmissionMethod>> excludedMethods) {}

  /**
   * The improvement activities category (42 CFR 414.1355, 414.1360, 414.1380(b)(3)).
   *
   * @param maximumPoints points for full credit
   * @param mediumPoints points of a medium-weighted activity
   * @param highPoints points of a high-weighted activity
   * @param specialStatusMultiplier what small, rural, shortage-area and non-patient-facing
   *     practices get them times
   * @param medicalHomeActivity the attestation that gives full credit
   * @param apmParticipantPoints the fewest points of a participant in an alternative payment model
   * @param minimumPeriodDays fewest days in a row to be reported
   */
  public record ImprovementActivities(
      Cited<BigDecimal> maximumPoints,
      Cited<BigDecimal> mediumPoints,
      Cited<BigDecimal> highPoints,
      Cited<Integer> specialStatusMultiplier,
      Cited<String> medicalHomeActivity,
      Cited<BigDecimal> apmParticipantPoints,
      Cited<Integer> minimumPeriodDays) {}

  /**
   * The advancing care information category (42 CFR 414.1375, 414.1380(b)(4)).
   *
   * @param maximumPoints the most points
   * @param basePoints points of the base score, all or nothing
   * @param performanceBands into how many bands a rate is cut, each worth the same
   * @param registryBonusPoints points for reporting to a further registry
   * @param activityBonusPoints points for improvement activities done with certified records
   * @param minimumPeriodDays fewest days in a row to be reported
   * @param leftOutFor traits of a practice that take the category out of its score unless it sends
   *     data: {@code nonPatientFacing}, {@code hospitalBased}, {@code ascBased}
   */
  public record AdvancingCareInformation(
      Cited<BigDecimal> maximumPoints,
      Cited<BigDecimal> basePoints,
      Cited<Integer> performanceBands,
      Cited<BigDecimal> registryBonusPoints,
      Cited<BigDecimal> activityBonusPoints,
      Cited<Integer> minimumPeriodDays,
      Cited<Set<PracticeTrait>> leftOutFor) {}

  /** Traits that a rule can refer to. */
  public enum PracticeTrait {
    NON_PATIENT_FACING("nonPatientFacing"),
    HOSPITAL_BASED("hospitalBased"),
    ASC_BASED("ascBased");

    private final String code;

    PracticeTrait(String code) {
      this.code = code;
    }

    static PracticeTrait ofCode(String code) {
      return Arrays.stream(values()).filter(t -> t.code.equals(code)).findFirst().orElseThrow();
    }
  }
}
