package org.qppportal.inserver;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** The database as it is, past the portal's beans. */
@ApplicationScoped
class Rows {

  @Resource(lookup = "java:jboss/datasources/QppDS")
  private DataSource database;

  /**
   * How many rows each table has, but for the audit trail, which refusals add to, and what the
   * demonstration determines while the tests go on.
   */
  static Map<String, Long> ofEveryTable() {
    return Beans.bean(Rows.class).countEveryTable();
  }

  /** The number that a query answers. */
  static long number(String query) {
    return Beans.bean(Rows.class).query(query);
  }

  /** The text that a query answers. */
  static String text(String query) {
    return Beans.bean(Rows.class).queryText(query);
  }

  /** Runs a statement that changes rows. */
  static int change(String statement) throws SQLException {
    return Beans.bean(Rows.class).update(statement);
  }

  Map<String, Long> countEveryTable() {
    Map<String, Long> rows = new TreeMap<>();
    try (Connection connection = database.getConnection();
        Statement tables = connection.createStatement();
        ResultSet names =
            tables.executeQuery(
                "select tablename from pg_tables where schemaname = 'public'"
                    + " and tablename not in ('audit_event', 'flyway_schema_history')"
                    + " and tablename !~ '^(apm|qp|eligibility)_'")) {
      while (names.next()) {
        rows.put(names.getString(1), query("select count(*) from " + names.getString(1)));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return rows;
  }

  long query(String query) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  String queryText(String query) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  int update(String change) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(change);
    }
  }
}
