package org.qppportal.core.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qppportal.core.claims.demo.DemoClaims;
import org.qppportal.core.participation.demo.DemoPopulation;

class SpooledClaimLinesTest {

  @Test
  void sortsMoreThanFitsInMemory() {
    List<String> texts = new ArrayList<>();
    Random random = new Random(3);
    for (int i = 0; i < 5_000; i++) {
      texts.add(Integer.toString(random.nextInt(100_000), 36));
    }
    List<String> sorted = new ArrayList<>();
    try (SortedSpool spool = new SortedSpool(1_000)) {
      texts.forEach(spool::add);
      spool.drain(sorted::add);
    }
    Collections.sort(texts);

    assertThat(sorted).isEqualTo(texts);
  }

  @Test
  void givesTheSameFromDiskAsFromMemoryAndLeavesNothing() throws IOException {
    ClaimsRules rules = PublishedClaimsRules.of(2018);
    List<ClaimLine> lines = new ArrayList<>();
    new DemoClaims(rules).make(DemoPopulation.generate(DemoPopulation.SEED), lines::add);
    lines.addAll(
        LinesInWords.lines(
            2018, "1950-01-01", Sex.FEMALE, "A 04-01 99213; A 04-01 1111F; X 03-20 99238 by2"));
    Map<String, List<ClaimsMeasureResult>> inMemory = measured(rules, lines, 1L << 40);
    long before = spools();

    Collections.shuffle(lines, new Random(5));
    Map<String, List<ClaimsMeasureResult>> onDisk = measured(rules, lines, 50_000);

    assertThat(onDisk).isEqualTo(inMemory).hasSizeGreaterThan(20);
    assertThat(onDisk.values())
        .as("a discharge told by the other clinician's claim")
        .anySatisfy(
            results ->
                assertThat(results).extracting(ClaimsMeasureResult::measureId).contains("046"));
    assertThat(spools()).isEqualTo(before);
  }

  private static Map<String, List<ClaimsMeasureResult>> measured(
      ClaimsRules rules, List<ClaimLine> lines, long piece) {
    Map<String, List<ClaimsMeasureResult>> results = new LinkedHashMap<>();
    try (SpooledClaimLines spooled =
        new SpooledClaimLines(rules, new SortedSpool(piece), new SortedSpool(piece))) {
      lines.forEach(spooled);
      spooled.forEachPractice(
          new PracticeMeasuring(
              new ClaimsCalculator(rules),
              new ReportingPeriods(rules),
              practice ->
                  practice
                      .clinicians()
                      .forEach((npi, own) -> results.put(practice.tin() + npi, own))));
    }
    return results;
  }

  private static long spools() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(file -> file.getFileName().toString().startsWith("qpp-claims-")).count();
    }
  }
}
