package org.qppportal.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.qppportal.core.catalogue.Benchmark;
import org.qppportal.core.catalogue.Catalogue;

/** Writes benchmarks in the published shape (QPP Submissions API, getBenchmarks). */
final class BenchmarkJson {

  /** What the bounds of a benchmark by percentiles are at. */
  private static final List<String> PERCENTILES =
      List.of("1", "10", "20", "30", "40", "50", "60", "70", "80", "90", "99");

  private BenchmarkJson() {}

  /**
   * A benchmark with what the catalogue says of its measure.
   *
   * @param catalogue of the benchmark's performance year
   */
  static ObjectNode write(Benchmark benchmark, Catalogue catalogue) {
    ObjectNode item = JsonNodeFactory.instance.objectNode();
    item.put("measureId", benchmark.measureId());
    item.put("submissionMethod", benchmark.submissionMethod().code());
    item.put("benchmarkYear", benchmark.benchmarkYear());
    item.put("performanceYear", benchmark.performanceYear());
    catalogue
        .measure(benchmark.measureId())
        .ifPresent(
            measure -> {
              item.put("metricType", measure.metricType().code());
              item.put("isInverse", measure.inverse());
              item.put("isHighPriority", measure.highPriority());
            });
    item.put(
        "status",
        benchmark.benchmarkYear() < benchmark.performanceYear() ? "historical" : "performance");
    item.put("isToppedOut", benchmark.toppedOut());
    item.put("isToppedOutByProgram", benchmark.toppedOutByProgram());
    benchmark.averagePerformanceRate().ifPresent(rate -> item.put("averagePerformanceRate", rate));
    putBounds(item, benchmark.ladder());
    return item;
  }

  private static void putBounds(ObjectNode item, Benchmark.Ladder ladder) {
    List<BigDecimal> bounds = ladder.bounds();
    if (ladder instanceof Benchmark.Percentiles && bounds.size() == PERCENTILES.size()) {
      ObjectNode percentiles = item.putObject("percentiles");
      for (int i = 0; i < PERCENTILES.size(); i++) {
        percentiles.put(PERCENTILES.get(i), bounds.get(i));
      }
    } else {
      ArrayNode deciles = item.putArray("deciles");
      bounds.forEach(deciles::add);
    }
  }
}
