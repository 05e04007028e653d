package org.qppportal.core.bench;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs benchmarks and ends with a table: how often a second, how many bytes each takes of the heap,
 * and how that compares with the bare pass of the same class over the same input.
 */
public final class BenchmarkRun {

  private static final String BARE_PASS = "barePass";
  private static final String BYTES = "gc.alloc.rate.norm";

  private BenchmarkRun() {}

  /** Runs the benchmarks whose name matches the expression given first. */
  public static void main(String[] args) throws RunnerException {
    Collection<RunResult> results =
        new Runner(new OptionsBuilder().include(args[0]).addProfiler(GCProfiler.class).build())
            .run();
    print(results);
  }

  private static void print(Collection<RunResult> results) {
    Map<String, Double> bare = new HashMap<>();
    for (RunResult result : results) {
      if (method(result).equals(BARE_PASS)) {
        bare.put(input(result), score(result));
      }
    }
    System.out.printf("%n%-58s %14s %14s %14s%n", "", "per second", "bytes each", "to bare pass");
    for (RunResult result : results) {
      Double base = bare.get(input(result));
      System.out.printf(
          Locale.ROOT,
          "%-58s %,14.0f %,14.0f %14s%n",
          name(result),
          score(result),
          bytes(result),
          base == null ? "" : String.format(Locale.ROOT, "%.2f", score(result) / base));
    }
  }

  private static double score(RunResult result) {
    return result.getPrimaryResult().getScore();
  }

  private static double bytes(RunResult result) {
    Result<?> bytes = result.getSecondaryResults().get(BYTES);
    return bytes == null ? Double.NaN : bytes.getScore();
  }

  private static String name(RunResult result) {
    String type = result.getParams().getBenchmark().replaceAll("\\.[^.]*$", "");
    return (type.substring(type.lastIndexOf('.') + 1) + "." + method(result) + " " + values(result))
        .strip();
  }

  private static String method(RunResult result) {
    String name = result.getParams().getBenchmark();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** Tells benchmarks of one class over one input from all others. */
  private static String input(RunResult result) {
    String name = result.getParams().getBenchmark();
    return name.substring(0, name.lastIndexOf('.')) + " " + values(result);
  }

  private static String values(RunResult result) {
    BenchmarkParams params = result.getParams();
    return params.getParamsKeys().stream()
        .map(key -> params.getParam(key) + " " + key)
        .collect(Collectors.joining(", "));
  }
}
