package org.qppportal.core.estimate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qppportal.core.scoring.Circumstances.PatientMix;
import org.qppportal.core.scoring.PracticeTraits;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.SubmissionMethod;

/**
 * What somebody assumes.
 *
 * @param performanceYear the year of the data
 * @param percents category scores, 0 to 100; a category without one is not scored, and its weight
 *     goes to the others
 * @param measures quality measures that the quality score is worked out from, instead of a percent;
 *     empty when the percent counts
 * @param traits special statuses of the practice
 * @param patients how complex the patients are; empty when unknown
 * @param charges what Medicare pays in a year for covered professional services under Part B, in
 *     dollars
 * @param qualifyingParticipant whether the clinician is a QP in an Advanced APM
 */
public record EstimateRequest(
    int performanceYear,
    Map<Category, BigDecimal> percents,
    List<MeasureRate> measures,
    PracticeTraits traits,
    Optional<PatientMix> patients,
    BigDecimal charges,
    boolean qualifyingParticipant) {

  /**
   * A quality measure and how well it goes.
   *
   * @param measureId the published id
   * @param method how it would be sent
   * @param rate performance rate, 0 to 100 percent
   * @param cases patients measured, at least 1; all eligible ones are assumed to be reported
   */
  public record MeasureRate(
      String measureId, SubmissionMethod method, BigDecimal rate, long cases) {}
}
