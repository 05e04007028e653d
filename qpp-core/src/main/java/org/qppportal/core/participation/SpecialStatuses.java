package org.qppportal.core.participation;

import java.util.Set;
import org.qppportal.core.scoring.PracticeTraits;
import org.qppportal.persistence.participation.PracticeYear;

/** What is special about a practice and changes what it reports (42 CFR 414.1305). */
public final class SpecialStatuses {

  /** A small practice has at most this many clinicians (42 CFR 414.1305, small practice). */
  private static final int SMALL_PRACTICE_LIMIT = 15;

  private SpecialStatuses() {}

  /** Whether a practice with this many clinicians is a small practice. */
  public static boolean small(int clinicians) {
    return clinicians <= SMALL_PRACTICE_LIMIT;
  }

  /**
   * What scoring needs to know of whoever has these statuses.
   *
   * @param apmParticipant whether they take part in an alternative payment model
   */
  public static PracticeTraits traits(Set<SpecialStatus> statuses, boolean apmParticipant) {
    return new PracticeTraits(
        statuses.contains(SpecialStatus.SMALL_PRACTICE),
        statuses.contains(SpecialStatus.RURAL),
        statuses.contains(SpecialStatus.HPSA),
        statuses.contains(SpecialStatus.NON_PATIENT_FACING),
        statuses.contains(SpecialStatus.HOSPITAL_BASED),
        statuses.contains(SpecialStatus.ASC_BASED),
        apmParticipant);
  }

  /** What scoring needs to know of the practice, by what the portal was told. */
  public static PracticeTraits traits(PracticeYear practice) {
    return new PracticeTraits(
        small(practice.getClinicians()),
        practice.isRural(),
        practice.isHpsa(),
        practice.isNonPatientFacing(),
        practice.isHospitalBased(),
        practice.isAscBased(),
        practice.getApmName().isPresent());
  }
}
