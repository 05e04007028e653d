package org.qppportal.core.policy;

import java.util.Optional;
import org.qppportal.persistence.type.CodedValue;

/**
 * The numbers that scoring needs.
 *
 * @param finalScore how categories make the final score
 * @param quality the quality category
 * @param improvementActivities the improvement activities category
 * @param advancingCareInformation the category of certified records in 2017 and 2018
 * @param promotingInteroperability the same from 2019 on
 * @param cost the cost category
 */
public record ScoringPolicy(
    FinalScorePolicy finalScore,
    QualityPolicy quality,
    ImprovementActivitiesPolicy improvementActivities,
    Optional<AdvancingCareInformationPolicy> advancingCareInformation,
    Optional<PromotingInteroperabilityPolicy> promotingInteroperability,
    CostPolicy cost) {

  /** Traits that a rule can refer to. */
  public enum PracticeTrait implements CodedValue {
    NON_PATIENT_FACING("nonPatientFacing"),
    HOSPITAL_BASED("hospitalBased"),
    ASC_BASED("ascBased"),
    SMALL_PRACTICE("smallPractice");

    private final String code;

    PracticeTrait(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }
}
