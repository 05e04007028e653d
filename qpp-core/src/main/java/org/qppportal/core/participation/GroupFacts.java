package org.qppportal.core.participation;

import java.util.Optional;

/**
 * What those did together to whom a clinician belongs; each is empty where it is not known or there
 * is none.
 *
 * @param practice the practice as a group
 * @param apmEntity their APM Entity's group; only in years in which entities have a threshold
 * @param virtualGroup their virtual group
 * @param practiceOptedIn whether the practice opted in as a group; counts while it may
 */
public record GroupFacts(
    Optional<SegmentFigures> practice,
    Optional<SegmentFigures> apmEntity,
    Optional<SegmentFigures> virtualGroup,
    boolean practiceOptedIn) {

  /** A practice that did not opt in. */
  public GroupFacts(
      Optional<SegmentFigures> practice,
      Optional<SegmentFigures> apmEntity,
      Optional<SegmentFigures> virtualGroup) {
    this(practice, apmEntity, virtualGroup, false);
  }

  /** A practice without APM Entity and virtual group. */
  public static GroupFacts of(Optional<SegmentFigures> practice) {
    return new GroupFacts(practice, Optional.empty(), Optional.empty());
  }
}
