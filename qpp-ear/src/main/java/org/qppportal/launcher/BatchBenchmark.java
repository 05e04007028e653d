package org.qppportal.launcher;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * A registry's file of many clinicians, sent by HTTP to the running portal and stored by its job,
 * beside what the database takes for the same rows by plain COPY in the same run.
 */
final class BatchBenchmark {

  private static final int ROWS_OF_ONE = 10;
  private static final String HEADER =
      "performanceYear,entityType,taxpayerIdentificationNumber,nationalProviderIdentifier,"
          + "category,submissionMethod,performanceStart,performanceEnd,measureId,value,"
          + "isEndToEndReported,performanceMet,performanceNotMet,eligiblePopulation\r\n";
  private static final List<String> MEASURES =
      List.of("047", "110", "111", "128", "130", "134", "226");
  private static final List<String> ACTIVITIES = List.of("IA_AHE_1", "IA_AHE_2", "IA_AHE_3");
  private static final String[] TABLES = {
    "submission", "measurement_set", "measurement", "receipt", "batch_row", "batch_outcome"
  };

  private final Settings settings;
  private final PrintStream out;
  private final HttpClient http = HttpClient.newHttpClient();

  BatchBenchmark(Settings settings, PrintStream out) {
    this.settings = settings;
    this.out = out;
  }

  void run(int rows) {
    List<String> clinicians = makeClinicians(rows / ROWS_OF_ONE);
    byte[] warmUp = file(clinicians.subList(0, Math.min(500, clinicians.size())));
    measure("first, cold file", warmUp);
    byte[] file = file(clinicians);
    String batch = measure("file", file);
    measure("same file again", file);
    out.printf(
        "  plain COPY of the same rows into the same tables: %.2f s%n", copySeconds());
    out.println("  " + field(batch, "stored") + " clinicians newly stored by the file");
  }

  /** Made-up clinicians under the practices that let the registry submit. */
  private List<String> makeClinicians(int count) {
    List<String> clinicians = new ArrayList<>(count);
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "insert into clinician (npi, first_name, last_name, clinician_type, specialty,"
              + " enrolled_on) select n.npi, 'Made', 'Up', c.clinician_type, c.specialty,"
              + " c.enrolled_on from (select " + npi("i") + " as npi from generate_series(1, " + count
              + ") i) n, (select * from clinician limit 1) c on conflict do nothing");
      statement.executeUpdate(
          "insert into participation (practice_id, npi, performance_year, allowed_charges,"
              + " beneficiaries) select (select array_agg(practice_id) from delegation"
              + " where ended_at is null)[1 + i % (select count(*)::int from delegation"
              + " where ended_at is null)], " + npi("i") + ", 2017, 100000, 300"
              + " from generate_series(1, " + count + ") i on conflict do nothing");
      statement.execute("analyze");
      try (ResultSet found =
          statement.executeQuery(
              "select p.tin, a.npi from participation a join practice p on p.id = a.practice_id"
                  + " where a.performance_year = 2017 and a.npi like '27%' order by a.npi limit "
                  + count)) {
        while (found.next()) {
          clinicians.add(found.getString(1) + "," + found.getString(2));
        }
      }
    } catch (SQLException e) {
      throw new StartFailure("Clinicians could not be made: " + e.getMessage(), e);
    }
    return clinicians;
  }

  /** SQL for the NPI with a running number, with its check digit (45 CFR 162.406). */
  private static String npi(String number) {
    String nine = "lpad((270000000 + " + number + ")::text, 9, '0')";
    return nine
        + " || (select (10 - (24 + sum(case when k % 2 = 1 then (d * 2) / 10 + (d * 2) % 10"
        + " else d end)) % 10) % 10 from (select k, substr("
        + nine
        + ", k, 1)::int as d from generate_series(1, 9) k) digits)::text";
  }

  private static byte[] file(List<String> clinicians) {
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 0; i < clinicians.size(); i++) {
      String head = "2017,individual," + clinicians.get(i);
      for (int j = 0; j < MEASURES.size(); j++) {
        int met = (i * 7 + j * 13) % 100;
        text.append(head)
            .append(",quality,registry,2017-01-01,2017-12-31,")
            .append(MEASURES.get(j))
            .append(",,false,")
            .append(met)
            .append(',')
            .append(100 - met)
            .append(",100\r\n");
      }
      for (String activity : ACTIVITIES) {
        text.append(head)
            .append(",ia,registry,2017-01-01,2017-12-31,")
            .append(activity)
            .append(",true,,,,\r\n");
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private String measure(String what, byte[] file) {
    long begin = System.nanoTime();
    String batch = request("POST", "/api/batches", Optional.of(file));
    double received = since(begin);
    String path = "/api/batches/" + field(batch, "id");
    while (field(batch, "ended").equals("false")) {
      pause();
      batch = request("GET", path, Optional.empty());
    }
    double job =
        Duration.between(
                    Instant.parse(field(batch, "receivedAt")),
                    Instant.parse(field(batch, "finishedAt")))
                .toMillis()
            / 1e3;
    int rows = Integer.parseInt(field(batch, "rows"));
    out.printf(
        "%s: %,d rows, %,d bytes: answered in %.2f s, stored %.2f s after it was kept, %s: %,.0f"
            + " rows per second from sending to the last commit (stored %s, unchanged %s, refused"
            + " %s)%n",
        what,
        rows,
        file.length,
        received,
        job,
        field(batch, "state"),
        rows / (received + job),
        field(batch, "stored"),
        field(batch, "unchanged"),
        field(batch, "refused"));
    if (Integer.parseInt(field(batch, "refused")) > 0) {
      out.println("  " + batch.substring(0, Math.min(2_000, batch.length())));
    }
    out.flush();
    return batch;
  }

  private double copySeconds() {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
      double seconds = 0;
      for (String table : TABLES) {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        copies.copyOut("copy " + table + " to stdout", rows);
        statement.execute("create table %1$s_copied (like %1$s including all)".formatted(table));
        long begin = System.nanoTime();
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

  private String request(String method, String path, Optional<byte[]> body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(settings.portalUrl() + path))
            .header("Authorization", "Bearer " + DemoToken.fetch(settings, "registry.demo"))
            .header("Content-Type", "text/csv")
            .header("Accept", "application/json")
            .method(
                method,
                body.map(HttpRequest.BodyPublishers::ofByteArray)
                    .orElseGet(HttpRequest.BodyPublishers::noBody))
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
      TimeUnit.MILLISECONDS.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("Interrupted.", e);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        settings.databaseUrl(), settings.databaseUser(), settings.databasePassword());
  }
}
