package org.qppportal.core.bench;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.qppportal.core.submission.SubmissionReader;
import org.qppportal.core.submission.SubmissionReading;
import org.qppportal.core.submission.TestCatalogues;
import org.qppportal.core.testing.SharedData;

/** How many submissions a core reads and checks in a second. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class SubmissionReadingBenchmark {

  private byte[] sample;
  private byte[] faulty;
  private SubmissionReader reader;

  @Setup
  public void setUp() {
    sample = SharedData.bytes("samples/json/docs-score-input-2017.json");
    faulty =
        new String(sample, StandardCharsets.UTF_8)
            .replace("IA_AHE_2", "IA_AHE_9")
            .getBytes(StandardCharsets.UTF_8);
    reader = new SubmissionReader(new TestCatalogues(), Set.of(2017));
  }

  /** The published sample of three categories and 20 measures, accepted. */
  @Benchmark
  public SubmissionReading accepted() {
    return reader.readSubmission(sample);
  }

  /** The same with an unknown measure, which costs the search for its place. */
  @Benchmark
  public SubmissionReading refused() {
    return reader.readSubmission(faulty);
  }

  /** Runs the benchmarks of this class. */
  public static void main(String[] args) throws RunnerException {
    new Runner(
            new OptionsBuilder().include(SubmissionReadingBenchmark.class.getSimpleName()).build())
        .run();
  }
}
