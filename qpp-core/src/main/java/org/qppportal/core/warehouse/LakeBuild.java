package org.qppportal.core.warehouse;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;

/**
 * Fills tables of the warehouse from queries, piece by piece, and puts all of them in the place of
 * what the warehouse had, at once. Nothing is seen before, and nobody else changes the warehouse
 * until the build is closed, by the thread that began it.
 */
public final class LakeBuild implements AutoCloseable {

  private final Lake lake;
  private final LakeHold hold;
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
    this.hold = lake.hold();
    this.staging = lake.staging();
    this.before = lake.manifest();
    try {
      this.connection = engine.bare();
    } catch (SQLException e) {
      hold.close();
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
    String piece = "v%06d-%05d".formatted(before.version() + 1, pieces++);
    try {
      files
          .computeIfAbsent(table, any -> new ArrayList<>())
          .addAll(
              new StagedRows(connection, staging.resolve(piece))
                  .write(table, "from (" + query + ")")
                  .take(lake, table, piece));
    } catch (SQLException e) {
      throw new WarehouseException("The table " + table.table() + " cannot be written.", e);
    }
  }

  /** Lets the queries of this build read what was added to a table so far, by the table's name. */
  public void show(LakeTable table) {
    run(engine.view(table, files.getOrDefault(table, List.of())));
  }

  /** Lets readers see what was added, in the place of the former rows of the same tables. */
  public void publish() {
    lake.publish(before.replacing(files));
  }

  @Override
  public void close() {
    try {
      connection.close();
      Lake.remove(staging);
    } catch (SQLException e) {
      throw new WarehouseException("The warehouse's engine cannot be left.", e);
    } finally {
      hold.close();
    }
  }
}
