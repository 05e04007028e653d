package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.core.scoring.ScoreNode.Rule;
import org.qppportal.core.scoring.ScoreNode.Unit;
import org.qppportal.core.submission.MeasurementValue;
import org.qppportal.core.submission.MeasurementValue.Counts;
import org.qppportal.core.submission.MeasurementValue.MultiRate;
import org.qppportal.core.submission.MeasurementValue.NonProportion;
import org.qppportal.core.submission.MeasurementValue.Proportion;
import org.qppportal.core.submission.MeasurementValue.SingleRate;
import org.qppportal.core.submission.MeasurementValue.Survey;
import org.qppportal.core.submission.MeasurementValue.YesNo;
import org.qppportal.persistence.type.SubmissionMethod;

/**
 * Turns counts of patients into a performance rate, data completeness and a number of cases (42 CFR
 * 414.1340 and the published submission format): of 147 patients measured 121 met the measure, so
 * the rate is 82.31 percent.
 */
final class PerformanceRate {

  static final Rule RULE =
      new Rule(
          "quality.performance-rate",
          "How many of the patients measured met the measure",
          "42 CFR 414.1380(b)(1)");

  /** The strata of a split measure, by their published names. */
  private static final String REPORTING = "reporting";

  private static final String PERFORMANCE = "performance";

  private PerformanceRate() {}

  static ReportedRate of(QualityMeasure measure, MeasurementValue value) {
    if (value instanceof SingleRate single) {
      return single(measure, single);
    }
    if (value instanceof MultiRate multi) {
      return multi(measure, multi);
    }
    if (value instanceof NonProportion nonProportion) {
      return nonProportion(nonProportion);
    }
    if (value instanceof Survey || value instanceof YesNo || value instanceof Proportion) {
      throw new IllegalArgumentException(measure.id() + " does not take " + value);
    }
    throw new IllegalArgumentException("No value was given for " + measure.id());
  }

  private static ReportedRate single(QualityMeasure measure, SingleRate value) {
    Counts counts = value.counts();
    return new ReportedRate(
        value,
        rate(counts),
        Unit.PERCENT,
        percent(reported(counts), counts.eligiblePopulation()),
        cases(measure, counts));
  }

  private static ReportedRate multi(QualityMeasure measure, MultiRate value) {
    StrataTotals totals = StrataTotals.of(measure, strata(measure.measure(), value.strata()));
    String algorithm = measure.measure().overallAlgorithm().orElse("simpleAverage");
    return switch (algorithm) {
      case "simpleAverage" ->
          new ReportedRate(
              value,
              totals.meanRate(),
              Unit.PERCENT,
              totals.meanCompleteness(),
              totals.largestCases());
      // Summing the numerators over the sum of the denominators is the weighted mean.
      case "overallStratumOnly", "weightedAverage", "sumNumerators" ->
          new ReportedRate(
              value,
              totals.weightedRate(),
              Unit.PERCENT,
              percent(totals.reported(), totals.population()),
              totals.cases());
      case "split" -> split(measure, value);
      default -> throw new IllegalArgumentException("Unknown algorithm " + algorithm);
    };
  }

  /**
   * One stratum says how many patients were reported on, another how well those concerned were
   * treated: of all patients screened for smoking, how many smokers were helped. Completeness and
   * the number of cases come from the first, the rate from the second (published submission
   * format); a third, of both together, is for information.
   */
  private static ReportedRate split(QualityMeasure measure, MultiRate value) {
    BigDecimal completeness = null;
    BigDecimal rate = null;
    long cases = 0;
    for (Counts counts : value.strata()) {
      if (REPORTING.equals(counts.stratum())) {
        completeness = percent(reported(counts), counts.eligiblePopulation());
        cases = cases(measure, counts);
      } else if (PERFORMANCE.equals(counts.stratum())) {
        rate = rate(counts);
      }
    }
    return new ReportedRate(value, rate, Unit.PERCENT, completeness, cases);
  }

  private static BigDecimal rate(Counts counts) {
    long met = counts.performanceMet();
    long measured = met + notMet(counts);
    // Of nobody there is no rate, even where a registry sent one.
    return counts.performanceRate() == null || measured == 0
        ? percent(met, measured)
        : Rounding.RATE.round(counts.performanceRate());
  }

  /** The strata that the measure's algorithm looks at. */
  private static List<Counts> strata(Measure measure, List<Counts> all) {
    boolean overall = measure.overallAlgorithm().filter("overallStratumOnly"::equals).isPresent();
    return all.stream().filter(c -> "overall".equals(c.stratum()) == overall).toList();
  }

  private static ReportedRate nonProportion(NonProportion value) {
    BigDecimal denominator = value.denominator();
    if (denominator.signum() == 0) {
      return new ReportedRate(value, null, Unit.MEASURE_UNIT, null, 0);
    }
    BigDecimal reported =
        BigDecimal.valueOf(value.observationInstances())
            .add(orZero(value.denominatorException()))
            .add(orZero(value.numeratorExclusion()));
    return new ReportedRate(
        value,
        Rounding.RATE.quotient(value.numerator(), denominator),
        Unit.MEASURE_UNIT,
        Rounding.RATE.quotient(reported.movePointRight(2), denominator),
        denominator.longValue());
  }

  /** Patients who did not meet the measure; whoever is not said to be anything else did not. */
  static long notMet(Counts counts) {
    return counts.performanceNotMet() != null
        ? counts.performanceNotMet()
        : Math.max(0, counts.eligiblePopulation() - counts.performanceMet() - leftOut(counts));
  }

  static long reported(Counts counts) {
    return counts.performanceMet() + notMet(counts) + leftOut(counts);
  }

  /** Registries of their own measures and record systems leave excluded patients out. */
  static long cases(QualityMeasure measure, Counts counts) {
    boolean withoutExclusions =
        measure.method() == SubmissionMethod.ELECTRONIC_HEALTH_RECORD
            || measure.measure().registryMeasure();
    return withoutExclusions
        ? counts.eligiblePopulation() - orZero(counts.eligiblePopulationExclusion())
        : counts.eligiblePopulation();
  }

  /** A percentage, or null of nothing. */
  static BigDecimal percent(long part, long whole) {
    return whole <= 0 ? null : Rounding.RATE.percent(part, whole);
  }

  private static long leftOut(Counts counts) {
    return orZero(counts.eligiblePopulationExclusion())
        + orZero(counts.eligiblePopulationException());
  }

  private static long orZero(Long number) {
    return number == null ? 0 : number;
  }

  private static BigDecimal orZero(BigDecimal number) {
    return number == null ? BigDecimal.ZERO : number;
  }
}
