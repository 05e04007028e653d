package org.qppportal.core.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a review changes, or would change, for a clinician.
 *
 * @param version of the adjustment: 1 is the close's own
 * @param charges what the adjustment applies to, in dollars
 * @param categories the score's categories before and after
 */
public record ReviewChange(
    String npi,
    int version,
    BigDecimal charges,
    Figures before,
    Figures after,
    List<CategoryChange> categories) {

  /**
   * A result.
   *
   * @param status whether payment is adjusted, in words
   * @param source whose score applies, in words; empty when payment is not adjusted
   * @param finalScore in points; empty as above
   * @param percent the adjustment; empty as above
   * @param dollars the adjustment of the charges; empty as above
   */
  public record Figures(
      String status,
      Optional<String> source,
      Optional<BigDecimal> finalScore,
      Optional<BigDecimal> percent,
      Optional<BigDecimal> dollars) {}

  /**
   * A category before and after, in points of the final score; empty where it is not there.
   *
   * @param weightBefore the most that it could add; zero when it did not count
   */
  public record CategoryChange(
      String title,
      Optional<BigDecimal> before,
      Optional<BigDecimal> weightBefore,
      Optional<BigDecimal> after,
      Optional<BigDecimal> weightAfter) {}
}
