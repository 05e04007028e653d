package org.qppportal.core.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A warehouse in a folder of a test. */
final class LakeFixture {

  static final Instant NOW = Instant.parse("2018-01-05T12:00:00Z");
  static final String CLAIM_COLUMNS = LakeTable.CLAIM_LINE.columnNames().replace(" ", "");

  private static final int CLINICIANS = 100;

  final Path folder;
  final Lake lake;
  final DuckDbEngine engine;
  final FeedLoader loader;
  private int files;

  LakeFixture(Path folder) {
    this.folder = folder;
    this.lake = new Lake(folder.resolve("lake"));
    this.engine = new DuckDbEngine(lake, new DuckDbLimits(2, 512));
    this.loader = new FeedLoader(lake, engine, knowing(CLINICIANS));
  }

  /** Knows the first NPIs and APM Entities, and nobody else. */
  static KnownSubjects knowing(int clinicians) {
    return new KnownSubjects() {
      @Override
      public void npis(LongConsumer each) {
        IntStream.range(0, clinicians).mapToLong(TestNpis::npi).forEach(each);
      }

      @Override
      public void entities(IntConsumer each) {
        IntStream.rangeClosed(1, 3).forEach(each);
      }
    };
  }

  void replace(LakeTable table, Stream<List<Object>> rows) {
    new LakeWriter(lake, engine).replace(table, rows);
  }

  FeedReport claims(int year, List<SmallNation.Line> lines) {
    List<String> text = new ArrayList<>(List.of(CLAIM_COLUMNS));
    lines.forEach(line -> text.add(csv(line)));
    return claims(year, text.toArray(String[]::new));
  }

  FeedReport claims(int year, String... lines) {
    return load(LakeTable.CLAIM_LINE, year, String.join("\n", lines) + "\n");
  }

  FeedReport load(LakeTable table, int year, String text) {
    try {
      Files.createDirectories(folder);
      Path file = folder.resolve("feed" + files++ + ".csv");
      Files.writeString(file, text);
      return loader.load(new Feed(table, year, file, file.getFileName().toString()), NOW);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String csv(SmallNation.Line line) {
    return "%d,%d,%09d,%d,%s,%s,%s,%s,%d,%d,%s"
        .formatted(
            line.id(),
            line.bene(),
            line.tin(),
            line.npi(),
            line.service(),
            line.code(),
            line.place(),
            line.professional(),
            line.allowed(),
            line.paid(),
            line.processed());
  }
}
