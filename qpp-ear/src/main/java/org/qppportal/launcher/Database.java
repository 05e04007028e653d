package org.qppportal.launcher;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** The embedded PostgreSQL: one server with a database for the portal and one for Keycloak. */
public final class Database implements AutoCloseable {

  /** The major version that the data directory must have been made by. */
  private static final String MAJOR_VERSION = "17";

  private final EmbeddedPostgres server;
  private final Path data;

  private Database(EmbeddedPostgres server, Path data) {
    this.server = server;
    this.data = data;
  }

  /** Starts the server on the settings' port, with its data under the data directory. */
  public static Database start(Settings settings) {
    Path data = settings.dataDirectory().resolve("postgresql/data");
    Path binaries = settings.dataDirectory().resolve("postgresql/server");
    refuseOtherVersion(data);
    try {
      Files.createDirectories(binaries);
      // The library's defaults are for throw-away tests: no fsync, data deleted. Ours keeps data.
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setPort(settings.databasePort())
              .setDataDirectory(data)
              .setCleanDataDirectory(false)
              .setOverrideWorkingDirectory(binaries.toFile())
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("full_page_writes", "on")
              .setServerConfig("listen_addresses", "127.0.0.1")
              .setServerConfig("max_connections", "120")
              .setServerConfig("max_prepared_transactions", "50")
              .setServerConfig("shared_buffers", "256MB")
              .setPGStartupWait(Duration.ofSeconds(60))
              .start();
      Database database = new Database(server, data);
      database.createDatabases(settings);
      return database;
    } catch (IOException | IllegalStateException e) {
      throw new StartFailure(
          "PostgreSQL did not start: " + e.getMessage() + ". Its data is in " + data + ".", e);
    }
  }

  private static void refuseOtherVersion(Path data) {
    Path versionFile = data.resolve("PG_VERSION");
    if (!Files.exists(versionFile)) {
      return;
    }
    try {
      String version = Files.readString(versionFile).strip();
      if (!version.equals(MAJOR_VERSION)) {
        throw new StartFailure(
            "The data in %s was made by PostgreSQL %s, but this is version %s; move it away or set QPP_DATA_DIR."
                .formatted(data, version, MAJOR_VERSION));
      }
    } catch (IOException e) {
      throw new StartFailure("Cannot read " + versionFile + ".", e);
    }
  }

  private void createDatabases(Settings settings) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      createUnlessThere(
          statement,
          "select 1 from pg_roles where rolname = '" + settings.databaseUser() + "'",
          "create role \"%s\" login password '%s'"
              .formatted(settings.databaseUser(), settings.databasePassword()));
      for (String name : new String[] {"qpp", "keycloak"}) {
        createUnlessThere(
            statement,
            "select 1 from pg_database where datname = '" + name + "'",
            "create database \"%s\" owner \"%s\"".formatted(name, settings.databaseUser()));
      }
    } catch (SQLException e) {
      throw new StartFailure("PostgreSQL started, but its databases could not be made.", e);
    }
  }

  private static void createUnlessThere(Statement statement, String query, String create)
      throws SQLException {
    boolean there;
    try (var rows = statement.executeQuery(query)) {
      there = rows.next();
    }
    if (!there) {
      statement.execute(create);
    }
  }

  /**
   * Process id of the server, from the file it keeps in its data directory; empty if unreadable.
   */
  java.util.Optional<Long> processId() {
    try (var lines = Files.lines(data.resolve("postmaster.pid"))) {
      return lines.findFirst().map(String::strip).map(Long::valueOf);
    } catch (IOException e) {
      return java.util.Optional.empty();
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      System.err.println("PostgreSQL did not stop cleanly: " + e.getMessage());
    }
  }
}
