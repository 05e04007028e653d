package org.qppportal.core.scoring;

/**
 * What scoring needs to know of the practice or clinician scored (42 CFR 414.1305). All false is a
 * large urban practice without special status.
 *
 * @param smallPractice 15 or fewer clinicians bill under the TIN
 * @param rural practice in a ZIP code designated rural
 * @param hpsa practice in a geographic health professional shortage area
 * @param nonPatientFacing few or no patient-facing encounters
 * @param hospitalBased at least 75 percent of services in a hospital
 * @param ascBased at least 75 percent of services in an ambulatory surgical center
 * @param apmParticipant takes part in an alternative payment model
 */
public record PracticeTraits(
    boolean smallPractice,
    boolean rural,
    boolean hpsa,
    boolean nonPatientFacing,
    boolean hospitalBased,
    boolean ascBased,
    boolean apmParticipant) {

  /** No special status. */
  public static final PracticeTraits NONE =
      new PracticeTraits(false, false, false, false, false, false, false);
}
