package org.qppportal.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.qppportal.testing.Sample;

/** A client of the Submissions API, in the name of an account or of nobody. */
final class Api {

  static final String TIN_HEADER = "qpp-taxpayer-identification-number";
  private static final String BASE = "/api/submissions";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private final Supplier<Optional<String>> token;
  private final List<String> headers;
  private final String base;

  private Api(Supplier<Optional<String>> token, List<String> headers, String base) {
    this.token = token;
    this.headers = headers;
    this.base = base;
  }

  static Api as(String account) {
    return new Api(() -> Optional.of(Tokens.of(account)), List.of(), BASE);
  }

  static Api withToken(String token) {
    return new Api(() -> Optional.of(token), List.of(), BASE);
  }

  static Api anonymous() {
    return new Api(Optional::empty, List.of(), BASE);
  }

  /** The same client, sending a header more. */
  Api with(String name, String value) {
    List<String> more = new ArrayList<>(headers);
    more.add(name);
    more.add(value);
    return new Api(token, more, base);
  }

  /** The same client, whose paths begin below another one. */
  Api below(String otherBase) {
    return new Api(token, headers, otherBase);
  }

  Answer get(String path) {
    return send("GET", path, BodyPublishers.noBody());
  }

  Answer post(String path, JsonNode body) {
    return post(path, Sample.bytes(body));
  }

  Answer post(String path, byte[] body) {
    return send("POST", path, BodyPublishers.ofByteArray(body));
  }

  /** A body of blanks that is never held in memory, and whose length is not said beforehand. */
  Answer postBlanks(String path, long bytes) {
    return send("POST", path, BodyPublishers.ofInputStream(() -> new Blanks(bytes)));
  }

  Answer put(String path, JsonNode body) {
    return send("PUT", path, BodyPublishers.ofByteArray(Sample.bytes(body)));
  }

  Answer patch(String path, JsonNode body) {
    return send("PATCH", path, BodyPublishers.ofByteArray(Sample.bytes(body)));
  }

  Answer delete(String path) {
    return send("DELETE", path, BodyPublishers.noBody());
  }

  /** The submissions of a practice that the account sees. */
  Answer find(String tin, String query) {
    return with(TIN_HEADER, tin).get("/submissions" + query);
  }

  /** How many submissions of a practice the account sees. */
  int count(String tin) {
    return find(tin, "").data().path("totalItems").asInt();
  }

  /** Withdraws every set that the account sees of a practice, so that a test starts with none. */
  void withdrawAll(String tin) {
    for (JsonNode submission : find(tin, "?itemsPerPage=99999").data().path("submissions")) {
      for (JsonNode set : submission.path("measurementSets")) {
        delete("/measurement-sets/" + set.path("id").asText());
      }
    }
  }

  private Answer send(String method, String path, BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(RunningPortal.url() + base + path))
            .timeout(PATIENCE)
            .method(method, body);
    if (!headers.contains("Accept")) {
      request.header("Accept", "application/json");
    }
    if (!headers.contains("Content-Type")) {
      request.header("Content-Type", "application/json");
    }
    if (!headers.isEmpty()) {
      request.headers(headers.toArray(String[]::new));
    }
    token.get().ifPresent(text -> request.header("Authorization", "Bearer " + text));
    try {
      return Answer.of(HTTP.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new IllegalStateException(method + " " + path + ": " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
