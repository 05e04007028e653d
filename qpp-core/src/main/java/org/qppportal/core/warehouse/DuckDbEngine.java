package org.qppportal.core.warehouse;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/** Reads the warehouse in process. */
public final class DuckDbEngine implements SqlEngine {

  private final Lake lake;
  private final DuckDbLimits limits;

  /** An engine for a warehouse. */
  public DuckDbEngine(Lake lake, DuckDbLimits limits) {
    this.lake = lake;
    this.limits = limits;
  }

  @Override
  public Connection connect() throws SQLException {
    Connection connection = bare(lake.root().resolve("spill"));
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

  /** A connection without tables, for work on other files. */
  Connection bare(Path spill) throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("threads", Integer.toString(limits.threads()));
    settings.setProperty("memory_limit", limits.memoryMegabytes() + "MB");
    settings.setProperty("temp_directory", spill.toString());
    // What it reads is named by us; nothing is fetched or installed while it runs.
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    return DriverManager.getConnection("jdbc:duckdb:", settings);
  }

  private String view(LakeTable table, List<LakeFile> files) {
    if (files.isEmpty()) {
      return "create table " + table.table() + " (" + table.definition() + ")";
    }
    String paths =
        files.stream()
            .map(file -> literal(lake.root().resolve(file.path()).toString()))
            .collect(Collectors.joining(", "));
    String types =
        table.partitions().stream()
            .map(column -> "'" + column.name() + "': " + column.type())
            .collect(Collectors.joining(", "));
    String partitioned =
        types.isEmpty()
            ? "hive_partitioning = false"
            : "hive_partitioning = true, hive_types = {" + types + "}";
    return "create view %s as select * from read_parquet([%s], %s)"
        .formatted(table.table(), paths, partitioned);
  }

  /** A text as SQL writes it. */
  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
