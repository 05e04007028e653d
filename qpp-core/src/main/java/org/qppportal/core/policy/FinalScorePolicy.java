package org.qppportal.core.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qppportal.core.policy.ScoringPolicy.PracticeTrait;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.EntityType;

/**
 * How categories make the final score (42 CFR 414.1380(c)).
 *
 * @param maximumPoints the most final points
 * @param minimumScoredCategories with fewer, the final score is the performance threshold
 * @param precedence whose score applies to a clinician who has several: the first kinds of entity
 *     with a score, and of kinds listed together the one with the highest
 * @param interoperabilityLeftOut who does not have to report certified records
 * @param leftOutForAll categories that nobody was scored on; empty in most years
 * @param complexPatientBonus points for patients who need more; empty in 2017
 * @param smallPracticeBonus points for a small practice that sends anything; 2018 only
 * @param facilityBased scores taken from a hospital; from 2019 on
 */
public record FinalScorePolicy(
    Cited<BigDecimal> maximumPoints,
    Cited<Integer> minimumScoredCategories,
    Cited<List<List<EntityType>>> precedence,
    InteroperabilityLeftOut interoperabilityLeftOut,
    Optional<Cited<Set<Category>>> leftOutForAll,
    Optional<ComplexPatientBonus> complexPatientBonus,
    Optional<Cited<BigDecimal>> smallPracticeBonus,
    Optional<FacilityBased> facilityBased) {

  /**
   * Who does not have to report certified records, unless data of theirs is sent (42 CFR
   * 414.1380(c)(2)(i)(A)(4), (C)).
   *
   * @param traits traits of the clinician or practice
   * @param clinicianTypes types of clinician, in the words of {@code eligibleClinicianTypes}; a
   *     group is left out when all its clinicians are of these
   */
  public record InteroperabilityLeftOut(
      Cited<Set<PracticeTrait>> traits, Cited<List<String>> clinicianTypes) {}

  /**
   * Points for patients who need more care (42 CFR 414.1380(c)(3)). Either {@code summed} or {@code
   * standardized} is given.
   *
   * @param maximumPoints the most final points
   * @param summed the bonus of 2018 to 2021
   * @param standardized the bonus from 2022 on
   */
  public record ComplexPatientBonus(
      Cited<BigDecimal> maximumPoints,
      Optional<Summed> summed,
      Optional<Standardized> standardized) {}

  /**
   * The average risk score and a share of dually eligible patients, added up.
   *
   * @param dualFactor points for all patients being dually eligible
   * @param multiplier what the sum is taken times
   */
  public record Summed(Cited<BigDecimal> dualFactor, Cited<BigDecimal> multiplier) {}

  /**
   * Each risk indicator by its distance from the mean of all, in standard deviations.
   *
   * @param basePoints points at the mean
   * @param pointsPerDeviation points for each standard deviation above it
   */
  public record Standardized(Cited<BigDecimal> basePoints, Cited<BigDecimal> pointsPerDeviation) {}

  /**
   * Quality and cost scores taken from the hospital where somebody works (42 CFR 414.1380(e)).
   *
   * @param wholeScoreCompared whether the final scores with and without are compared, not only
   *     quality and cost together
   * @param virtualGroups whether virtual groups can have them
   * @param complexPatients whether they earn the bonus for complex patients without other data
   */
  public record FacilityBased(
      Cited<Boolean> wholeScoreCompared,
      Cited<Boolean> virtualGroups,
      Cited<Boolean> complexPatients) {}
}
