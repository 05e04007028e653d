package org.qppportal.core.reference;

import static org.qppportal.core.reference.ReferenceNumbers.HUNDRED;
import static org.qppportal.core.reference.ReferenceNumbers.divide;
import static org.qppportal.core.reference.ReferenceNumbers.ratePercent;
import static org.qppportal.core.reference.ReferenceNumbers.twoDecimals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.core.submission.MeasurementValue;
import org.qppportal.core.submission.MeasurementValue.Counts;
import org.qppportal.core.submission.MeasurementValue.MultiRate;
import org.qppportal.core.submission.MeasurementValue.NonProportion;
import org.qppportal.core.submission.MeasurementValue.SingleRate;
import org.qppportal.persistence.type.SubmissionMethod;

/**
 * The rate of a quality measure sent.
 *
 * @param rate in percent or the measure's unit; null when all patients are excluded
 * @param completeness in percent
 * @param cases eligible cases
 * @param endToEnd whether it was reported electronically from end to end
 */
record ReferenceRate(BigDecimal rate, BigDecimal completeness, BigDecimal cases, boolean endToEnd) {

  /** The rate, or null when nothing was reported: an empty population. */
  static ReferenceRate of(Measure measure, SubmissionMethod method, MeasurementValue value) {
    if (value instanceof SingleRate single) {
      Counts counts = single.counts();
      return counts.eligiblePopulation() == 0
          ? null
          : new ReferenceRate(
              rate(measure, counts),
              completeness(List.of(counts)),
              cases(measure, method, counts),
              single.endToEndReported());
    }
    if (value instanceof MultiRate multi) {
      return ofStrata(measure, method, multi);
    }
    if (value instanceof NonProportion ratio) {
      return ofRatio(ratio);
    }
    return null;
  }

  private static ReferenceRate ofRatio(NonProportion ratio) {
    if (ratio.denominator().signum() == 0) {
      return null;
    }
    BigDecimal seen =
        BigDecimal.valueOf(ratio.observationInstances())
            .add(orZero(ratio.denominatorException()))
            .add(orZero(ratio.numeratorExclusion()));
    return new ReferenceRate(
        twoDecimals(divide(ratio.numerator(), ratio.denominator())),
        twoDecimals(divide(seen.multiply(HUNDRED), ratio.denominator())),
        ratio.denominator(),
        ratio.endToEndReported());
  }

  private static ReferenceRate ofStrata(Measure measure, SubmissionMethod method, MultiRate value) {
    String algorithm = measure.overallAlgorithm().orElse("simpleAverage");
    if (algorithm.equals("overallStratumOnly")) {
      Counts overall = stratum(value, "overall");
      return overall == null || overall.eligiblePopulation() == 0
          ? null
          : new ReferenceRate(
              rate(measure, overall),
              completeness(List.of(overall)),
              cases(measure, method, overall),
              value.endToEndReported());
    }
    if (algorithm.equals("split")) {
      Counts reporting = stratum(value, "reporting");
      Counts performance = stratum(value, "performance");
      return reporting == null || performance == null || reporting.eligiblePopulation() == 0
          ? null
          : new ReferenceRate(
              rate(measure, performance),
              completeness(List.of(reporting)),
              cases(measure, method, reporting),
              value.endToEndReported());
    }
    List<Counts> strata = new ArrayList<>(value.strata());
    strata.removeIf(
        counts -> counts.stratum().equals("overall") || counts.eligiblePopulation() == 0);
    if (strata.isEmpty()) {
      return null;
    }
    boolean simple = algorithm.equals("simpleAverage");
    BigDecimal cases = BigDecimal.ZERO;
    for (Counts counts : strata) {
      BigDecimal more = cases(measure, method, counts);
      cases = simple ? cases.max(more) : cases.add(more);
    }
    return new ReferenceRate(
        simple ? mean(measure, strata) : pooled(measure, strata),
        simple ? meanCompleteness(strata) : completeness(strata),
        cases,
        value.endToEndReported());
  }

  private static Counts stratum(MultiRate value, String name) {
    return value.strata().stream()
        .filter(counts -> counts.stratum().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static BigDecimal mean(Measure measure, List<Counts> strata) {
    BigDecimal sum = BigDecimal.ZERO;
    int rates = 0;
    for (Counts counts : strata) {
      BigDecimal rate = unrounded(measure, counts);
      if (rate != null) {
        sum = sum.add(rate);
        rates++;
      }
    }
    return rates == 0 ? null : twoDecimals(divide(sum, BigDecimal.valueOf(rates)));
  }

  private static BigDecimal meanCompleteness(List<Counts> strata) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Counts counts : strata) {
      sum = sum.add(completeness(List.of(counts)));
    }
    return twoDecimals(divide(sum, BigDecimal.valueOf(strata.size())));
  }

  /** All patients of the strata together; a rate that was given weighs by its patients. */
  private static BigDecimal pooled(Measure measure, List<Counts> strata) {
    BigDecimal sum = BigDecimal.ZERO;
    long patients = 0;
    for (Counts counts : strata) {
      long counted = counts.performanceMet() + notMet(counts);
      if (counted > 0) {
        sum = sum.add(unrounded(measure, counts).multiply(BigDecimal.valueOf(counted)));
        patients += counted;
      }
    }
    return patients == 0 ? null : twoDecimals(divide(sum, BigDecimal.valueOf(patients)));
  }

  private static BigDecimal rate(Measure measure, Counts counts) {
    BigDecimal rate = unrounded(measure, counts);
    return rate == null ? null : twoDecimals(rate);
  }

  private static BigDecimal unrounded(Measure measure, Counts counts) {
    long counted = counts.performanceMet() + notMet(counts);
    if (counted == 0) {
      return null;
    }
    return measure.registryMeasure() && counts.performanceRate() != null
        ? counts.performanceRate()
        : divide(
            BigDecimal.valueOf(counts.performanceMet()).multiply(HUNDRED),
            BigDecimal.valueOf(counted));
  }

  private static BigDecimal completeness(List<Counts> strata) {
    long seen = 0;
    long population = 0;
    for (Counts counts : strata) {
      seen +=
          counts.performanceMet()
              + notMet(counts)
              + orZero(counts.eligiblePopulationExclusion())
              + orZero(counts.eligiblePopulationException());
      population += counts.eligiblePopulation();
    }
    return ratePercent(seen, population);
  }

  private static BigDecimal cases(Measure measure, SubmissionMethod method, Counts counts) {
    boolean withoutExcluded =
        measure.registryMeasure() || method == SubmissionMethod.ELECTRONIC_HEALTH_RECORD;
    return BigDecimal.valueOf(
        counts.eligiblePopulation()
            - (withoutExcluded ? orZero(counts.eligiblePopulationExclusion()) : 0));
  }

  private static long notMet(Counts counts) {
    if (counts.performanceNotMet() != null) {
      return counts.performanceNotMet();
    }
    return Math.max(
        0,
        counts.eligiblePopulation()
            - counts.performanceMet()
            - orZero(counts.eligiblePopulationExclusion())
            - orZero(counts.eligiblePopulationException()));
  }

  private static long orZero(Long value) {
    return value == null ? 0 : value;
  }

  private static BigDecimal orZero(BigDecimal value) {
    return value == null ? BigDecimal.ZERO : value;
  }
}
