package org.qppportal.core.participation;

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

  /** What scoring needs to know of the practice. */
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
