package org.qppportal.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.qppportal.launcher.Settings;

/** The portal's database, for what no address shows. */
final class StoredRows {

  private StoredRows() {}

  /** How many receipts a submission has. */
  static int receiptsOf(UUID submission) {
    try (Connection connection = connect();
        PreparedStatement query =
            connection.prepareStatement("select count(*) from receipt where submission_id = ?")) {
      query.setObject(1, submission);
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The text columns of the portal's tables, as {@code table.column}, that hold a text somewhere.
   */
  static List<String> columnsWith(String text) {
    List<String> found = new ArrayList<>();
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet columns =
            statement.executeQuery(
                "select table_name, column_name from information_schema.columns"
                    + " where table_schema = 'public'"
                    + " and data_type in ('text', 'character varying')")) {
      while (columns.next()) {
        String sql =
            "select count(*) from %s where strpos(%s, ?) > 0"
                .formatted(columns.getString(1), columns.getString(2));
        try (PreparedStatement query = connection.prepareStatement(sql)) {
          query.setString(1, text);
          try (ResultSet rows = query.executeQuery()) {
            rows.next();
            if (rows.getLong(1) > 0) {
              found.add(columns.getString(1) + "." + columns.getString(2));
            }
          }
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The id of a practice. */
  static UUID practice(String tin) {
    try (Connection connection = connect();
        PreparedStatement query =
            connection.prepareStatement("select id from practice where tin = ?")) {
      query.setString(1, tin);
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        return rows.getObject(1, UUID.class);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A clinician in a practice.
   *
   * @param tin the practice
   * @param npi the clinician
   */
  record Clinician(String tin, String npi) {}

  /** The clinicians of a year whose practices let a registry send for them. */
  static List<Clinician> cliniciansOfRegistries(int year) {
    List<Clinician> clinicians = new ArrayList<>();
    try (Connection connection = connect();
        PreparedStatement query =
            connection.prepareStatement(
                "select distinct p.tin, a.npi from delegation d join practice p"
                    + " on p.id = d.practice_id join organization o on o.id = d.organization_id"
                    + " join participation a on a.practice_id = p.id and a.performance_year = ?"
                    + " where d.ended_at is null and o.code = '1000001' order by 1, 2")) {
      query.setInt(1, year);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          clinicians.add(new Clinician(rows.getString(1), rows.getString(2)));
        }
      }
      return clinicians;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Keeps whatever is written of a practice waiting, until it is closed. */
  static Held hold(String tin) {
    try {
      Connection connection = connect();
      connection.setAutoCommit(false);
      try (PreparedStatement query =
          connection.prepareStatement("select id from practice where tin = ? for update")) {
        query.setString(1, tin);
        query.execute();
      }
      return new Held(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A practice that is kept as it is. */
  static final class Held implements AutoCloseable {

    private final Connection connection;

    private Held(Connection connection) {
      this.connection = connection;
    }

    /** Whether somebody waits for it. */
    boolean isWaitedFor() {
      try (PreparedStatement query =
              connection.prepareStatement(
                  "select count(*) from pg_stat_activity"
                      + " where pg_backend_pid() = any(pg_blocking_pids(pid))");
          ResultSet rows = query.executeQuery()) {
        rows.next();
        return rows.getLong(1) > 0;
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() {
      try {
        connection.close();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** How many rows a table has. */
  static long count(String table) {
    try (Connection connection = connect();
        PreparedStatement query = connection.prepareStatement("select count(*) from " + table);
        ResultSet rows = query.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Connection connect() throws SQLException {
    Settings settings = RunningPortal.portal().settings();
    return DriverManager.getConnection(
        settings.databaseUrl(), settings.databaseUser(), settings.databasePassword());
  }

  /** Runs statements that change rows, to leave the portal as it was. */
  static void change(String statements) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(statements);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
