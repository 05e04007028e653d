package org.qppportal.core.warehouse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.qppportal.core.problem.FeedProblem;
import org.qppportal.core.warehouse.FeedFinding.Example;

/** Where the engine reads a feed's rows from, all cells as text. */
final class FeedSource {

  /** The first row of a feed is short; whoever sends a longer one sends something else. */
  private static final int LONGEST_HEADER = 4096;

  private static final Pattern LINE = Pattern.compile("Line: (\\d+)");

  private final Connection connection;
  private final Feed feed;

  FeedSource(Connection connection, Feed feed) {
    this.connection = connection;
    this.feed = feed;
  }

  /** What to select from; empty, with the reasons added, if the feed has not the right columns. */
  Optional<String> source(List<FeedFinding> findings) {
    List<String> columns;
    try {
      columns = feed.parquet() ? parquetColumns() : csvColumns();
    } catch (IOException | SQLException e) {
      findings.add(new FeedFinding(FeedProblem.UNREADABLE_FEED, "", 1, List.of()));
      return Optional.empty();
    }
    List<String> wanted = feed.table().columns().stream().map(LakeColumn::name).toList();
    wanted.stream()
        .filter(name -> !columns.contains(name))
        .forEach(
            name -> findings.add(new FeedFinding(FeedProblem.MISSING_COLUMN, name, 1, List.of())));
    columns.stream()
        .filter(name -> !wanted.contains(name))
        .forEach(
            name -> findings.add(new FeedFinding(FeedProblem.UNKNOWN_COLUMN, name, 1, List.of())));
    return findings.isEmpty() ? Optional.of(select(columns)) : Optional.empty();
  }

  /** What the engine's refusal to take a row apart means. */
  static FeedFinding broken(SQLException refusal) {
    Matcher line = LINE.matcher(String.valueOf(refusal.getMessage()));
    List<Example> examples =
        line.find() ? List.of(new Example(Long.parseLong(line.group(1)), "")) : List.of();
    return new FeedFinding(
        examples.isEmpty() ? FeedProblem.UNREADABLE_FEED : FeedProblem.BROKEN_ROW, "", 1, examples);
  }

  private String select(List<String> columns) {
    String file = DuckDbEngine.literal(feed.file().toString());
    if (feed.parquet()) {
      return "(select "
          + columns.stream()
              .map(name -> "cast(%s as varchar) as %s".formatted(name, name))
              .collect(Collectors.joining(", "))
          + " from read_parquet("
          + file
          + "))";
    }
    String types =
        columns.stream()
            .map(name -> "'" + name + "': 'VARCHAR'")
            .collect(Collectors.joining(", ", "{", "}"));
    return "read_csv(%s, columns = %s, header = true, delim = ',', quote = '\"', escape = '\"', strict_mode = true, null_padding = false, auto_detect = false%s)"
        .formatted(file, types, feed.gzip() ? ", compression = 'gzip'" : "");
  }

  private List<String> csvColumns() throws IOException {
    try (InputStream bytes = Files.newInputStream(feed.file());
        InputStream in = feed.gzip() ? new GZIPInputStream(bytes) : bytes;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      char[] start = new char[LONGEST_HEADER];
      int length = reader.read(start);
      String header = length < 0 ? "" : new String(start, 0, length).lines().findFirst().orElse("");
      return Arrays.stream(header.replace("\uFEFF", "").split(",", -1))
          .map(name -> name.replace("\"", "").strip().toLowerCase(Locale.ROOT))
          .toList();
    }
  }

  private List<String> parquetColumns() throws SQLException {
    List<String> columns = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "describe select * from read_parquet("
                    + DuckDbEngine.literal(feed.file().toString())
                    + ")")) {
      while (rows.next()) {
        columns.add(rows.getString("column_name").toLowerCase(Locale.ROOT));
      }
    }
    return columns;
  }
}
