package org.qppportal.core.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;

/**
 * Fills tables of the warehouse from queries, piece by piece, and puts all of them in the place of
 * what the warehouse had, at once. Nothing is seen before.
 */
public final class LakeBuild implements AutoCloseable {

  private final Lake lake;
  private final DuckDbEngine engine;
  private final Connection connection;
  private final Path staging;
  private final Manifest before;
  private final Map<LakeTable, List<LakeFile>> files = new EnumMap<>(LakeTable.class);
  private int pieces;

  /**
   * Begins to build.
   *
   * @throws WarehouseException when the engine or the folder fails
   */
  public LakeBuild(Lake lake, DuckDbEngine engine) {
    this.lake = lake;
    this.engine = engine;
    this.staging = lake.staging();
    this.before = lake.manifest();
    try {
      this.connection = engine.bare();
    } catch (SQLException e) {
      throw new WarehouseException("The warehouse's engine does not answer.", e);
    }
  }

  /** Where the queries run; what they need besides must be temporary. */
  public Connection connection() {
    return connection;
  }

  /** Runs statements. */
  public void run(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new WarehouseException("A statement that fills the warehouse failed.", e);
    }
  }

  /**
   * Makes a temporary table of rows that are given.
   *
   * @param definition its columns with their types
   * @param rows in the order of the columns: Long, Integer, Boolean, String, LocalDate
   */
  public void table(String name, String definition, Stream<List<Object>> rows) {
    run("create or replace temp table " + name + " (" + definition + ")");
    try {
      LakeWriter.append(connection.unwrap(DuckDBConnection.class), name, rows);
    } catch (SQLException e) {
      throw new WarehouseException("The rows of " + name + " cannot be taken.", e);
    }
  }

  /**
   * Adds rows to a table.
   *
   * @param query all columns of the table by name, those of its partitions last
   */
  public void add(LakeTable table, String query) {
    Path folder = staging.resolve("piece%05d".formatted(pieces++));
    String partitions =
        table.partitions().isEmpty()
            ? ""
            : ", partition_by ("
                + String.join(", ", table.partitions().stream().map(LakeColumn::name).toList())
                + ")";
    String target =
        table.partitions().isEmpty()
            ? folder.resolve("data.parquet").toString()
            : folder.toString();
    try {
      Files.createDirectories(folder);
      run(
          "copy (select %s from (%s)) to %s (format parquet, compression zstd%s)"
              .formatted(typed(table), query, DuckDbEngine.literal(target), partitions));
      List<LakeFile> written = files.computeIfAbsent(table, any -> new ArrayList<>());
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
          written.add(take(table, folder, file, written.size()));
        }
      }
    } catch (IOException | SQLException e) {
      throw new WarehouseException("The table " + table.table() + " cannot be written.", e);
    }
  }

  /** All columns with the types that readers expect. */
  private static String typed(LakeTable table) {
    return Stream.concat(table.columns().stream(), table.partitions().stream())
        .map(column -> "cast(%1$s as %2$s) as %1$s".formatted(column.name(), column.type()))
        .collect(Collectors.joining(", "));
  }

  private LakeFile take(LakeTable table, Path folder, Path file, int number) throws SQLException {
    long rows;
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "select num_rows from parquet_file_metadata("
                    + DuckDbEngine.literal(file.toString())
                    + ")")) {
      result.next();
      rows = result.getLong(1);
    }
    Path partition = folder.relativize(file.getParent());
    String path =
        Path.of(table.table())
            .resolve(partition)
            .resolve(String.format(Locale.ROOT, "v%06d-%05d.parquet", before.version() + 1, number))
            .toString()
            .replace('\\', '/');
    lake.take(file, path);
    return new LakeFile(table, path, rows);
  }

  /** Lets the queries of this build read what was added to a table so far, by the table's name. */
  public void show(LakeTable table) {
    run(engine.view(table, files.getOrDefault(table, List.of())));
  }

  /** Lets readers see what was added, in the place of the former rows of the same tables. */
  public void publish() {
    Manifest next = lake.manifest();
    for (Map.Entry<LakeTable, List<LakeFile>> table : files.entrySet()) {
      next = next.replacing(table.getKey(), table.getValue());
    }
    lake.publish(next);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new WarehouseException("The warehouse's engine cannot be left.", e);
    }
  }
}
