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
  public record Member(String npi, String name, String specialty, PracticeEligibility eligibility) {

    /** Why the clinician has to report or not, with the figures. */
    public String why() {
      return withFigures(
          eligibility.determination().why(), Optional.of(eligibility.alone().figures()));
    }
  }

  /** What is there of a practice in a year whose rules the portal does not know. */
  public static PracticePicture ofUnknownYear(int year) {
    return new PracticePicture(
        false, ParticipationRules.ofUnknownYear(year), Optional.empty(), Set.of(), List.of());
  }

  /** Why the practice has to report or not, with its figures. */
  public String why() {
    return withFigures(determination.why(), figures);
  }

  private static String withFigures(String why, Optional<SegmentFigures> figures) {
    return figures.filter(one -> !one.none()).map(f -> why + " " + f.inWords()).orElse(why);
  }
}
