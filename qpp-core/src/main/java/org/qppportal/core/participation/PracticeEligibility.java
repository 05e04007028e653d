package org.qppportal.core.participation;

import java.util.Optional;
import java.util.Set;
import org.qppportal.core.participation.AutomaticCircumstances.Covered;

/**
 * How a clinician takes part under one practice, with the figures that decide. Whoever shows it
 * chooses what the reader may see.
 *
 * @param practice where
 * @param fromClaims whether the figures were counted from claims; otherwise the portal was told
 * @param determination the answer over all levels
 * @param alone the clinician alone (TIN/NPI)
 * @param statuses the clinician's special statuses
 * @param group the practice as a group (TIN); empty when its figures are not known
 * @param groupStatuses the practice's special statuses
 * @param apmEntity the group of the clinician's APM Entity; empty when it does not count
 * @param virtualGroup the clinician's virtual group; empty for none
 * @param mayOptIn whether the clinician may opt in
 * @param groupMayOptIn whether the practice may
 * @param election what the clinician chose here; empty for nothing, or where it does not count
 * @param groupElection what the practice chose as a group; empty likewise
 * @param circumstances automatic extreme and uncontrollable circumstances that cover them
 */
public record PracticeEligibility(
    Place practice,
    boolean fromClaims,
    Determination determination,
    LevelStanding alone,
    Set<SpecialStatus> statuses,
    Optional<LevelStanding> group,
    Set<SpecialStatus> groupStatuses,
    Optional<LevelStanding> apmEntity,
    Optional<LevelStanding> virtualGroup,
    boolean mayOptIn,
    boolean groupMayOptIn,
    Optional<MipsElection> election,
    Optional<MipsElection> groupElection,
    Optional<Covered> circumstances) {

  /**
   * A practice as people know it; texts are empty for one that only claims name.
   *
   * @param tin whole: whoever shows it hides what the reader may not see
   */
  public record Place(
      String tin, String name, String addressLine, String city, String state, String zip) {}

  /**
   * Where somebody stands against the low-volume threshold.
   *
   * @param id of the APM Entity or virtual group; empty text for others
   * @param figures of each segment
   * @param outcome where they stand
   */
  public record LevelStanding(String id, SegmentFigures figures, LowVolumeOutcome outcome) {

    /** Whether they are above every limit. */
    public boolean above() {
      return outcome.position() == LowVolumeOutcome.Position.ABOVE_ALL;
    }
  }

  /** Whether the clinician is in by their own figures, or opted in with them. */
  public boolean inAlone() {
    return determination.code() == EligibilityCode.ABOVE || optedIn();
  }

  /** Whether the clinician opted in. */
  public boolean optedIn() {
    return election.filter(MipsElection::optedIn).isPresent();
  }

  /** Whether the practice opted in as a group. */
  public boolean groupOptedIn() {
    return groupElection.filter(MipsElection::optedIn).isPresent();
  }

  /** Whether the clinician is in when the practice reports as a group. */
  public boolean inWithGroup() {
    return couldTakePart() && (groupOptedIn() || group.filter(LevelStanding::above).isPresent());
  }

  /** Whether the clinician is in through an APM Entity. */
  public boolean inWithApmEntity() {
    return couldTakePart() && apmEntity.filter(LevelStanding::above).isPresent();
  }

  /** Whether the clinician is in through a virtual group. */
  public boolean inWithVirtualGroup() {
    return determination.code() == EligibilityCode.VIRTUAL_GROUP;
  }

  /** Whether nothing but volumes can leave the clinician out. */
  private boolean couldTakePart() {
    return switch (determination.code()) {
      case TYPE, NEW_TO_MEDICARE, QP, PARTIAL_QP, UNKNOWN -> false;
      default -> true;
    };
  }
}
