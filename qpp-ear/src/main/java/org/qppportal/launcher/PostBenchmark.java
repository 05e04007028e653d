package org.qppportal.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * New measurement sets per second over HTTP, each stored durably before it is answered, beside what
 * PostgreSQL itself can commit in rows of that size in the same run.
 */
final class PostBenchmark {

  private static final int CLIENTS = 16;
  private static final int WARM_UP_ROUNDS = 30;
  private static final Pattern SET_ID = Pattern.compile("\"measurementSet\":\\{\"id\":\"([^\"]+)");
  private static final String[] METHODS = {"registry", "electronicHealthRecord"};

  private final Settings settings;
  private final PrintStream out;
  // As the program's clients do: a connection for each, kept open.
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  PostBenchmark(Settings settings, PrintStream out) {
    this.settings = settings;
    this.out = out;
  }

  void run() {
    List<String> bodies = bodies();
    String token = DemoToken.fetch(settings, "registry.demo");
    for (int round = 0; round < WARM_UP_ROUNDS; round++) {
      measure(bodies, body -> withdraw(post(body, token), token));
    }
    Result posts = measure(bodies, body -> post(body, token));
    Result commits = commits(bodies);
    out.println(
        "POST of a measurement set (half quality with 6 measures, half activities with 2):");
    out.printf(
        "  %d clients, %d requests, each answered 201 after its commit; %d rounds of warm-up%n",
        CLIENTS, bodies.size(), WARM_UP_ROUNDS);
    posts.print(out);
    out.println("One-row commits of the same bytes, straight to PostgreSQL, as many connections:");
    commits.print(out);
    out.printf("  POSTs are %.2f of bare commits%n", posts.perSecond() / commits.perSecond());
  }

  private interface Request {
    void send(String body) throws IOException, InterruptedException, SQLException;
  }

  private record Result(double perSecond, double p50, double p95, double p99) {
    void print(PrintStream out) {
      out.printf(
          "  %.0f per second; p50 %.1f ms, p95 %.1f ms, p99 %.1f ms%n", perSecond, p50, p95, p99);
    }
  }

  private static Result measure(List<String> bodies, Request request) {
    AtomicInteger next = new AtomicInteger();
    long[] nanos = new long[bodies.size()];
    Callable<Void> client =
        () -> {
          for (int i = next.getAndIncrement(); i < nanos.length; i = next.getAndIncrement()) {
            long begin = System.nanoTime();
            request.send(bodies.get(i));
            nanos[i] = System.nanoTime() - begin;
          }
          return null;
        };
    long begin = System.nanoTime();
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      for (Future<Void> done : clients.invokeAll(Collections.nCopies(CLIENTS, client))) {
        done.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("Interrupted.", e);
    } catch (ExecutionException e) {
      throw new StartFailure("A request failed: " + e.getCause().getMessage(), e);
    } finally {
      clients.shutdownNow();
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    Arrays.sort(nanos);
    return new Result(
        nanos.length / seconds,
        nanos[nanos.length / 2] / 1e6,
        nanos[nanos.length * 95 / 100] / 1e6,
        nanos[nanos.length * 99 / 100] / 1e6);
  }

  /** Posts a set and returns its id. */
  private String post(String body, String token) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(settings.portalUrl() + "/api/submissions/measurement-sets"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 201) {
      throw new IOException("status " + response.statusCode() + ": " + response.body());
    }
    Matcher id = SET_ID.matcher(response.body());
    if (!id.find()) {
      throw new IOException("no id in " + response.body());
    }
    return id.group(1);
  }

  private void withdraw(String id, String token) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(settings.portalUrl() + "/api/submissions/measurement-sets/" + id))
            .header("Authorization", "Bearer " + token)
            .DELETE()
            .build();
    int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    if (status != 204) {
      throw new IOException("withdrawing answered " + status);
    }
  }

  private Result commits(List<String> bodies) {
    ThreadLocal<PreparedStatement> statement = ThreadLocal.withInitial(this::insert);
    try (Connection connection = connect();
        var create = connection.createStatement()) {
      create.execute("create table if not exists benchmark_row (content text not null)");
    } catch (SQLException e) {
      throw new StartFailure("The table for bare commits could not be made.", e);
    }
    return measure(
        bodies,
        body -> {
          statement.get().setString(1, body);
          statement.get().executeUpdate();
        });
  }

  private PreparedStatement insert() {
    try {
      return connect().prepareStatement("insert into benchmark_row (content) values (?)");
    } catch (SQLException e) {
      throw new StartFailure("The database does not answer.", e);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        settings.databaseUrl(), settings.databaseUser(), settings.databasePassword());
  }

  /** One set for each TIN/NPI, method and category that the registry may submit for. */
  private List<String> bodies() {
    List<String> bodies = new ArrayList<>();
    String query =
        "select p.tin, a.npi from delegation d join practice p on p.id = d.practice_id"
            + " join participation a on a.practice_id = p.id and a.performance_year = 2017"
            + " where d.ended_at is null order by 1, 2";
    try (Connection connection = connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        for (String method : METHODS) {
          bodies.add(qualitySet(rows.getString(1), rows.getString(2), method));
          bodies.add(activitySet(rows.getString(1), rows.getString(2), method));
        }
      }
    } catch (SQLException e) {
      throw new StartFailure("The demonstration population cannot be read: " + e.getMessage(), e);
    }
    Collections.shuffle(bodies, new Random(2017));
    return bodies;
  }

  private static String set(String tin, String npi, String category, String method, String values) {
    return """
    {"submission":{"entityType":"individual","taxpayerIdentificationNumber":"%s",\
    "nationalProviderIdentifier":"%s","performanceYear":2017},"category":"%s",\
    "submissionMethod":"%s","performanceStart":"2017-01-01","performanceEnd":"2017-12-31",\
    "measurements":[%s]}"""
        .formatted(tin, npi, category, method, values);
  }

  private static String qualitySet(String tin, String npi, String method) {
    List<String> measures = new ArrayList<>();
    for (String id : new String[] {"005", "110", "128", "191", "192", "310"}) {
      measures.add(
          "{\"measureId\":\"%s\",\"value\":{\"isEndToEndReported\":false,\"performanceMet\":81,\"performanceNotMet\":19,\"eligiblePopulation\":100}}"
              .formatted(id));
    }
    return set(tin, npi, "quality", method, String.join(",", measures));
  }

  private static String activitySet(String tin, String npi, String method) {
    return set(
        tin,
        npi,
        "ia",
        method,
        "{\"measureId\":\"IA_AHE_1\",\"value\":true},{\"measureId\":\"IA_PM_2\",\"value\":true}");
  }
}
