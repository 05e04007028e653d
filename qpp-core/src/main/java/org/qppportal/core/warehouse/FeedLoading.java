package org.qppportal.core.warehouse;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.qppportal.core.problem.FeedProblem;
import org.qppportal.core.warehouse.FeedFinding.Example;
import org.qppportal.core.warehouse.FeedReport.Outcome;

/** One feed on its way. */
final class FeedLoading implements AutoCloseable {

  /** More faults than one row in so many, and the export is wrong rather than the row. */
  private static final int ROWS_FOR_A_FAULT = 20;

  private static final int EXAMPLES = 5;
  private static final int LONGEST_VALUE = 40;

  private static final String NOT_KNOWN = " not in (select npi from known_npi)";
  private static final Pattern FAULT = Pattern.compile("fault=(\\d+)");

  private final Lake lake;
  private final Connection connection;
  private final KnownSubjects known;
  private final Feed feed;
  private final LakeTable table;
  private final String hash;
  private final Instant now;
  private final Manifest manifest;
  private final Path staging;
  private final List<FeedCheck> checks;
  private final List<FeedFinding> findings = new ArrayList<>();

  FeedLoading(
      Lake lake, Connection connection, KnownSubjects known, Feed feed, String hash, Instant now) {
    this.lake = lake;
    this.connection = connection;
    this.known = known;
    this.feed = feed;
    this.table = feed.table();
    this.hash = hash;
    this.now = now;
    this.manifest = lake.manifest();
    this.staging = lake.staging();
    this.checks = FeedCheck.of(feed.table(), feed.year(), LocalDate.ofInstant(now, ZoneOffset.UTC));
  }

  FeedReport run() throws SQLException {
    execute(FeedCheck.NPI_FITS);
    Optional<String> source = new FeedSource(connection, feed).source(findings);
    if (source.isEmpty()) {
      return refused(0);
    }
    noteKnown();
    String typed = FeedCheck.typed(table, source.get());
    Path checked = staging.resolve("checked");
    if (!stage(typed, checked)) {
      return refused(0);
    }
    StagedRows good = new StagedRows(connection, checked.resolve("fault=0"));
    Map<Integer, Long> faults = faults(checked);
    long wrong = faults.values().stream().mapToLong(Long::longValue).sum();
    long read = good.count() + wrong;
    explain(source.get(), faults);
    if (read == 0) {
      found(FeedProblem.EMPTY_FEED, "", 1);
      return refused(0);
    }
    if (wrong * ROWS_FOR_A_FAULT > read) {
      found(FeedProblem.TOO_MANY_FAULTS, "", wrong);
      return refused(read);
    }
    return take(once(good), source.get(), read);
  }

  private FeedReport refused(long read) {
    return new FeedReport(Outcome.REFUSED, feed.name(), hash, read, 0, 0, findings);
  }

  private void noteKnown() throws SQLException {
    if (table == LakeTable.CLAIM_LINE) {
      execute("create or replace temp table known_npi (npi bigint)");
      try (DuckDBAppender appender = appender("known_npi")) {
        known.npis(npi -> append(appender, npi));
      }
    }
    if (table == LakeTable.ATTRIBUTION) {
      execute("create or replace temp table known_entity (entity bigint)");
      try (DuckDBAppender appender = appender("known_entity")) {
        known.entities(entity -> append(appender, entity));
      }
    }
  }

  private DuckDBAppender appender(String tableOfKnown) throws SQLException {
    return connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", tableOfKnown);
  }

  private static void append(DuckDBAppender appender, long number) {
    try {
      appender.beginRow();
      appender.append(number);
      appender.endRow();
    } catch (SQLException e) {
      throw new WarehouseException("Whom the portal knows cannot be noted.", e);
    }
  }

  /**
   * Writes all rows with their types, in one pass: a folder for the sound ones, and one for each
   * check that others fail.
   */
  private boolean stage(String typed, Path folder) throws SQLException {
    String columns =
        table.columns().stream()
            .map(column -> "t_%1$s as %1$s".formatted(column.name()))
            .collect(Collectors.joining(", "));
    boolean partitioned = !table.partitions().isEmpty();
    try {
      execute(
          "copy (select %s, %s as fault%s from %s) to %s (format parquet, compression zstd, partition_by (fault%s))"
              .formatted(
                  columns,
                  fault(),
                  partitioned ? ", " + FeedCheck.PARTITIONS : "",
                  typed,
                  DuckDbEngine.literal(folder.toString()),
                  partitioned ? ", year, month" : ""));
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

  /** How many rows fail each check. */
  private Map<Integer, Long> faults(Path checked) throws SQLException {
    Map<Integer, Long> faults = new TreeMap<>();
    String[] folders = checked.toFile().list();
    for (String folder : folders == null ? new String[0] : folders) {
      Matcher fault = FAULT.matcher(folder);
      if (fault.matches() && !fault.group(1).equals("0")) {
        faults.put(
            Integer.parseInt(fault.group(1)),
            new StagedRows(connection, checked.resolve(folder)).count());
      }
    }
    return faults;
  }

  private void explain(String source, Map<Integer, Long> faults) throws SQLException {
    for (Map.Entry<Integer, Long> fault : faults.entrySet()) {
      FeedCheck check = checks.get(fault.getKey() - 1);
      findings.add(
          new FeedFinding(
              check.problem(),
              check.column(),
              fault.getValue(),
              examples(source, check.column(), "fault = " + fault.getKey())));
    }
  }

  /** Reads the feed once more, for the rows to name: seldom needed, so not done at first. */
  private List<Example> examples(String source, String column, String condition)
      throws SQLException {
    List<Example> examples = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select row, coalesce(%s, '') from (select *, %s as fault from %s) where %s order by row limit %d"
                    .formatted(
                        column,
                        fault(),
                        FeedCheck.typed(
                            table,
                            "(select *, row_number() over () + 1 as row from " + source + ")"),
                        condition,
                        EXAMPLES))) {
      while (rows.next()) {
        examples.add(new Example(rows.getLong(1), shortened(rows.getString(2))));
      }
    }
    return examples;
  }

  /** Leaves out what is there twice: in the feed, or in the warehouse already. */
  private StagedRows once(StagedRows good) throws SQLException {
    String key = key();
    if (key.isEmpty()) {
      return good;
    }
    String rows = good.source(table);
    long twice = number("select count(*) - count(distinct (" + key + ")) from " + rows);
    List<Path> there =
        manifest.files(table).stream().map(file -> lake.root().resolve(file.path())).toList();
    String old = there.isEmpty() ? "" : StagedRows.read(table, there);
    long already =
        old.isEmpty()
            ? 0
            : number(
                "select count(*) from (select distinct %s from %s) semi join %s using (%s)"
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
    return new StagedRows(connection, staging.resolve("once"))
        .write(
            table,
            "from (select distinct on (%s) fresh.* from %s as fresh%s)"
                .formatted(
                    key, rows, already == 0 ? "" : " anti join " + old + " using (" + key + ")"));
  }

  private String key() {
    return switch (table) {
      case CLAIM_LINE -> "line_id";
      case ATTRIBUTION -> "entity, list_date, bene_id";
      default -> "";
    };
  }

  private FeedReport take(StagedRows rows, String source, long read) throws SQLException {
    long takenBack = remark(rows, source);
    int load = manifest.nextLoad();
    List<LakeFile> taken = rows.take(lake, table, "load%06d".formatted(load));
    long count = taken.stream().mapToLong(LakeFile::rows).sum();
    LoadedFeed loaded = new LoadedFeed(load, table, feed.name(), hash, count, read - count, now);
    // Coverage comes as a whole each time; lines and lists add up.
    lake.publish(
        table == LakeTable.COVERAGE
            ? manifest.replacing(loaded, taken)
            : manifest.with(loaded, taken));
    return new FeedReport(Outcome.TAKEN, feed.name(), hash, read, count, takenBack, findings);
  }

  /** Notes what is odd about sound rows, and answers how many take a claim back. */
  private long remark(StagedRows rows, String source) throws SQLException {
    if (rows.count() == 0) {
      return 0;
    }
    String sound = rows.source(table);
    if (table == LakeTable.COVERAGE) {
      long overlapping = number(FeedCheck.OVERLAPPING.formatted(sound));
      if (overlapping > 0) {
        found(FeedProblem.SPANS_OVERLAP, "from_date", overlapping);
      }
    }
    if (table != LakeTable.CLAIM_LINE) {
      return 0;
    }
    long unknown = number("select count(*) from " + sound + " where npi" + NOT_KNOWN);
    if (unknown > 0) {
      findings.add(
          new FeedFinding(
              FeedProblem.UNKNOWN_CLINICIAN,
              "npi",
              unknown,
              examples(source, "npi", "fault = 0 and t_npi" + NOT_KNOWN)));
    }
    return number("select count(*) from " + sound + " where allowed_cents < 0 or paid_cents < 0");
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

  private static String shortened(String value) {
    return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
  }

  @Override
  public void close() {
    Lake.remove(staging);
  }
}
