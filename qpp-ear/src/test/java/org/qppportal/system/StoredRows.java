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
    Settings settings = RunningPortal.portal().settings();
    try (Connection connection =
            DriverManager.getConnection(
                settings.databaseUrl(), settings.databaseUser(), settings.databasePassword());
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
    Settings settings = RunningPortal.portal().settings();
    List<String> found = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection(
                settings.databaseUrl(), settings.databaseUser(), settings.databasePassword());
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
}
