package org.qppportal.core.close;

import org.qppportal.core.participation.EligibilityBasis;
import org.qppportal.core.participation.SpecialStatus;
import org.qppportal.core.participation.SpecialStatuses;
import org.qppportal.core.scoring.PracticeTraits;
import org.qppportal.persistence.close.CloseInputs.DeterminedRow;
import org.qppportal.persistence.close.CloseInputs.ParticipantRow;
import org.qppportal.persistence.close.CloseInputs.PracticeRow;
import org.qppportal.persistence.type.EntityType;

/**
 * What is special about those who are scored: as determined by claims, for groups and individuals
 * each their own, or as the portal was told of the practice where nothing was determined.
 */
final class EligibilityTraits {

  private final EligibilityBasis basis;

  EligibilityTraits(EligibilityBasis basis) {
    this.basis = basis;
  }

  /** An entity that spans practices. */
  static PracticeTraits of(EntityKey spanning) {
    boolean inPaymentModel = EntityType.APM.code().equals(spanning.type());
    return new PracticeTraits(false, false, false, false, false, false, inPaymentModel);
  }

  /**
   * A practice as a group.
   *
   * @param practice null when the portal does not know it
   */
  PracticeTraits of(PracticeRow practice) {
    if (practice == null) {
      return PracticeTraits.NONE;
    }
    return basis.fromClaims() ? determined(practice.determined(), practice) : told(practice);
  }

  /**
   * A clinician who is scored alone.
   *
   * @param clinician null when they did not bill under the practice: then it speaks for them
   * @param practice null when the portal does not know it
   */
  PracticeTraits of(ParticipantRow clinician, PracticeRow practice) {
    return clinician == null || practice == null || !basis.fromClaims()
        ? of(practice)
        : determined(clinician.determined(), practice);
  }

  private static PracticeTraits determined(DeterminedRow determined, PracticeRow practice) {
    return SpecialStatuses.traits(
        SpecialStatus.ofBits(determined == null ? 0 : determined.statuses()),
        practice.apmParticipant());
  }

  private static PracticeTraits told(PracticeRow practice) {
    return practice.known()
        ? new PracticeTraits(
            SpecialStatuses.small(practice.clinicians()),
            practice.rural(),
            practice.hpsa(),
            practice.nonPatientFacing(),
            practice.hospitalBased(),
            practice.ascBased(),
            practice.apmParticipant())
        : PracticeTraits.NONE;
  }
}
