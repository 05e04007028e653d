package org.qppportal.launcher;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.qppportal.core.close.nation.NationGenerator;
import org.qppportal.core.close.nation.NationTable;
import org.qppportal.persistence.close.CopyLines;

/**
 * The national close of a made-up nation, first of a tenth and then of all of it, beside what the
 * database takes to read the same inputs and store the same results by plain COPY in the same run.
 */
final class CloseBenchmark {

  private static final int YEAR =
      Integer.parseInt(System.getenv().getOrDefault("QPP_BENCH_YEAR", "2017"));
  private static final int TENTH = 10;
  private static final double MEGABYTE = 1024 * 1024;
  private static final Duration TOKEN_LIFE = Duration.ofMinutes(2);
  private static final List<String> RESULTS = List.of("close_score", "close_result");

  private final Settings settings;
  private final PrintStream out;
  private final HttpClient http = HttpClient.newHttpClient();
  private String token;
  private Instant tokenAt = Instant.EPOCH;

  CloseBenchmark(Settings settings, PrintStream out) {
    this.settings = settings;
    this.out = out;
  }

  void run(int clinicians) {
    int tenth = Math.max(1, clinicians / TENTH);
    load(new NationGenerator(YEAR, tenth, 0));
    Result small = measure();
    load(new NationGenerator(YEAR, clinicians - tenth, 1));
    Result large = measure();
    out.printf(
        "Growth: %.1f times the TIN/NPIs took %.1f times as long%n",
        (double) large.clinicians() / small.clinicians(), large.seconds() / small.seconds());
  }

  private record Result(int clinicians, double seconds) {}

  private void load(NationGenerator nation) {
    long begin = System.nanoTime();
    long rows = 0;
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (NationTable table : NationTable.all()) {
        rows += load(nation, table, copies(connection));
      }
      statement.execute("vacuum analyze");
    } catch (SQLException e) {
      throw new StartFailure("The nation could not be loaded: " + e.getMessage(), e);
    }
    out.printf("Loaded %,d rows of a made-up nation in %.0f s%n", rows, since(begin));
  }

  private static long load(NationGenerator nation, NationTable table, CopyManager copies)
      throws SQLException {
    CopyIn in = copies.copyIn("copy " + table.columns() + " from stdin");
    CopyLines lines =
        new CopyLines(
            (bytes, length) -> {
              try {
                in.writeToCopy(bytes, 0, length);
              } catch (SQLException e) {
                throw new StartFailure("Rows of " + table + " were refused", e);
              }
            });
    table.write(nation, lines);
    lines.flush();
    return in.endCopy();
  }

  /** Closes the year and compares with plain COPY. */
  private Result measure() {
    String close = close();
    int clinicians = Integer.parseInt(field(close, "clinicians"));
    double seconds =
        Duration.between(
                    Instant.parse(field(close, "startedAt")),
                    Instant.parse(field(close, "finishedAt")))
                .toMillis()
            / 1e3;
    double copied = copySeconds(field(close, "id"));
    out.printf(
        "%,d TIN/NPIs closed in %.2f s: %,.0f per second%n",
        clinicians, seconds, clinicians / seconds);
    out.printf(
        "  plain COPY out of the same inputs and in of the same results: %.2f s; the close takes"
            + " %.2f times that%n",
        copied, seconds / copied);
    out.printf(
        "  peak heap %.0f MB; %s records adjusted; factors %s and %s; reconciliation sound: %s%n",
        Long.parseLong(field(close, "peakHeapBytes")) / MEGABYTE,
        field(close, "paymentFileRecords"),
        field(close, "scalingFactor"),
        field(close, "exceptionalScalingFactor"),
        field(close, "sound"));
    out.printf("  payment file SHA-256 %s%n", field(close, "paymentFileSha256"));
    out.flush();
    return new Result(clinicians, seconds);
  }

  private String close() {
    String started = request("POST", "/api/closes", "{\"performanceYear\":" + YEAR + "}");
    String path = "/api/closes/" + field(started, "id");
    String close = started;
    while (field(close, "state").equals("running")) {
      pause();
      close = request("GET", path, null);
    }
    if (!field(close, "state").equals("completed")) {
      throw new StartFailure("The close did not complete: " + close);
    }
    return close;
  }

  private double copySeconds(String run) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      CopyManager copies = copies(connection);
      long begin = System.nanoTime();
      for (NationTable table : NationTable.all()) {
        copies.copyOut("copy " + table.table() + " to stdout", OutputStream.nullOutputStream());
      }
      double seconds = since(begin);
      for (String table : RESULTS) {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        copies.copyOut(
            "copy (select * from %s where run_id = %s) to stdout".formatted(table, run), rows);
        statement.execute("create table %1$s_copied (like %1$s including all)".formatted(table));
        begin = System.nanoTime();
        copies.copyIn(
            "copy %s_copied from stdin".formatted(table),
            new ByteArrayInputStream(rows.toByteArray()));
        seconds += since(begin);
        statement.execute("drop table %s_copied".formatted(table));
      }
      return seconds;
    } catch (SQLException e) {
      throw new StartFailure("The plain COPY failed: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String request(String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(settings.portalUrl() + path))
            .header("Authorization", "Bearer " + token())
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() / 100 != 2) {
        throw new StartFailure(
            method + " " + path + " answered " + response.statusCode() + ": " + response.body());
      }
      return response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("Interrupted.", e);
    }
  }

  private String token() {
    if (tokenAt.plus(TOKEN_LIFE).isBefore(Instant.now())) {
      token = DemoToken.fetch(settings, "staff.demo");
      tokenAt = Instant.now();
    }
    return token;
  }

  private static String field(String json, String name) {
    Matcher field = Pattern.compile("\"" + name + "\":\"?([^\",}]+)").matcher(json);
    return Optional.of(field)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .orElseThrow(() -> new StartFailure("No " + name + " in " + json));
  }

  private static double since(long nanos) {
    return (System.nanoTime() - nanos) / 1e9;
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("Interrupted.", e);
    }
  }

  private static CopyManager copies(Connection connection) throws SQLException {
    return connection.unwrap(PGConnection.class).getCopyAPI();
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        settings.databaseUrl(), settings.databaseUser(), settings.databasePassword());
  }
}
