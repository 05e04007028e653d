package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.qppportal.core.catalogue.Benchmark.Ladder;
import org.qppportal.core.catalogue.Benchmark.Percentiles;

/**
 * A benchmark ready for looking up rates (42 CFR 414.1380(b)(1)(i)): the bound at which each decile
 * begins, worst first. A rate is in the highest decile whose bound it meets, so a decile with the
 * same bound as the next one is empty. Inside a decile points rise with the distance covered to the
 * next bound: with bounds 73.08 and 82.71 of deciles 8 and 9, a rate of 82.31 earns 8 + 9.23/9.63 =
 * 8.9585 points.
 */
final class DecileLadder {

  /** Highest decile; who reaches it gets as many points, and nothing is left to cover. */
  static final int TOP = 10;

  private final List<BigDecimal> bounds;
  private final BigDecimal[] starts;
  private final boolean inverse;
  private final int first;

  private DecileLadder(List<BigDecimal> bounds, boolean inverse) {
    this.bounds = List.copyOf(bounds);
    this.starts = bounds.toArray(BigDecimal[]::new);
    this.inverse = inverse;
    this.first = TOP + 1 - starts.length;
  }

  /**
   * Prepares a published ladder.
   *
   * @param inverse true when a lower rate is better
   */
  static DecileLadder of(Ladder ladder, boolean inverse) {
    List<BigDecimal> bounds = ladder.bounds();
    if (!(ladder instanceof Percentiles)) {
      return new DecileLadder(bounds, inverse);
    }
    // Percentiles always rise. Read from the good end each way, the last of them is not needed.
    List<BigDecimal> starts = new ArrayList<>(bounds);
    if (inverse) {
      Collections.reverse(starts);
    }
    return new DecileLadder(starts.subList(0, TOP), inverse);
  }

  /** The bounds at which the deciles begin, worst first. */
  List<BigDecimal> bounds() {
    return bounds;
  }

  /** Where a decile begins; the worst bound there is for deciles that are not listed. */
  BigDecimal start(int decile) {
    return starts[Math.max(0, decile - first)];
  }

  /**
   * Where a rate lies. A rate that meets no bound lies in the decile below the first one listed.
   */
  Placement place(BigDecimal rate) {
    for (int i = starts.length - 1; i >= 0; i--) {
      if (meets(rate, starts[i])) {
        return inside(rate, i);
      }
    }
    return new Placement(first - 1, null, starts[0], BigDecimal.ZERO);
  }

  private Placement inside(BigDecimal rate, int index) {
    BigDecimal start = starts[index];
    int decile = first + index;
    if (decile == TOP) {
      return new Placement(decile, start, null, BigDecimal.ZERO);
    }
    BigDecimal next = starts[index + 1];
    // Never a division by zero: a rate that met both of two equal bounds is in the higher decile.
    BigDecimal share = Rounding.EXACT.quotient(rate.subtract(start), next.subtract(start));
    return new Placement(decile, start, next, share);
  }

  private boolean meets(BigDecimal rate, BigDecimal bound) {
    return inverse ? rate.compareTo(bound) <= 0 : rate.compareTo(bound) >= 0;
  }

  /**
   * Where a rate lies on a ladder.
   *
   * @param decile the decile
   * @param start where it begins; null below the first decile listed
   * @param next where the next one begins; null in the top decile
   * @param partial how much of the way to the next decile is covered, 0 to 1
   */
  record Placement(int decile, BigDecimal start, BigDecimal next, BigDecimal partial) {

    /** Decile and partial points together. */
    BigDecimal points() {
      return partial.signum() == 0
          ? BigDecimal.valueOf(decile)
          : BigDecimal.valueOf(decile).add(partial);
    }
  }
}
