package org.qppportal.core.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/**
 * Reads the warehouse in process. All connections share one database that holds nothing of its own,
 * so that the limits are those of the engine, not of each connection.
 */
public final class DuckDbEngine implements SqlEngine, AutoCloseable {

  private final Lake lake;
  private final DuckDbLimits limits;

  /** Where what does not fit into memory goes; another server may work on the same folder. */
  private final Path spill;

  private DuckDBConnection database;
  private boolean closed;

  /** An engine for a warehouse. It opens when it is first used. */
  public DuckDbEngine(Lake lake, DuckDbLimits limits) {
    this.lake = lake;
    this.limits = limits;
    this.spill = lake.root().resolve("spill").resolve(UUID.randomUUID().toString());
  }

  @Override
  public Connection connect() throws SQLException {
    Connection connection = bare();
    try (Statement statement = connection.createStatement()) {
      Manifest manifest = lake.manifest();
      for (LakeTable table : LakeTable.values()) {
        statement.execute(view(table, manifest.files(table)));
      }
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** A connection without tables, for work on other files. What it makes must be temporary. */
  synchronized Connection bare() throws SQLException {
    if (closed) {
      throw new SQLException("The warehouse is closed: the portal is shutting down.");
    }
    if (database == null) {
      database = open();
    }
    return database.duplicate();
  }

  private DuckDBConnection open() throws SQLException {
    makeSpillFolder();
    Properties settings = new Properties();
    settings.setProperty("threads", Integer.toString(limits.threads()));
    settings.setProperty("memory_limit", limits.memoryMegabytes() + "MB");
    settings.setProperty("temp_directory", spill.toString());
    // Files are scanned whole and seldom twice; the system's cache does better than a second one.
    settings.setProperty("enable_external_file_cache", "false");
    // The size of a table of many files is guessed from its first; the questions say it better:
    // what
    // is joined to the claim lines is written after them, and kept in memory.
    settings.setProperty("disabled_optimizers", "join_order,build_side_probe_side");
    // What it reads is named by us; nothing is fetched or installed while it runs.
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    return new DuckDBDriver().connect("jdbc:duckdb:", settings).unwrap(DuckDBConnection.class);
  }

  /** The engine makes the last folder of the path itself, but no other. */
  private void makeSpillFolder() throws SQLException {
    try {
      Files.createDirectories(spill.getParent());
    } catch (IOException e) {
      throw new SQLException("The warehouse's folder cannot be written: " + spill.getParent(), e);
    }
  }

  /** Lets nobody in any more; the memory is given back when the last connection closes. */
  @Override
  public synchronized void close() {
    closed = true;
    if (database == null) {
      return;
    }
    try {
      database.close();
    } catch (SQLException e) {
      throw new WarehouseException("The warehouse's engine cannot be closed.", e);
    }
  }

  /** The statement that gives files their table's name. */
  String view(LakeTable table, List<LakeFile> files) {
    if (files.isEmpty()) {
      return "create temp table " + table.table() + " (" + table.definition() + ")";
    }
    List<Path> paths = files.stream().map(file -> lake.root().resolve(file.path())).toList();
    return "create temp view %s as select * from %s"
        .formatted(table.table(), StagedRows.read(table, paths));
  }

  /** A text as SQL writes it. */
  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
