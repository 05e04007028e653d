package org.qppportal.core.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.qppportal.core.policy.YearPolicies;
import org.qppportal.core.scoring.Circumstances;
import org.qppportal.core.scoring.Score;
import org.qppportal.core.scoring.ScoringEngine;
import org.qppportal.core.scoring.YearSample;
import org.qppportal.core.submission.Submission;

/** How many ordinary groups one core scores in a second, by year, explanation tree included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 4, time = 2)
public class YearlyScoringBenchmark {

  @Param({"2017", "2018", "2019", "2020", "2021", "2022", "2023", "2024", "2025", "2026"})
  int year;

  private ScoringEngine engine;
  private Submission submission;
  private Circumstances circumstances;

  @Setup(Level.Trial)
  public void prepare() {
    YearSample sample = YearSample.of(year);
    engine = new ScoringEngine(YearPolicies.load().of(year).orElseThrow(), sample.catalogue());
    submission = sample.submission();
    circumstances = sample.circumstances();
  }

  @Benchmark
  public Score group() {
    return engine.score(submission, circumstances);
  }
}
