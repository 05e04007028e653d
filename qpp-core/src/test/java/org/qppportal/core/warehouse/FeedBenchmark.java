package org.qppportal.core.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How fast a CSV feed of claim lines is taken in, with all that is checked, beside a plain import
 * of the same file to Parquet by the same engine with the same limits; twice, so that neither is
 * alone in coming first.
 */
public final class FeedBenchmark {

  private static final int YEAR = 2017;
  private static final int CLINICIANS = 100_000;
  private static final int ROUNDS = 2;
  private static final DuckDbLimits LIMITS = new DuckDbLimits(2, 1024);
  private static final double KILOBYTES = 1024;

  private final Path folder;
  private final long rows;

  private FeedBenchmark(Path folder, long rows) {
    this.folder = folder;
    this.rows = rows;
  }

  /** Takes the number of rows. */
  public static void main(String[] arguments) throws IOException, SQLException {
    long rows = Long.parseLong(arguments[0]);
    Path folder = Files.createDirectories(Path.of("target/feed-benchmark"));
    Lake.remove(folder);
    Files.createDirectories(folder);
    try {
      new FeedBenchmark(folder, rows).run();
    } finally {
      Lake.remove(folder);
    }
  }

  private void run() throws IOException, SQLException {
    Path csv = folder.resolve("feed.csv");
    write(csv);
    System.out.printf("%,d claim lines, %,d MB of CSV%n", rows, Files.size(csv) >> 20);
    for (int round = 1; round <= ROUNDS; round++) {
      double plain = timed("plain import to Parquet", () -> plainImport(csv));
      double load = timed("feed, checked and taken in", () -> load(csv));
      System.out.printf("  the feed takes %.2f times the plain import%n", load / plain);
    }
  }

  /** Work that is timed. */
  @FunctionalInterface
  private interface Work {
    void run() throws IOException, SQLException;
  }

  private double timed(String what, Work work) throws IOException, SQLException {
    forgetPeak();
    long begin = System.nanoTime();
    work.run();
    double seconds = (System.nanoTime() - begin) / 1e9;
    System.out.printf(
        "  %-28s %6.1f s, %,.0f rows per second, peak memory of the process %,.0f MB%n",
        what, seconds, rows / seconds, peakMegabytes());
    return seconds;
  }

  private void write(Path csv) throws SQLException {
    try (DuckDbEngine engine = engine("make");
        Connection connection = engine.bare();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create temp table clinician as select * from (values "
              + IntStream.range(0, CLINICIANS)
                  .mapToObj(n -> "(" + n + ", " + TestNpis.npi(n) + ")")
                  .collect(Collectors.joining(", "))
              + ") as t(n, npi)");
      statement.execute(
          """
          copy (
            select i as line_id, hash(i * 7) %% 4000000 as bene_id,
              lpad(cast(n // 8 + 1 as varchar), 9, '0') as tin, npi,
              date '%1$d-01-01' + cast(i * 365 // %2$d as integer) as service_date,
              ['99213', '99214', '93000', 'J1100', '36415'][1 + cast(hash(i * 13) %% 5 as bigint)] as hcpcs,
              ['11', '11', '21', '22', '23'][1 + cast(hash(i * 17) %% 5 as bigint)] as pos,
              hash(i * 13) %% 5 <> 3 as professional,
              (case when hash(i * 19) %% 50 = 0 then -1 else 1 end)
                * (500 + hash(i * 23) %% 20000)::bigint as allowed_cents,
              (case when hash(i * 19) %% 50 = 0 then -1 else 1 end)
                * (400 + hash(i * 23) %% 16000)::bigint as paid_cents,
              date '%1$d-01-01' + cast(i * 365 // %2$d + hash(i * 29) %% 40 as integer)
                as processed_date
            from range(%2$d) lines(i)
            join clinician on clinician.n = hash(i * 11) %% %3$d)
          to %4$s (format csv, header)
          """
              .formatted(YEAR, rows, CLINICIANS, DuckDbEngine.literal(csv.toString())));
    }
  }

  private void plainImport(Path csv) throws IOException, SQLException {
    String columns =
        LakeTable.CLAIM_LINE.columns().stream()
            .map(column -> "'" + column.name() + "': '" + column.type() + "'")
            .collect(Collectors.joining(", ", "{", "}"));
    Path parquet = folder.resolve("plain.parquet");
    try (DuckDbEngine engine = engine("plain");
        Connection connection = engine.bare();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "copy (select * from read_csv(%s, header = true, auto_detect = false, delim = ',', columns = %s)) to %s (format parquet, compression zstd)"
              .formatted(
                  DuckDbEngine.literal(csv.toString()),
                  columns,
                  DuckDbEngine.literal(parquet.toString())));
    }
    Files.delete(parquet);
  }

  private void load(Path csv) {
    Path root = folder.resolve("lake");
    Lake lake = new Lake(root);
    try (DuckDbEngine engine = new DuckDbEngine(lake, LIMITS)) {
      FeedReport report =
          new FeedLoader(lake, engine, LakeFixture.knowing(CLINICIANS))
              .load(new Feed(LakeTable.CLAIM_LINE, YEAR, csv, "feed.csv"), Instant.now());
      if (report.taken() != rows) {
        throw new IllegalStateException(report.toString());
      }
    }
    Lake.remove(root);
  }

  private DuckDbEngine engine(String name) {
    return new DuckDbEngine(new Lake(folder.resolve(name)), LIMITS);
  }

  /** Where the system keeps no peak to read, the figure is 0. */
  private static double peakMegabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    List<String> lines = Files.isReadable(status) ? Files.readAllLines(status) : List.of();
    Stream<String> peak = lines.stream().filter(line -> line.startsWith("VmHWM:"));
    return peak.mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KILOBYTES)
        .findFirst()
        .orElse(0);
  }

  private static void forgetPeak() throws IOException {
    Path peak = Path.of("/proc/self/clear_refs");
    if (Files.isWritable(peak)) {
      Files.writeString(peak, "5");
    }
  }
}
