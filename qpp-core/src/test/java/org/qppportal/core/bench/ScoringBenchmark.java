package org.qppportal.core.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.qppportal.core.scoring.Engines;
import org.qppportal.core.scoring.PracticeTraits;
import org.qppportal.core.scoring.SampleSubmission;
import org.qppportal.core.scoring.Score;
import org.qppportal.core.scoring.ScoringEngine;
import org.qppportal.core.submission.Submission;

/** How many submissions one core scores in a second, explanation tree included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class ScoringBenchmark {

  private ScoringEngine engine;
  private Submission full;
  private Submission mixed;

  @Setup(Level.Trial)
  public void prepare() {
    engine = Engines.of2017();
    full = SampleSubmission.byHand();
    mixed = SampleSubmission.mixed();
  }

  /** The documentation's example: 20 measurements, 100 points. */
  @Benchmark
  public Score documentationExample() {
    return engine.score(full, PracticeTraits.NONE);
  }

  /** Nine quality measures in the middle of their ladders, rates below 100, things missing. */
  @Benchmark
  public Score everydaySubmission() {
    return engine.score(mixed, PracticeTraits.NONE);
  }

  public static void main(String[] args) throws RunnerException {
    new Runner(new OptionsBuilder().include(ScoringBenchmark.class.getSimpleName()).build()).run();
  }
}
