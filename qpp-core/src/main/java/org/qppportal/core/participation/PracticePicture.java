package org.qppportal.core.participation;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A practice in a year, with its clinicians.
 *
 * @param fromClaims whether figures were counted from claims; otherwise the portal was told
 * @param determination whether it has to report as a group
 * @param figures its figures as a group; empty where they are not known
 * @param statuses its special statuses
 * @param clinicians everyone who bills under it, by last name
 */
public record PracticePicture(
    boolean fromClaims,
    Determination determination,
    Optional<SegmentFigures> figures,
    Set<SpecialStatus> statuses,
    List<Member> clinicians) {

  /** A clinician here. */
  public record Member(
      String npi, String name, String specialty, PracticeEligibility eligibility) {}
}
