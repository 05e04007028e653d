package org.qppportal.core.submission;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.submission.MeasurementValue.Counts;

/**
 * What the API works out of a value and gives back beside it (QPP Submissions API, measurement
 * values): rates in percent to two decimals, so that 120 of 156 is 76.92. Scores are computed from
 * the counts, never from these rounded numbers.
 *
 * @param performanceRate share of patients who met the measure; empty where nobody could, or where
 *     it was not sent how many did not
 * @param reportingRate share of the population that was reported on; empty likewise
 * @param caseCount patients counted
 */
record Rates(
    Optional<BigDecimal> performanceRate,
    Optional<BigDecimal> reportingRate,
    Optional<BigDecimal> caseCount) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DECIMALS = 2;
  private static final String OVERALL = "overall";

  /** The rates of one stratum, or of a measure with a single rate. */
  static Rates of(Counts counts) {
    return new Rates(
        counts.performanceRate() == null
            ? percent(met(counts), tried(counts))
            : Optional.of(counts.performanceRate()),
        percent(reported(counts), BigDecimal.valueOf(counts.eligiblePopulation())),
        Optional.of(cases(counts)));
  }

  /** The rates of a ratio or continuous variable; a performance rate is not defined for it. */
  static Rates of(MeasurementValue.NonProportion value) {
    BigDecimal reported =
        BigDecimal.valueOf(value.observationInstances())
            .add(orZero(value.denominatorException()))
            .add(orZero(value.numeratorExclusion()));
    return new Rates(
        Optional.empty(), percent(reported, value.denominator()), Optional.of(value.denominator()));
  }

  /**
   * The rates of a measure with several strata.
   *
   * @param algorithm how the published data combines them
   */
  static Rates of(List<Counts> strata, String algorithm) {
    List<Counts> parts =
        strata.stream().filter(counts -> !counts.stratum().equals(OVERALL)).toList();
    return switch (algorithm) {
      case "overallStratumOnly" -> ofStratum(strata, OVERALL);
      case "simpleAverage" -> simpleAverage(parts);
      case "weightedAverage" -> weightedAverage(parts);
      case "sumNumerators" -> {
        Rates whole = weightedAverage(parts);
        yield new Rates(
            Optional.of(sum(parts.stream().map(Rates::met).toList())),
            whole.reportingRate(),
            whole.caseCount());
      }
      case "split" -> {
        Rates reporting = ofStratum(strata, "reporting");
        yield new Rates(
            ofStratum(strata, "performance").performanceRate(),
            reporting.reportingRate(),
            reporting.caseCount());
      }
      default -> none();
    };
  }

  static Rates none() {
    return new Rates(Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static Rates ofStratum(List<Counts> strata, String name) {
    return strata.stream()
        .filter(counts -> counts.stratum().equals(name))
        .findFirst()
        .map(Rates::of)
        .orElse(none());
  }

  private static Rates simpleAverage(List<Counts> strata) {
    List<Rates> rates = strata.stream().map(Rates::of).toList();
    return new Rates(
        mean(rates.stream().map(Rates::performanceRate).toList()),
        mean(rates.stream().map(Rates::reportingRate).toList()),
        strata.stream().map(Rates::cases).max(BigDecimal::compareTo));
  }

  private static Rates weightedAverage(List<Counts> strata) {
    boolean allKnown = strata.stream().allMatch(counts -> counts.performanceNotMet() != null);
    return new Rates(
        allKnown
            ? percent(
                sum(strata.stream().map(Rates::met).toList()),
                sum(strata.stream().map(Rates::tried).toList()))
            : Optional.empty(),
        allKnown
            ? percent(
                sum(strata.stream().map(Rates::reported).toList()),
                sum(
                    strata.stream()
                        .map(counts -> BigDecimal.valueOf(counts.eligiblePopulation()))
                        .toList()))
            : Optional.empty(),
        Optional.of(sum(strata.stream().map(Rates::cases).toList())));
  }

  private static BigDecimal met(Counts counts) {
    return BigDecimal.valueOf(counts.performanceMet());
  }

  /** Met and not met together; null when it was not sent how many did not. */
  private static BigDecimal tried(Counts counts) {
    return counts.performanceNotMet() == null
        ? null
        : BigDecimal.valueOf(counts.performanceMet() + counts.performanceNotMet());
  }

  private static BigDecimal reported(Counts counts) {
    return counts.performanceNotMet() == null
        ? null
        : tried(counts)
            .add(orZero(counts.eligiblePopulationExclusion()))
            .add(orZero(counts.eligiblePopulationException()));
  }

  // For measures without exclusions, as registries send them, this is the whole population.
  private static BigDecimal cases(Counts counts) {
    return BigDecimal.valueOf(counts.eligiblePopulation())
        .subtract(orZero(counts.eligiblePopulationExclusion()));
  }

  private static BigDecimal orZero(Long count) {
    return count == null ? BigDecimal.ZERO : BigDecimal.valueOf(count);
  }

  private static BigDecimal orZero(BigDecimal number) {
    return number == null ? BigDecimal.ZERO : number;
  }

  private static BigDecimal sum(List<BigDecimal> numbers) {
    return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Optional<BigDecimal> mean(List<Optional<BigDecimal>> rates) {
    if (rates.isEmpty() || rates.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    BigDecimal sum = sum(rates.stream().map(Optional::orElseThrow).toList());
    return Optional.of(
        shortest(sum.divide(BigDecimal.valueOf(rates.size()), DECIMALS, RoundingMode.HALF_UP)));
  }

  private static Optional<BigDecimal> percent(BigDecimal part, BigDecimal whole) {
    if (part == null || whole == null || whole.signum() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        shortest(part.multiply(HUNDRED).divide(whole, DECIMALS, RoundingMode.HALF_UP)));
  }

  private static BigDecimal shortest(BigDecimal number) {
    return Numbers.decimal(number);
  }
}
