package org.qppportal.web.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.qppportal.core.catalogue.Benchmark;
import org.qppportal.core.catalogue.Benchmark.Deciles;
import org.qppportal.core.catalogue.Benchmark.Percentiles;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.persistence.type.MetricType;
import org.qppportal.persistence.type.SubmissionMethod;
import org.qppportal.web.text.Numbers;

/** A benchmark as a table of deciles, each row in words and as a bar. */
public final class BenchmarkTable {

  private static final int DECILES = 10;
  private static final int FIRST_OF_NINE = 2;

  private final Benchmark benchmark;
  private final String unit;
  private final boolean lowerIsBetter;
  private final List<Row> rows;

  BenchmarkTable(Benchmark benchmark, Measure measure) {
    this.benchmark = benchmark;
    this.unit = isRate(measure.metricType()) ? "%" : "";
    List<BigDecimal> starts = startsOf(benchmark.ladder(), measure.inverse());
    this.lowerIsBetter = starts.get(0).compareTo(starts.get(starts.size() - 1)) > 0;
    this.rows = rows(starts);
  }

  /**
   * One decile.
   *
   * @param decile 1 to 10, 10 the best
   * @param from the rate that reaches it; {@code None} where no rate can, because the next decile
   *     starts at the same rate
   * @param to where the next decile starts; empty for the best one
   * @param barStart where its bar starts, 0 to 100
   * @param barLength how long its bar is, 0 to 100
   */
  public record Row(int decile, String from, String to, String barStart, String barLength) {}

  public SubmissionMethod method() {
    return benchmark.submissionMethod();
  }

  public Benchmark benchmark() {
    return benchmark;
  }

  public List<Row> rows() {
    return rows;
  }

  public boolean lowerIsBetter() {
    return lowerIsBetter;
  }

  /** The table in one sentence. */
  public String reading() {
    Row best = rows.get(rows.size() - 1);
    return lowerIsBetter
        ? "A lower rate is better. To reach decile 10 you need " + best.from() + " or less."
        : "A higher rate is better. To reach decile 10 you need " + best.from() + " or more.";
  }

  /** Where each decile starts, from the lowest decile to the highest. */
  private static List<BigDecimal> startsOf(Benchmark.Ladder ladder, boolean inverse) {
    if (ladder instanceof Percentiles percentiles) {
      List<BigDecimal> bounds = percentiles.bounds();
      return inverse ? reversed(bounds.subList(1, DECILES + 1)) : bounds.subList(0, DECILES);
    }
    return ((Deciles) ladder).bounds();
  }

  private static List<BigDecimal> reversed(List<BigDecimal> bounds) {
    List<BigDecimal> copy = new ArrayList<>(bounds);
    Collections.reverse(copy);
    return copy;
  }

  private List<Row> rows(List<BigDecimal> starts) {
    int first = starts.size() == DECILES ? 1 : FIRST_OF_NINE;
    BigDecimal top = starts.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
    double scale = unit.isEmpty() ? Math.max(1, top.doubleValue()) : 100;
    double end = lowerIsBetter ? 0 : scale;
    List<Row> made = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      double start = starts.get(i).doubleValue();
      double next = i + 1 < starts.size() ? starts.get(i + 1).doubleValue() : end;
      boolean last = i + 1 == starts.size();
      boolean reachable = last || starts.get(i).compareTo(starts.get(i + 1)) != 0;
      made.add(
          new Row(
              first + i,
              reachable ? number(starts.get(i)) : "None",
              reachable && !last ? number(starts.get(i + 1)) : "",
              percent(Math.min(start, next), scale),
              percent(Math.abs(next - start), scale)));
    }
    return List.copyOf(made);
  }

  private String number(BigDecimal value) {
    return Numbers.plain(value) + unit;
  }

  private static String percent(double part, double whole) {
    return Numbers.plain(Math.max(0, Math.min(100, part / whole * 100)));
  }

  private static boolean isRate(MetricType type) {
    return switch (type) {
      case SINGLE_PERFORMANCE_RATE,
          REGISTRY_SINGLE_PERFORMANCE_RATE,
          MULTI_PERFORMANCE_RATE,
          REGISTRY_MULTI_PERFORMANCE_RATE,
          PROPORTION ->
          true;
      case BOOLEAN, NON_PROPORTION, CAHPS, COST_SCORE -> false;
    };
  }
}
