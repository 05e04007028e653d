package org.qppportal.core.bench;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
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
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.catalogue.Catalogues;
import org.qppportal.core.scoring.Engines;
import org.qppportal.core.scoring.PracticeTraits;
import org.qppportal.core.scoring.SampleSubmission;
import org.qppportal.core.scoring.Score;
import org.qppportal.core.scoring.ScoringEngine;
import org.qppportal.core.submission.CatalogueSource;
import org.qppportal.core.submission.SubmissionJson;
import org.qppportal.core.submission.SubmissionReader;

/**
 * How many submissions one core takes from the bytes of a file to a score in a second: read,
 * checked against the whole published catalogue of 2017, and scored with the explanation tree.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class IntakeBenchmark {

  private SubmissionReader reader;
  private ScoringEngine engine;
  private byte[] full;
  private byte[] mixed;

  @Setup(Level.Trial)
  public void prepare() {
    Catalogue catalogue = Catalogues.of(2017);
    CatalogueSource source = year -> year == 2017 ? Optional.of(catalogue) : Optional.empty();
    reader = new SubmissionReader(source, Set.of(2017));
    engine = Engines.of2017();
    SubmissionJson json = new SubmissionJson(source);
    full = json.submission(SampleSubmission.byHand()).toString().getBytes(StandardCharsets.UTF_8);
    mixed = json.submission(SampleSubmission.mixed()).toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The documentation's example: 20 measurements, 100 points. */
  @Benchmark
  public Score documentationExample() {
    return intake(full);
  }

  /** Nine quality measures in the middle of their ladders, rates below 100, things missing. */
  @Benchmark
  public Score everydaySubmission() {
    return intake(mixed);
  }

  private Score intake(byte[] bytes) {
    return engine.score(
        reader.readSubmission(bytes).submission().orElseThrow(), PracticeTraits.NONE);
  }
}
