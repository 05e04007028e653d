package org.qppportal.core.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.qppportal.persistence.type.SubmissionMethod;

/**
 * The published benchmark of a measure for one submission method and performance year.
 *
 * @param measureId the measure's published id
 * @param submissionMethod the method it applies to
 * @param performanceYear the year whose data it scores
 * @param benchmarkYear the year whose data it was made from
 * @param ladder the bounds of its deciles
 * @param toppedOut true when published as topped out this year
 * @param toppedOutByProgram true when the seven-point cap applies to it
 * @param averagePerformanceRate the mean of the rates it was made from, where published
 */
public record Benchmark(
    String measureId,
    SubmissionMethod submissionMethod,
    int performanceYear,
    int benchmarkYear,
    Ladder ladder,
    boolean toppedOut,
    boolean toppedOutByProgram,
    Optional<BigDecimal> averagePerformanceRate) {

  /** A benchmark whose mean rate is not published. */
  public Benchmark(
      String measureId,
      SubmissionMethod submissionMethod,
      int performanceYear,
      int benchmarkYear,
      Ladder ladder,
      boolean toppedOut,
      boolean toppedOutByProgram) {
    this(
        measureId,
        submissionMethod,
        performanceYear,
        benchmarkYear,
        ladder,
        toppedOut,
        toppedOutByProgram,
        Optional.empty());
  }

  /** The bounds of a benchmark, in percent (or the measure's own unit), in published order. */
  public sealed interface Ladder {
    /** The bounds as published. */
    List<BigDecimal> bounds();
  }

  /**
   * Bounds as published for 2017 to 2022: inclusive bounds of deciles 2 to 10 (nine numbers) or,
   * for measures of cost and claims, of deciles 1 to 10 (ten numbers). They rise when a higher rate
   * is better and fall when a lower one is.
   *
   * @param bounds nine or ten numbers
   */
  public record Deciles(List<BigDecimal> bounds) implements Ladder {}

  /**
   * Bounds as published from 2023 on: the values at the 1st, 10th, 20th … 90th and 99th percentile,
   * always rising.
   *
   * @param bounds eleven numbers
   */
  public record Percentiles(List<BigDecimal> bounds) implements Ladder {}
}
