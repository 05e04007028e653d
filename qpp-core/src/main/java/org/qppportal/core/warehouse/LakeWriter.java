package org.qppportal.core.warehouse;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Puts a whole table in the place of what the warehouse had under its name. */
public final class LakeWriter {

  private final Lake lake;
  private final DuckDbEngine engine;

  /** A writer of tables. */
  public LakeWriter(Lake lake, DuckDbEngine engine) {
    this.lake = lake;
    this.engine = engine;
  }

  /**
   * Writes a table; readers see the old one until it is complete.
   *
   * @param rows in the order of the table's columns, those of its partitions last: Long, Integer,
   *     Boolean, String, LocalDate
   */
  public void replace(LakeTable table, Stream<List<Object>> rows) {
    try (LakeHold hold = lake.hold()) {
      Manifest manifest = lake.manifest();
      Path staging = lake.staging();
      try {
        List<LakeFile> files = write(table, rows, staging, manifest.version() + 1);
        lake.publish(manifest.replacing(Map.of(table, files)));
      } finally {
        Lake.remove(staging);
      }
    }
  }

  private List<LakeFile> write(
      LakeTable table, Stream<List<Object>> rows, Path staging, int version) {
    try (Connection connection = engine.bare();
        Statement statement = connection.createStatement()) {
      statement.execute("create temp table " + table.table() + " (" + table.definition() + ")");
      append(connection.unwrap(DuckDBConnection.class), table.table(), rows);
      return new StagedRows(connection, staging.resolve("rows"))
          .write(table, "from " + table.table())
          .take(lake, table, "v%06d".formatted(version));
    } catch (SQLException e) {
      throw new WarehouseException("The table " + table.table() + " cannot be written.", e);
    }
  }

  /** Puts rows into a temporary table. */
  static void append(DuckDBConnection connection, String table, Stream<List<Object>> rows)
      throws SQLException {
    try (DuckDBAppender appender = connection.createAppender("temp", "main", table)) {
      for (List<Object> row : (Iterable<List<Object>>) rows::iterator) {
        appender.beginRow();
        for (Object value : row) {
          append(appender, value);
        }
        appender.endRow();
      }
    }
  }

  private static void append(DuckDBAppender appender, Object value) throws SQLException {
    if (value instanceof Long number) {
      appender.append(number.longValue());
    } else if (value instanceof Integer number) {
      appender.append(number.intValue());
    } else if (value instanceof Boolean truth) {
      appender.append(truth.booleanValue());
    } else if (value instanceof LocalDate day) {
      appender.append(day);
    } else {
      appender.append((String) value);
    }
  }
}
