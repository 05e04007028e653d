package org.qppportal.core.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qppportal.core.problem.FeedProblem;
import org.qppportal.core.warehouse.FeedFinding.Example;
import org.qppportal.core.warehouse.FeedReport.Outcome;

/**
 * Takes feeds in, each as a whole: its good rows become visible at once or not at all, and the same
 * bytes twice change nothing. One load at a time.
 *
 * <p>A feed whose rows cannot be told apart (cut off, other columns) is refused; of one that can be
 * read, rows with a fault are left out and reported, unless they are so many that the export itself
 * must be wrong.
 */
public final class FeedLoader {

  /** More faults than one row in so many, and the export is wrong rather than the row. */
  private static final int ROWS_FOR_A_FAULT = 20;

  private static final int EXAMPLES = 5;
  private static final int LONGEST_VALUE = 40;

  /** Whether the last digit of an NPI fits (45 CFR 162.406: Luhn over 80840 and the number). */
  private static final String FITS =
      "create temp macro fits(n) as (24"
          + Stream.of(1_000_000_000L, 10_000_000L, 100_000L, 1_000L, 10L)
              .map(FeedLoader::doubled)
              .collect(Collectors.joining())
          + Stream.of(100_000_000L, 1_000_000L, 10_000L, 100L, 1L)
              .map(place -> " + (n // " + place + ") % 10")
              .collect(Collectors.joining())
          + ") % 10 = 0";

  private final Lake lake;
  private final DuckDbEngine engine;

  /** A loader for a warehouse. */
  public FeedLoader(Lake lake, DuckDbEngine engine) {
    this.lake = lake;
    this.engine = engine;
  }

  /**
   * Takes a feed in.
   *
   * @param now when, for the record
   */
  public synchronized FeedReport load(Feed feed, Instant now) {
    String hash = FileHash.of(feed.file());
    Manifest manifest = lake.manifest();
    if (manifest.feed(feed.table(), hash).isPresent()) {
      return new FeedReport(Outcome.ALREADY_TAKEN, feed.name(), hash, 0, 0, 0, List.of());
    }
    lake.removeOrphans();
    Path staging = lake.staging();
    try (Connection connection = engine.bare()) {
      return new Loading(feed, hash, manifest, staging, connection).run(now);
    } catch (SQLException e) {
      throw new WarehouseException("The feed " + feed.name() + " cannot be taken in.", e);
    }
  }

  private static String doubled(long place) {
    // Twice a digit, and the digits of that added.
    return " + ((n // %d) %% 10) * 2 - case when (n // %d) %% 10 > 4 then 9 else 0 end"
        .formatted(place, place);
  }

  /** One feed on its way. */
  private final class Loading {

    private final Feed feed;
    private final String hash;
    private final Manifest manifest;
    private final Path staging;
    private final Connection connection;
    private final List<FeedCheck> checks;
    private final List<FeedFinding> findings = new ArrayList<>();

    Loading(Feed feed, String hash, Manifest manifest, Path staging, Connection connection) {
      this.feed = feed;
      this.hash = hash;
      this.manifest = manifest;
      this.staging = staging;
      this.connection = connection;
      this.checks = FeedCheck.of(feed.table(), feed.year());
    }

    FeedReport run(Instant now) throws SQLException {
      execute(FITS);
      Optional<String> source = new FeedSource(connection, feed).source(findings);
      if (source.isEmpty()) {
        return refused(0);
      }
      Path good = staging.resolve("good");
      Path faulty = staging.resolve("faulty.parquet");
      if (!stage(source.get(), good, faulty)) {
        return refused(0);
      }
      long sound = count(good);
      Map<Integer, Long> faults = faults(faulty);
      long wrong = faults.values().stream().mapToLong(Long::longValue).sum();
      long read = sound + wrong;
      if (wrong > 0) {
        explain(source.get(), faults);
      }
      if (read == 0) {
        found(FeedProblem.EMPTY_FEED, "", 1);
        return refused(0);
      }
      if (wrong * ROWS_FOR_A_FAULT > read) {
        found(FeedProblem.TOO_MANY_FAULTS, "", wrong);
        return refused(read);
      }
      return take(once(good), read, now);
    }

    private FeedReport refused(long read) {
      return new FeedReport(Outcome.REFUSED, feed.name(), hash, read, 0, 0, findings);
    }

    /** Writes sound rows with their types, and of the others which check they fail. */
    private boolean stage(String source, Path good, Path faulty) throws SQLException {
      String typed =
          feed.table().columns().stream()
              .map(
                  column ->
                      "cast(%s as %s) as %s".formatted(column.name(), column.type(), column.name()))
              .collect(Collectors.joining(", "));
      try {
        execute("create temp view feed as select *, " + fault() + " as fault from " + source);
        createFolder(good);
        execute(
            "copy (select %s%s from feed where fault = 0) to %s (format parquet, compression zstd%s)"
                .formatted(typed, partitionColumns(), target(good), partitionBy()));
        execute(
            "copy (select fault, count(*) as n from feed where fault > 0 group by fault) to "
                + DuckDbEngine.literal(faulty.toString())
                + " (format parquet)");
        return true;
      } catch (SQLException e) {
        // The engine stops at the first row that it cannot take apart.
        findings.add(FeedSource.broken(e));
        return false;
      }
    }

    private String fault() {
      StringBuilder sql = new StringBuilder("case");
      for (int i = 0; i < checks.size(); i++) {
        sql.append(" when ").append(checks.get(i).fault()).append(" then ").append(i + 1);
      }
      return sql.append(" else 0 end").toString();
    }

    private boolean partitioned() {
      return !feed.table().partitions().isEmpty();
    }

    private String partitionColumns() {
      return partitioned()
          ? ", year(cast(service_date as date)) as year,"
              + " lpad(cast(month(cast(service_date as date)) as varchar), 2, '0') as month"
          : "";
    }

    private String partitionBy() {
      return partitioned() ? ", partition_by (year, month)" : "";
    }

    private String target(Path folder) {
      return DuckDbEngine.literal(
          (partitioned() ? folder : folder.resolve("rows.parquet")).toString());
    }

    private Map<Integer, Long> faults(Path file) throws SQLException {
      Map<Integer, Long> faults = new HashMap<>();
      try (Statement statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery(
                  "select fault, n from " + DuckDbEngine.literal(file.toString()))) {
        while (rows.next()) {
          faults.put(rows.getInt(1), rows.getLong(2));
        }
      }
      return faults;
    }

    /** Reads the feed once more, for the rows to name: seldom needed, so not done at first. */
    private void explain(String source, Map<Integer, Long> faults) throws SQLException {
      for (Map.Entry<Integer, Long> fault : new java.util.TreeMap<>(faults).entrySet()) {
        FeedCheck check = checks.get(fault.getKey() - 1);
        List<Example> examples = new ArrayList<>();
        try (Statement statement = connection.createStatement();
            ResultSet rows =
                statement.executeQuery(
                    "select row, coalesce(%s, '') from (select *, %s as fault from (select *, row_number() over () + 1 as row from %s)) where fault = %d limit %d"
                        .formatted(check.column(), fault(), source, fault.getKey(), EXAMPLES))) {
          while (rows.next()) {
            examples.add(new Example(rows.getLong(1), shortened(rows.getString(2))));
          }
        }
        findings.add(new FeedFinding(check.problem(), check.column(), fault.getValue(), examples));
      }
    }

    /** Leaves out what is there twice: in the feed, or in the warehouse already. */
    private Path once(Path good) throws SQLException {
      String key = key();
      if (key.isEmpty()) {
        return good;
      }
      String rows = files(good);
      long twice =
          number("select count(*) - count(distinct (" + key + ")) from read_parquet(" + rows + ")");
      List<LakeFile> there = manifest.files(feed.table());
      String old =
          there.stream()
              .map(file -> DuckDbEngine.literal(lake.root().resolve(file.path()).toString()))
              .collect(Collectors.joining(", ", "[", "]"));
      long already =
          there.isEmpty()
              ? 0
              : number(
                  "select count(*) from (select distinct %s from read_parquet(%s)) semi join read_parquet(%s) using (%s)"
                      .formatted(key, rows, old, key));
      if (twice == 0 && already == 0) {
        return good;
      }
      if (twice > 0) {
        found(FeedProblem.TWICE_IN_THE_FEED, key, twice);
      }
      if (already > 0) {
        found(FeedProblem.ALREADY_THERE, key, already);
      }
      Path once = staging.resolve("once");
      createFolder(once);
      execute(
          "copy (select distinct on (%s) fresh.* from read_parquet(%s, hive_partitioning = %s%s) as fresh%s) to %s (format parquet, compression zstd%s)"
              .formatted(
                  key,
                  rows,
                  partitioned(),
                  partitioned() ? ", hive_types = {'year': INTEGER, 'month': VARCHAR}" : "",
                  already == 0
                      ? ""
                      : " anti join read_parquet(" + old + ") as old using (" + key + ")",
                  target(once),
                  partitionBy()));
      return once;
    }

    private String key() {
      return switch (feed.table()) {
        case CLAIM_LINE -> "line_id";
        case ATTRIBUTION -> "entity, list_date, bene_id";
        default -> "";
      };
    }

    private FeedReport take(Path rows, long read, Instant now) throws SQLException {
      int load = manifest.nextLoad();
      long takenBack =
          feed.table() == LakeTable.CLAIM_LINE
              ? number(
                  "select count(*) from read_parquet("
                      + files(rows)
                      + ") where allowed_cents < 0 or paid_cents < 0")
              : 0;
      List<LakeFile> taken = new ArrayList<>();
      for (Path staged : staged(rows)) {
        long count = number("select count(*) from " + DuckDbEngine.literal(staged.toString()));
        if (count > 0) {
          String folder = rows.relativize(staged.getParent()).toString().replace('\\', '/');
          String path =
              "%s/%sload%06d-%d.parquet"
                  .formatted(
                      feed.table().table(),
                      folder.isEmpty() ? "" : folder + "/",
                      load,
                      taken.size());
          lake.take(staged, path);
          taken.add(new LakeFile(feed.table(), path, count));
        }
      }
      long count = taken.stream().mapToLong(LakeFile::rows).sum();
      Manifest before =
          feed.table() == LakeTable.COVERAGE
              ? manifest.replacing(LakeTable.COVERAGE, List.of())
              : manifest;
      lake.publish(
          before.with(
              new LoadedFeed(load, feed.table(), feed.name(), hash, count, read - count, now),
              taken));
      return new FeedReport(Outcome.TAKEN, feed.name(), hash, read, count, takenBack, findings);
    }

    private long count(Path folder) throws SQLException {
      return staged(folder).isEmpty()
          ? 0
          : number("select count(*) from read_parquet(" + files(folder) + ")");
    }

    private String files(Path folder) {
      return staged(folder).stream()
          .map(file -> DuckDbEngine.literal(file.toString()))
          .collect(Collectors.joining(", ", "[", "]"));
    }

    private List<Path> staged(Path folder) {
      try (Stream<Path> files = Files.walk(folder)) {
        return files.filter(Files::isRegularFile).sorted().toList();
      } catch (IOException e) {
        throw new WarehouseException("Staged files cannot be listed: " + folder, e);
      }
    }

    private void createFolder(Path folder) {
      try {
        Files.createDirectories(folder);
      } catch (IOException e) {
        throw new WarehouseException("The folder cannot be made: " + folder, e);
      }
    }

    private void found(FeedProblem problem, String column, long count) {
      findings.add(new FeedFinding(problem, column, count, List.of()));
    }

    private long number(String sql) throws SQLException {
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery(sql)) {
        row.next();
        return row.getLong(1);
      }
    }

    private void execute(String sql) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.execute(sql);
      }
    }
  }

  private static String shortened(String value) {
    return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
  }
}
