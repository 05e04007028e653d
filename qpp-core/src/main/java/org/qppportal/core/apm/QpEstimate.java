package org.qppportal.core.apm;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How likely a group or clinician is to be a QP at the end of the period. An estimate, never a
 * determination, and only as of its date.
 *
 * @param asOf the snapshot's date
 * @param snapshot counted from 1
 * @param base the patients of the denominators
 * @param parts by method, of those that have a score
 * @param qualifying likelihood of being a QP, 0 to 1
 * @param partialOrBetter likelihood of being a Partial QP or a QP, 0 to 1
 * @param because what was found and how, in whole sentences that say that it is an estimate
 */
public record QpEstimate(
    LocalDate asOf,
    int snapshot,
    Base base,
    List<Part> parts,
    double qualifying,
    double partialOrBetter,
    String because) {

  /**
   * One method's part.
   *
   * @param method payments or patients
   * @param score so far
   * @param toQualifying to the threshold of QPs
   * @param toPartial to the threshold of Partial QPs
   */
  public record Part(Method method, ThresholdScore score, Margin toQualifying, Margin toPartial) {}

  /**
   * How far a score is from a threshold.
   *
   * @param thresholdPercent the threshold
   * @param points score less threshold in percentage points, with two decimals; negative while
   *     below
   * @param missing how much more of the same denominator is needed, in cents or patients; zero or
   *     less once met
   * @param likelihood of meeting it at a snapshot that counts, 0 to 1
   */
  public record Margin(
      BigDecimal thresholdPercent, BigDecimal points, long missing, double likelihood) {}

  /**
   * The estimate that promises most: a clinician needs only one group, base or level to make it.
   */
  public static Optional<QpEstimate> best(Collection<QpEstimate> estimates) {
    return estimates.stream()
        .max(
            Comparator.comparingDouble(QpEstimate::qualifying)
                .thenComparingDouble(QpEstimate::partialOrBetter));
  }
}
