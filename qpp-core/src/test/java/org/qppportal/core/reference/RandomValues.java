package org.qppportal.core.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.catalogue.Benchmark;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.core.submission.MeasurementValue;
import org.qppportal.core.submission.MeasurementValue.Counts;
import org.qppportal.core.submission.MeasurementValue.MultiRate;
import org.qppportal.core.submission.MeasurementValue.NonProportion;
import org.qppportal.core.submission.MeasurementValue.SingleRate;
import org.qppportal.persistence.type.SubmissionMethod;

/** Random values of quality measures, often at the edges: 0, 100, the bounds of the benchmark. */
final class RandomValues {

  private final Dice dice;
  private final ReferenceData data;

  RandomValues(Dice dice, ReferenceData data) {
    this.dice = dice;
    this.data = data;
  }

  MeasurementValue value(Measure measure, SubmissionMethod method) {
    boolean endToEnd = dice.percent(method == SubmissionMethod.ELECTRONIC_HEALTH_RECORD ? 40 : 10);
    return switch (measure.metricType()) {
      case MULTI_PERFORMANCE_RATE, REGISTRY_MULTI_PERFORMANCE_RATE -> {
        List<Counts> strata = new ArrayList<>();
        for (String stratum : measure.strata()) {
          strata.add(counts(stratum, measure, method));
        }
        yield new MultiRate(endToEnd, strata);
      }
      case NON_PROPORTION -> ratio(endToEnd, measure, method);
      default -> new SingleRate(endToEnd, counts("", measure, method));
    };
  }

  /** A result on a bound of the benchmark, between bounds or far off. */
  BigDecimal result(Benchmark benchmark) {
    List<BigDecimal> bounds = benchmark.ladder().bounds();
    BigDecimal one = dice.one(bounds);
    return switch (dice.between(0, 3)) {
      case 0 -> one;
      case 1 -> one.add(dice.one(bounds)).divide(BigDecimal.valueOf(2), 4, RoundingMode.HALF_UP);
      case 2 -> one.multiply(new BigDecimal("1.01")).setScale(4, RoundingMode.HALF_UP);
      default -> one.multiply(new BigDecimal("0.97")).setScale(4, RoundingMode.HALF_UP);
    };
  }

  private NonProportion ratio(boolean endToEnd, Measure measure, SubmissionMethod method) {
    long population = population();
    Optional<Benchmark> benchmark = data.catalogue.benchmark(measure.measureId(), method);
    BigDecimal rate =
        benchmark.map(this::result).orElseGet(() -> BigDecimal.valueOf(dice.between(0, 9000), 2));
    long seen = dice.percent(80) ? population : population * dice.between(0, 100) / 100;
    return new NonProportion(
        endToEnd,
        rate.abs().multiply(BigDecimal.valueOf(population)),
        BigDecimal.valueOf(population),
        seen,
        null,
        null);
  }

  private Counts counts(String stratum, Measure measure, SubmissionMethod method) {
    long population = population();
    boolean mayExclude =
        measure.registryMeasure() || method == SubmissionMethod.ELECTRONIC_HEALTH_RECORD;
    long exclusions = mayExclude && dice.percent(25) ? share(population, 40) : 0;
    long exceptions = dice.percent(20) ? share(population - exclusions, 40) : 0;
    if (dice.percent(2)) {
      exceptions = population - exclusions;
    }
    long left = population - exclusions - exceptions;
    long seen = dice.percent(75) ? left : incomplete(left, population, exclusions + exceptions);
    long met = met(seen, measure, method);
    boolean notMetSent = seen < left || dice.percent(85);
    BigDecimal rate = null;
    if (measure.registryMeasure() && dice.percent(95)) {
      rate =
          seen == 0
              ? BigDecimal.ZERO
              : dice.percent(80)
                  ? ReferenceNumbers.ratePercent(met, seen)
                  : BigDecimal.valueOf(dice.between(0, 100_000), 3);
    }
    return new Counts(
        stratum,
        met,
        notMetSent ? seen - met : null,
        exclusions > 0 || mayExclude && dice.percent(30) ? exclusions : null,
        exceptions > 0 || dice.percent(30) ? exceptions : null,
        null,
        population,
        rate);
  }

  private long population() {
    int kind = dice.between(0, 99);
    if (kind < 3) {
      return 0;
    }
    if (kind < 12) {
      return dice.between(1, 19);
    }
    if (kind < 18) {
      return dice.between(19, 21);
    }
    return kind < 55 ? dice.between(20, 400) : kind < 80 ? 10_000 : 100;
  }

  /** How many patients were seen, now and then exactly at the limit of completeness. */
  private long incomplete(long left, long population, long others) {
    BigDecimal limit = ReferenceNumbers.completeness(data.year);
    long exact =
        limit
                .multiply(BigDecimal.valueOf(population))
                .divide(ReferenceNumbers.HUNDRED, 0, RoundingMode.CEILING)
                .longValue()
            - others;
    long seen = dice.percent(50) ? exact - dice.between(0, 1) : share(left, 100);
    return Math.max(0, Math.min(left, seen));
  }

  private long met(long seen, Measure measure, SubmissionMethod method) {
    int kind = dice.between(0, 99);
    if (kind < 10) {
      return 0;
    }
    if (kind < 30) {
      return seen;
    }
    Optional<Benchmark> benchmark = data.catalogue.benchmark(measure.measureId(), method);
    if (kind < 75 && benchmark.isPresent()) {
      BigDecimal bound = dice.one(benchmark.get().ladder().bounds());
      long met =
          bound
              .multiply(BigDecimal.valueOf(seen))
              .divide(ReferenceNumbers.HUNDRED, 0, RoundingMode.HALF_UP)
              .longValue();
      return Math.max(0, Math.min(seen, met + dice.between(-1, 1) * dice.between(0, 1)));
    }
    return share(seen, 100);
  }

  private long share(long whole, int mostPercent) {
    return whole * dice.between(0, mostPercent) / 100;
  }
}
