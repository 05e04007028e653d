package org.qppportal.core.close;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.scoring.ScoreNode;

/**
 * What a close found for a clinician under a practice.
 *
 * @param npi the clinician
 * @param status whether payment is adjusted, or why it is not, in words
 * @param scored the score and what follows from it; empty when payment is not adjusted
 * @param feedback the final score of somebody who reports voluntarily; empty for others, and while
 *     nothing was sent
 * @param versions every version of the adjustment, the close's own first and the one in force last;
 *     empty while no targeted review changed it
 */
public record ClinicianResult(
    String npi,
    String status,
    Optional<Scored> scored,
    Optional<BigDecimal> feedback,
    List<Version> versions) {

  /**
   * A version of an adjustment.
   *
   * @param number 1 for the close's own
   * @param ticket the targeted review that made it, such as {@code T100001}; empty for the close's
   *     own
   * @param status whether payment is adjusted, or why not, in words
   * @param finalScore in final points; empty when payment is not adjusted
   * @param percent in percent; empty as above
   */
  public record Version(
      int number,
      Optional<String> ticket,
      String status,
      Optional<BigDecimal> finalScore,
      Optional<BigDecimal> percent) {}

  /** The targeted review that changed it last; empty when none did. */
  public Optional<String> changedBy() {
    return versions.isEmpty() ? Optional.empty() : versions.get(versions.size() - 1).ticket();
  }

  /**
   * The score that applies and what follows from it.
   *
   * @param source whose score it is, in words
   * @param finalScore in final points
   * @param percent the payment adjustment, in percent
   * @param charges what it applies to, in dollars
   * @param dollars the adjustment of those charges, in dollars
   * @param explanation how the adjustment was made, with every score that could have applied
   */
  public record Scored(
      String source,
      BigDecimal finalScore,
      BigDecimal percent,
      BigDecimal charges,
      BigDecimal dollars,
      ScoreNode explanation) {}
}
