package org.qppportal.core.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.qppportal.core.catalogue.Benchmark;
import org.qppportal.core.catalogue.Benchmark.Deciles;

/**
 * Points of a rate by the benchmark's ladder: the highest decile whose bound is met, and a part of
 * the way to the next one.
 */
final class ReferenceLadder {

  private static final int DECILES = 10;

  private ReferenceLadder() {}

  /** Points, at least the floor, at most 10. */
  static BigDecimal points(
      Benchmark benchmark, boolean inverse, BigDecimal rate, BigDecimal floor) {
    BigDecimal[] bounds = bounds(benchmark, inverse);
    for (int decile = DECILES; decile >= 1; decile--) {
      BigDecimal bound = bounds[decile];
      if (bound != null && met(rate, bound, inverse)) {
        BigDecimal points = BigDecimal.valueOf(decile);
        if (decile < DECILES) {
          BigDecimal step = bounds[decile + 1].subtract(bound);
          if (step.signum() != 0) {
            points = points.add(ReferenceNumbers.divide(rate.subtract(bound), step));
          }
        }
        return points.max(floor);
      }
    }
    return floor;
  }

  private static boolean met(BigDecimal rate, BigDecimal bound, boolean inverse) {
    return inverse ? rate.compareTo(bound) <= 0 : rate.compareTo(bound) >= 0;
  }

  /** Where each decile begins, by decile; null where the file gives no bound. */
  private static BigDecimal[] bounds(Benchmark benchmark, boolean inverse) {
    List<BigDecimal> published = new ArrayList<>(benchmark.ladder().bounds());
    BigDecimal[] bounds = new BigDecimal[DECILES + 1];
    if (benchmark.ladder() instanceof Deciles) {
      int first = DECILES + 1 - published.size();
      for (int i = 0; i < published.size(); i++) {
        bounds[first + i] = published.get(i);
      }
      return bounds;
    }
    // Percentiles 1, 10, 20 … 90, 99: the first ten are the bounds of a direct measure, the last
    // ten, read backwards, those of an inverse one.
    for (int decile = 1; decile <= DECILES; decile++) {
      bounds[decile] = inverse ? published.get(DECILES + 1 - decile) : published.get(decile - 1);
    }
    return bounds;
  }
}
