package org.qppportal.core.scoring;

import java.math.BigDecimal;
import org.qppportal.core.scoring.ScoreNode.Rule;

/**
 * What became of a measurement set in the score.
 *
 * @param standing whether it counts
 * @param alone the points of its category if nothing else had been sent
 * @param maximum the most points that there would have been
 * @param why one or two plain sentences
 * @param rule what decided
 */
public record SetChoice(
    Standing standing, BigDecimal alone, BigDecimal maximum, String why, Rule rule) {

  /** Whether a set counts. */
  public enum Standing {
    COUNTS,
    /** Some of its measures count and others do not. */
    COUNTS_IN_PART,
    DOES_NOT_COUNT
  }
}
