package org.qppportal.core.warehouse;

import io.trino.jdbc.TrinoDriver;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the warehouse by a Trino server that has the same folder. Trino sees whole folders, not the
 * manifest: so each version of the warehouse gets a schema of its own, over a folder that holds
 * just the files that its manifest names (see {@link LakeView}). Whoever connects stays with the
 * version of that moment, as in process.
 */
public final class TrinoEngine implements SqlEngine {

  private static final String USER = "qpp";

  private final String url;
  private final Lake lake;
  private int registered = -1;

  /**
   * An engine for a warehouse.
   *
   * @param url of the server and its catalog, {@code jdbc:trino://host:port/catalog}
   */
  public TrinoEngine(String url, Lake lake) {
    this.url = url;
    this.lake = lake;
  }

  @Override
  public Connection connect() throws SQLException {
    Connection connection = open();
    try {
      connection.setSchema(schema(connection));
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private Connection open() throws SQLException {
    Properties properties = new Properties();
    if (!url.contains("user=")) {
      properties.setProperty("user", USER);
    }
    // In a server, DriverManager does not see the drivers that an application brings along.
    Connection connection = new TrinoDriver().connect(url, properties);
    if (connection == null) {
      throw new SQLException("QPP_WAREHOUSE_URL must begin with jdbc:trino://, but it is " + url);
    }
    return connection;
  }

  private synchronized String schema(Connection connection) throws SQLException {
    Manifest manifest = lake.manifest();
    if (registered != manifest.version()) {
      LakeView view = LakeView.of(lake, manifest);
      register(connection, view);
      forget(connection);
      registered = manifest.version();
    }
    return LakeView.name(manifest);
  }

  private static void register(Connection connection, LakeView view) throws SQLException {
    execute(connection, "create schema if not exists " + view.name());
    for (LakeTable table : LakeTable.values()) {
      execute(connection, definition(view, table));
      if (!table.partitions().isEmpty()) {
        // The server keeps its own list of partitions: without this it finds no rows.
        execute(
            connection,
            "call system.sync_partition_metadata('%s', '%s', 'FULL')"
                .formatted(view.name(), table.table()));
      }
    }
  }

  private static String definition(LakeView view, LakeTable table) {
    String partitions =
        table.partitions().stream()
            .map(column -> "'" + column.name() + "'")
            .collect(Collectors.joining(", "));
    return "create table if not exists %s.%s (%s) with (format = 'PARQUET', external_location = '%s'%s)"
        .formatted(
            view.name(),
            table.table(),
            table.definition(),
            view.location(table),
            partitions.isEmpty() ? "" : ", partitioned_by = array[" + partitions + "]");
  }

  /** Drops the schemas of versions that nobody reads any more. */
  private void forget(Connection connection) throws SQLException {
    Set<String> readable = lake.readable().stream().map(LakeView::name).collect(Collectors.toSet());
    for (String schema : schemas(connection)) {
      if (LakeView.isName(schema) && !readable.contains(schema)) {
        for (LakeTable table : LakeTable.values()) {
          execute(connection, "drop table if exists %s.%s".formatted(schema, table.table()));
        }
        execute(connection, "drop schema if exists " + schema);
      }
    }
    LakeView.removeAllBut(lake, readable);
  }

  private static List<String> schemas(Connection connection) throws SQLException {
    List<String> schemas = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("show schemas")) {
      while (rows.next()) {
        schemas.add(rows.getString(1).toLowerCase(Locale.ROOT));
      }
    }
    return schemas;
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
