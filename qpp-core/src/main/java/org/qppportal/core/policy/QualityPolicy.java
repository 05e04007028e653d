package org.qppportal.core.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.SubmissionMethod;

/**
 * The quality category (42 CFR 414.1335, 414.1340, 414.1365, 414.1367, 414.1380(b)(1)).
 *
 * @param measuresRequired measures asked for, one of them of high priority
 * @param maximumPointsPerMeasure the most points of one measure
 * @param floorPoints the fewest points of a measure scored against a benchmark
 * @param unbenchmarkedPoints points of a measure without benchmark or with too few cases
 * @param unbenchmarkedPointsSmallPractice the same for a small practice
 * @param incompletePoints points of a measure that is not data complete
 * @param incompletePointsSmallPractice the same for a small practice
 * @param incompleteClass what the program calls such a measure of a practice that is not small
 * @param webInterfaceIncompletePoints points of an incomplete measure of the CMS Web Interface
 * @param dataCompletenessPercent share of the population to be reported, in percent
 * @param caseMinimum cases needed to be scored against a benchmark
 * @param minimumPeriodDays fewest days in a row to be reported
 * @param combineMethods whether measures sent by several methods count together
 * @param submissionNeedsData whether only a measure reported with patients makes a submission
 * @param groupClaimsNeedOtherCategory whether claims give a group a score only if it sends another
 *     category, too
 * @param surveyMeasure the measure that the parts of the patient survey make up
 * @param surveyBelowSampleUpToMeasures the most other measures with which a survey of too small a
 *     sample lowers the points available
 * @param newMeasureFloors fewest points of measures new to the program
 * @param toppedOutCap most points of measures that nearly everybody does well
 * @param highPriorityBonus bonus for further high-priority measures
 * @param endToEndBonus bonus for electronic reporting from end to end
 * @param smallPracticeBonus points of a small practice that sends a measure
 * @param complexOrganization points of organizations of many practices for electronic measures
 * @param applicabilityMethods methods for which the program checks whether more measures applied
 * @param improvement credit for scoring better than the year before
 * @param app the measure sets of the APM Performance Pathway
 * @param mvpMeasuresRequired measures asked for in a MIPS Value Pathway
 * @param claimsMeasures measures that CMS computes from claims
 */
public record QualityPolicy(
    Cited<Integer> measuresRequired,
    Cited<BigDecimal> maximumPointsPerMeasure,
    Cited<BigDecimal> floorPoints,
    Cited<BigDecimal> unbenchmarkedPoints,
    Cited<BigDecimal> unbenchmarkedPointsSmallPractice,
    Cited<BigDecimal> incompletePoints,
    Cited<BigDecimal> incompletePointsSmallPractice,
    Cited<String> incompleteClass,
    Cited<BigDecimal> webInterfaceIncompletePoints,
    Cited<BigDecimal> dataCompletenessPercent,
    Cited<Integer> caseMinimum,
    Cited<Integer> minimumPeriodDays,
    Cited<Boolean> combineMethods,
    Optional<Cited<Boolean>> submissionNeedsData,
    Optional<Cited<Boolean>> groupClaimsNeedOtherCategory,
    Cited<String> surveyMeasure,
    Optional<Cited<Integer>> surveyBelowSampleUpToMeasures,
    Optional<NewMeasureFloors> newMeasureFloors,
    Optional<ToppedOutCap> toppedOutCap,
    Optional<HighPriorityBonus> highPriorityBonus,
    Optional<EndToEndBonus> endToEndBonus,
    Optional<Cited<BigDecimal>> smallPracticeBonus,
    Optional<ComplexOrganization> complexOrganization,
    Cited<Set<SubmissionMethod>> applicabilityMethods,
    Optional<Improvement> improvement,
    Optional<App> app,
    Optional<Cited<Integer>> mvpMeasuresRequired,
    List<ClaimsMeasure> claimsMeasures) {

  /**
   * Fewest points of measures new to the program, if their data is complete.
   *
   * @param firstYear in the measure's first year
   * @param secondYear in its second year
   */
  public record NewMeasureFloors(Cited<BigDecimal> firstYear, Cited<BigDecimal> secondYear) {}

  /**
   * Most points of measures that nearly everybody does well.
   *
   * @param points the most points
   * @param measures the only measures it applies to, if they are topped out this year; empty where
   *     the published benchmarks say which
   * @param uncappedMethods methods that it does not apply to
   * @param appliesToApp whether it applies to the APM Performance Pathway
   * @param appliesToAppPlus whether it applies to that pathway's larger measure set
   */
  public record ToppedOutCap(
      Cited<BigDecimal> points,
      Optional<Cited<Set<String>>> measures,
      Cited<Set<SubmissionMethod>> uncappedMethods,
      Optional<Cited<Boolean>> appliesToApp,
      Optional<Cited<Boolean>> appliesToAppPlus) {}

  /**
   * Bonus points for high-priority measures beyond the required one.
   *
   * @param outcomePoints points of an outcome measure
   * @param patientExperiencePoints points of a patient experience measure
   * @param otherPoints points of another high-priority measure
   * @param capPercent the most of it, in percent of the points available
   * @param excludedMethods methods that do not earn it
   */
  public record HighPriorityBonus(
      Cited<BigDecimal> outcomePoints,
      Cited<BigDecimal> patientExperiencePoints,
      Cited<BigDecimal> otherPoints,
      Cited<BigDecimal> capPercent,
      Cited<Set<SubmissionMethod>> excludedMethods) {}

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
   * The Complex Organization Adjustment.
   *
   * @param pointsPerMeasure points of an electronic measure with complete data and enough cases
   * @param capPercent the most of it, in percent of the points available
   * @param entityTypes who gets it
   */
  public record ComplexOrganization(
      Cited<BigDecimal> pointsPerMeasure,
      Cited<BigDecimal> capPercent,
      Cited<Set<EntityType>> entityTypes) {}

  /**
   * Credit for scoring better than the year before.
   *
   * @param maximumPercent the most of it, in percentage points of the category
   * @param minimumPriorPercent what a lower score of the year before is taken as, in percent
   */
  public record Improvement(
      Cited<BigDecimal> maximumPercent, Cited<BigDecimal> minimumPriorPercent) {}

  /**
   * The measure sets of the APM Performance Pathway, as the published measures name them.
   *
   * @param program program name of the set
   * @param plusProgram program name of the larger set
   */
  public record App(Cited<String> program, Optional<Cited<String>> plusProgram) {}

  /**
   * A quality measure that CMS computes from claims.
   *
   * @param measureId its published id
   * @param minimumCases cases needed to score it
   * @param minimumClinicians fewest clinicians of the entity; empty when any number will do
   * @param entityTypes whom it applies to
   */
  public record ClaimsMeasure(
      Cited<String> measureId,
      Cited<Integer> minimumCases,
      Optional<Cited<Integer>> minimumClinicians,
      Cited<Set<EntityType>> entityTypes) {}
}
