package org.qppportal.core.policy;

import java.math.BigDecimal;
import java.util.Set;
import org.qppportal.persistence.type.SubmissionMethod;

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
public record QualityPolicy(
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
    EndToEndBonus endToEndBonus) {

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
}
