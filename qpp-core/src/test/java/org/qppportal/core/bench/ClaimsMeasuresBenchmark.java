package org.qppportal.core.bench;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.qppportal.core.claims.ClaimLine;
import org.qppportal.core.claims.ClaimLines;
import org.qppportal.core.claims.ClaimsCalculator;
import org.qppportal.core.claims.ClaimsCsv;
import org.qppportal.core.claims.ClaimsCsvReader;
import org.qppportal.core.claims.ClaimsRules;
import org.qppportal.core.claims.ClaimsTally;
import org.qppportal.core.claims.PatientEvents;
import org.qppportal.core.claims.Period;
import org.qppportal.core.claims.PublishedClaimsRules;
import org.qppportal.core.claims.SpooledClaimLines;
import org.qppportal.core.claims.demo.DemoClaims;
import org.qppportal.core.participation.demo.DemoPopulation;

/**
 * How many claim lines one core turns into measures in a second: the rules alone, reading the file
 * alone, and everything from the bytes of the file, sorting included. Scores are lines per second.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class ClaimsMeasuresBenchmark {

  private static final int YEAR = 2018;

  /** The file has at least so many lines; exactly so many are used. */
  private static final int LINES = 20_000;

  private ClaimsRules rules;
  private ClaimsCalculator calculator;
  private byte[] file;
  private List<List<ClaimLine>> patients;

  @Setup(Level.Trial)
  public void prepare() {
    rules = PublishedClaimsRules.of(YEAR);
    calculator = new ClaimsCalculator(rules);
    List<ClaimLine> lines = new ArrayList<>();
    new DemoClaims(rules).make(DemoPopulation.generate(DemoPopulation.SEED), lines::add);
    if (lines.size() < LINES) {
      throw new IllegalStateException("Only " + lines.size() + " lines were made");
    }
    lines = new ArrayList<>(lines.subList(0, LINES));
    patients =
        List.copyOf(
            lines.stream()
                .collect(Collectors.groupingBy(line -> line.npi() + line.beneficiary()))
                .values());
    Collections.shuffle(lines, new Random(1));
    StringBuilder text = new StringBuilder(ClaimsCsv.header());
    lines.forEach(line -> text.append(ClaimsCsv.row(line)));
    file = text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The rules alone, on lines that are sorted already. */
  @Benchmark
  @OperationsPerInvocation(LINES)
  public ClaimsTally rulesAlone() {
    ClaimsTally tally = calculator.tally();
    for (List<ClaimLine> patient : patients) {
      calculator.add(patient, PatientEvents.NONE, Period.ofYear(YEAR), tally);
    }
    return tally;
  }

  /** The bare pass: the file is read and checked, and nothing is made of it. */
  @Benchmark
  @OperationsPerInvocation(LINES)
  public long readingAlone(Blackhole sink) {
    return new ClaimsCsvReader(rules.context(), sink::consume, sink::consume)
        .read(new ByteArrayInputStream(file));
  }

  /** From the bytes of the file to the measures of every clinician. */
  @Benchmark
  @OperationsPerInvocation(LINES)
  public void wholeFile(Blackhole sink) {
    try (SpooledClaimLines lines = new SpooledClaimLines(rules)) {
      new ClaimsCsvReader(rules.context(), lines, sink::consume)
          .read(new ByteArrayInputStream(file));
      lines.forEachPractice(new Practices(sink));
    }
  }

  private final class Practices implements ClaimLines.PracticeSink {

    private final Blackhole sink;
    private Map<String, ClaimsTally> clinicians = Map.of();

    Practices(Blackhole sink) {
      this.sink = sink;
    }

    @Override
    public void begin(String tin) {
      clinicians = new java.util.HashMap<>();
    }

    @Override
    public void patient(List<ClaimLine> lines, PatientEvents events) {
      calculator.add(
          lines,
          events,
          Period.ofYear(YEAR),
          clinicians.computeIfAbsent(lines.get(0).npi(), npi -> calculator.tally()));
    }

    @Override
    public void end(String tin) {
      clinicians.values().forEach(tally -> sink.consume(tally.results()));
    }
  }
}
