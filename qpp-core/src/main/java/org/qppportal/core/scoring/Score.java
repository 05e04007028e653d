package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A final score that explains itself. Immutable. */
public final class Score {

  private final ScoreNode total;
  private final Supplier<List<Missing>> missing;
  private final String policyVersion;
  private final String catalogueVersion;
  private final List<Score> alternatives;

  /**
   * Puts a score together.
   *
   * @param missing what could still add to it, greatest gain first
   */
  public Score(
      ScoreNode total,
      Supplier<List<Missing>> missing,
      String policyVersion,
      String catalogueVersion) {
    this(total, missing, policyVersion, catalogueVersion, List.of());
  }

  private Score(
      ScoreNode total,
      Supplier<List<Missing>> missing,
      String policyVersion,
      String catalogueVersion,
      List<Score> alternatives) {
    this.alternatives = alternatives;
    this.total = total;
    this.missing = missing;
    this.policyVersion = policyVersion;
    this.catalogueVersion = catalogueVersion;
  }

  /**
   * The highest of the scores of one entity's data, one for each way of reporting; of equal ones
   * the first.
   */
  static Score best(List<Score> scores) {
    Score best = scores.get(0);
    for (int i = 1; i < scores.size(); i++) {
      if (scores.get(i).finalScore().compareTo(best.finalScore()) > 0) {
        best = scores.get(i);
      }
    }
    if (scores.size() == 1) {
      return best;
    }
    List<Score> others = new ArrayList<>(scores);
    others.remove(best);
    return new Score(
        best.total, best.missing, best.policyVersion, best.catalogueVersion, List.copyOf(others));
  }

  /** The scores of the other ways in which data was reported, none of them higher. */
  public List<Score> alternatives() {
    return alternatives;
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
