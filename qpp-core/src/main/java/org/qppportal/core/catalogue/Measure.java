package org.qppportal.core.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.MetricType;
import org.qppportal.persistence.type.SubmissionMethod;

/**
 * One measure or activity of a performance year, as the program's published measures data gives it.
 *
 * @param measureId the published id, such as {@code 005} or {@code IA_AHE_1}
 * @param category the performance category it counts for
 * @param title the published title
 * @param description the published description, possibly with simple HTML
 * @param metricType the shape of its value
 * @param inverse true when a lower rate is better
 * @param highPriority true for outcome, patient experience and the other high-priority measures
 * @param measureType quality only: {@code outcome}, {@code process}, {@code
 *     patientEngagementExperience} …; empty for other categories
 * @param registryMeasure true for a QCDR measure, whose rate the registry computes itself
 * @param submissionMethods quality and cost only: the methods it may be sent by; empty means that
 *     the published data does not restrict it
 * @param strata names of the strata of a multi-rate measure, in published order
 * @param overallAlgorithm how the strata combine; empty for single-rate measures
 * @param specialtySets the specialty measure sets that hold it (for ACI: {@code transition})
 * @param activityWeight improvement activities only, and only where published: medium or high
 * @param interoperability ACI and PI only
 * @param allowedPrograms programs that accept it; empty means that the published data names none
 * @param allowedVendors registries that may send it; empty means any
 * @param specifications links to its specification by submission method
 * @param quality what only quality measures have
 */
public record Measure(
    String measureId,
    Category category,
    String title,
    String description,
    MetricType metricType,
    boolean inverse,
    boolean highPriority,
    Optional<String> measureType,
    boolean registryMeasure,
    Set<SubmissionMethod> submissionMethods,
    List<String> strata,
    Optional<String> overallAlgorithm,
    List<String> specialtySets,
    Optional<ActivityWeight> activityWeight,
    Optional<Interoperability> interoperability,
    Set<String> allowedPrograms,
    Set<String> allowedVendors,
    java.util.Map<String, String> specifications,
    QualityTraits quality) {

  /**
   * What the published data says of a quality measure.
   *
   * @param firstPerformanceYear the first year it was in the program, where published
   * @param uncapped methods for which the cap of topped-out measures is removed
   * @param suppressed methods for which it is not scored, because its guideline changed during the
   *     year
   * @param companions other measures that stand for the same one, such as its collection from
   *     Medicare patients only
   * @param ecqm its names in electronic documents; empty when it is not collected so
   */
  public record QualityTraits(
      Optional<Integer> firstPerformanceYear,
      Set<SubmissionMethod> uncapped,
      Set<SubmissionMethod> suppressed,
      Set<String> companions,
      Optional<Ecqm> ecqm) {

    /** Nothing special. */
    public static final QualityTraits NONE =
        new QualityTraits(Optional.empty(), Set.of(), Set.of(), Set.of(), Optional.empty());
  }

  /** How much an improvement activity is worth. */
  public enum ActivityWeight {
    MEDIUM,
    HIGH
  }

  /**
   * What the published data says of an ACI or PI measure.
   *
   * @param weight points it can earn in the performance score or as a bonus; 0 where none
   * @param required true when the base score needs it (or a substitute)
   * @param bonus true when its points are bonus points
   * @param objective the objective it belongs to, where published
   * @param reportingCategory {@code base}, {@code performanceBonus}, {@code registryBonus}, {@code
   *     cehrtBonus}, {@code preAttestation}, {@code attestation}, {@code required}, {@code bonus},
   *     {@code exclusion}
   * @param substitutes measures that can be sent in its place; until 2018 also its exclusions, of
   *     either set of measures
   * @param exclusions what says that the measure does not apply, so that neither is sent beside the
   *     other; empty in 2017, which published none
   */
  public record Interoperability(
      int weight,
      boolean required,
      boolean bonus,
      Optional<String> objective,
      String reportingCategory,
      List<String> substitutes,
      List<String> exclusions) {}

  /** True for outcome measures of every kind, which satisfy the outcome requirement. */
  public boolean outcome() {
    return measureType.filter(OUTCOME_TYPES::contains).isPresent();
  }

  private static final Set<String> OUTCOME_TYPES =
      Set.of(
          "outcome",
          "intermediateOutcome",
          "intermediateOutcomeAndProcess",
          "patientReportedOutcome");
}
