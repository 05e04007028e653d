package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;

/** A final score that explains itself. Immutable. */
public final class Score {

  private final ScoreNode total;
  private final Supplier<List<Missing>> missing;
  private final String policyVersion;
  private final String catalogueVersion;

  Score(
      ScoreNode total,
      Supplier<List<Missing>> missing,
      String policyVersion,
      String catalogueVersion) {
    this.total = total;
    this.missing = missing;
    this.policyVersion = policyVersion;
    this.catalogueVersion = catalogueVersion;
  }

  /** The final score, 0 to 100 final points, and everything it is made of. */
  public ScoreNode total() {
    return total;
  }

  /** What could still add to it, greatest gain first; put together at each call. */
  public List<Missing> missing() {
    return missing.get();
  }

  /** Version of the year policy it was computed by. */
  public String policyVersion() {
    return policyVersion;
  }

  /** Version of the measures and benchmarks it was computed from. */
  public String catalogueVersion() {
    return catalogueVersion;
  }

  /** The final score in final points, rounded to two decimals. */
  public BigDecimal finalScore() {
    return total.value();
  }
}
