package org.qppportal.core.close;

import java.math.BigDecimal;
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
 */
public record ClinicianResult(
    String npi, String status, Optional<Scored> scored, Optional<BigDecimal> feedback) {

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
