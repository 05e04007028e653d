package org.qppportal.core.participation;

import java.util.List;
import java.util.Set;

/**
 * Where figures stand against the low-volume threshold.
 *
 * @param position the answer
 * @param atOrBelow the limits that the figures do not exceed in some segment
 * @param segments the same segment by segment, in order
 * @param reason why, in a plain sentence that names the limits and not the figures
 */
public record LowVolumeOutcome(
    Position position, Set<Limit> atOrBelow, List<SegmentStanding> segments, String reason) {

  public LowVolumeOutcome {
    atOrBelow = Set.copyOf(atOrBelow);
    segments = List.copyOf(segments);
  }

  /**
   * Where the figures of a segment stand.
   *
   * @param segment which
   * @param atOrBelow the limits that they do not exceed
   */
  public record SegmentStanding(SegmentFigures.Segment segment, Set<Limit> atOrBelow) {

    public SegmentStanding {
      atOrBelow = Set.copyOf(atOrBelow);
    }
  }

  /** Where figures can stand. */
  public enum Position {
    /** Above every limit: takes part. */
    ABOVE_ALL,
    /** At or below a limit, above another: left out, and may opt in where the year lets them. */
    ABOVE_SOME,
    /** At or below every limit: left out. */
    ABOVE_NONE,
    /** Above what is known, but a figure is missing. */
    UNKNOWN
  }

  /** What the threshold limits. */
  public enum Limit {
    ALLOWED_CHARGES,
    BENEFICIARIES,
    SERVICES
  }

  /** Whether the threshold leaves them out. */
  public boolean excluded() {
    return !atOrBelow.isEmpty();
  }
}
