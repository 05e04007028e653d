package org.qppportal.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qppportal.launcher.Settings;

/** Mail leaves the portal, also after its mail server was away. */
@ExtendWith(RunningPortal.class)
class MailIT {

  @Test
  void mailWaitsForTheMailServerAndThenLeavesOnce() {
    RunningPortal.portal().stopMail();
    try {
      update(
          """
          insert into outgoing_mail (ticket_number, recipient, reply_to, subject, body, message_id,
            state, next_attempt_at, created_at)
          values ('T100001', 'ann@practice.example', 'help+t100001.x@qpp.example', '[T100001] News',
            'There is news.', '<t100001.it@qpp.example>', 'waiting', now(), now())
          """);
      Await.until(
          () -> ServerLogs.linesWith("Mail waits: the mail server is away"),
          lines -> !lines.isEmpty());
    } finally {
      RunningPortal.portal().startMail();
    }

    Await.until(MailIT::state, "sent 1"::equals);
    assertThat(caught())
        .hasSize(1)
        .allSatisfy(
            mail ->
                assertThat(mail)
                    .contains("To: ann@practice.example")
                    .contains("Message-ID: <t100001.it@qpp.example>")
                    .contains("Auto-Submitted: auto-generated")
                    .contains("There is news."));
  }

  /** Where the mail stands and how often it was tried. */
  private static String state() {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select state || ' ' || attempts from outgoing_mail"
                    + " where message_id = '<t100001.it@qpp.example>'")) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void update(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Connection connect() throws SQLException {
    Settings settings = RunningPortal.portal().settings();
    return DriverManager.getConnection(
        settings.databaseUrl(), settings.databaseUser(), settings.databasePassword());
  }

  /** The messages to Ann that the mail server has. */
  private static List<String> caught() {
    Path folder = RunningPortal.portal().settings().dataDirectory().resolve("mail");
    Predicate<String> toAnn = mail -> mail.contains("ann@practice.example");
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(MailIT::content).filter(toAnn).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
