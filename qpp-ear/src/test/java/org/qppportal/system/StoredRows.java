package org.qppportal.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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

  /** Runs statements that change rows, to leave the portal as it was. */
  static void change(String statements) {
    Settings settings = RunningPortal.portal().settings();
    try (Connection connection =
            DriverManager.getConnection(
                settings.databaseUrl(), settings.databaseUser(), settings.databasePassword());
        Statement statement = connection.createStatement()) {
      statement.execute(statements);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
