package org.qppportal.core.payment;

/**
 * What a nation bills by final score: for each hundredth of a point the number of clinicians and
 * their charges for Part B covered professional services, in whole cents. A final score has two
 * decimals, so nothing is lost, and millions of clinicians fit in two small arrays. Each partition
 * of a run fills its own; they are merged at the end. Not safe to share between threads.
 */
public final class ScoredCharges {

  /** The highest final score in hundredths of a point. */
  public static final int HIGHEST = 10_000;

  private final long[] clinicians = new long[HIGHEST + 1];
  private final long[] cents = new long[HIGHEST + 1];

  /**
   * Adds a clinician.
   *
   * @param scoreHundredths the final score in hundredths of a point, 0 to 10000
   * @param charges charges in cents, not negative
   * @throws IllegalArgumentException when either is outside
   */
  public ScoredCharges add(int scoreHundredths, long charges) {
    return add(scoreHundredths, 1, charges);
  }

  /** Adds several clinicians with the same score and their charges together, in cents. */
  public ScoredCharges add(int scoreHundredths, long number, long charges) {
    if (scoreHundredths < 0 || scoreHundredths > HIGHEST || number < 0 || charges < 0) {
      throw new IllegalArgumentException(
          "Not to be counted: " + scoreHundredths + ", " + number + ", " + charges);
    }
    clinicians[scoreHundredths] = Math.addExact(clinicians[scoreHundredths], number);
    cents[scoreHundredths] = Math.addExact(cents[scoreHundredths], charges);
    return this;
  }

  /** Adds everything that another holds. */
  public ScoredCharges merge(ScoredCharges other) {
    other.forEach(this::add);
    return this;
  }

  /** Visits the scores that somebody has, lowest first. */
  public void forEach(Visitor visitor) {
    for (int score = 0; score <= HIGHEST; score++) {
      if (clinicians[score] > 0) {
        visitor.visit(score, clinicians[score], cents[score]);
      }
    }
  }

  /** Sees one score. */
  @FunctionalInterface
  public interface Visitor {

    /**
     * Called once a score.
     *
     * @param scoreHundredths the final score in hundredths of a point
     * @param clinicians how many have it
     * @param charges their charges together, in cents
     */
    void visit(int scoreHundredths, long clinicians, long charges);
  }
}
