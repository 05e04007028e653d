package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.qppportal.core.submission.MeasurementValue.Counts;

/**
 * Sums and means over the strata of a multi-rate measure. Means are taken of unrounded rates and
 * rounded once; a stratum without patients has no rate and does not count in them.
 *
 * @param population whole population
 * @param reported patients reported in any way
 * @param cases number of cases
 * @param largestCases number of cases of the largest stratum
 * @param meanRate mean of the strata's rates; null when none has one
 * @param weightedRate mean of the rates weighted by patients; null when there are no patients
 * @param meanCompleteness mean of the strata's completeness; null when none has a population
 */
record StrataTotals(
    long population,
    long reported,
    long cases,
    long largestCases,
    BigDecimal meanRate,
    BigDecimal weightedRate,
    BigDecimal meanCompleteness) {

  static StrataTotals of(QualityMeasure measure, List<Counts> strata) {
    long population = 0;
    long reported = 0;
    long cases = 0;
    long largestCases = 0;
    long measuredInAll = 0;
    Mean rates = new Mean();
    Mean completeness = new Mean();
    BigDecimal weighted = BigDecimal.ZERO;
    for (Counts counts : strata) {
      long measured = counts.performanceMet() + PerformanceRate.notMet(counts);
      BigDecimal rate = rate(counts, measured);
      population += counts.eligiblePopulation();
      reported += PerformanceRate.reported(counts);
      cases += PerformanceRate.cases(measure, counts);
      largestCases = Math.max(largestCases, PerformanceRate.cases(measure, counts));
      if (rate != null) {
        rates.add(rate);
        weighted = weighted.add(rate.multiply(BigDecimal.valueOf(measured)));
        measuredInAll += measured;
      }
      if (counts.eligiblePopulation() > 0) {
        completeness.add(
            Rounding.EXACT.percent(PerformanceRate.reported(counts), counts.eligiblePopulation()));
      }
    }
    return new StrataTotals(
        population,
        reported,
        cases,
        largestCases,
        rates.rounded(),
        measuredInAll == 0 ? null : rounded(weighted, measuredInAll),
        completeness.rounded());
  }

  private static BigDecimal rate(Counts counts, long measured) {
    if (measured == 0) {
      return null;
    }
    return counts.performanceRate() == null
        ? Rounding.EXACT.percent(counts.performanceMet(), measured)
        : counts.performanceRate();
  }

  /** Rates were rounded, if finely, so that an exact half may have come out a little lower. */
  private static BigDecimal rounded(BigDecimal sum, long count) {
    return Rounding.RATE.round(Rounding.SETTLED.quotient(sum, BigDecimal.valueOf(count)));
  }

  private static final class Mean {
    private BigDecimal sum = BigDecimal.ZERO;
    private int count;

    void add(BigDecimal number) {
      sum = sum.add(number);
      count++;
    }

    BigDecimal rounded() {
      return count == 0 ? null : StrataTotals.rounded(sum, count);
    }
  }
}
