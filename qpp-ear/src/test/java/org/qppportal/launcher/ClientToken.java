package org.qppportal.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A token that a vendor's program gets with its own client id and secret. */
public final class ClientToken {

  private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

  private ClientToken() {}

  /** The token; empty when Keycloak refuses the secret. */
  public static Optional<String> fetch(Settings settings, String clientId, String secret) {
    String form =
        "grant_type=client_credentials&client_id=%s&client_secret=%s"
            .formatted(
                URLEncoder.encode(clientId, StandardCharsets.UTF_8),
                URLEncoder.encode(secret, StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(settings.issuer() + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try {
      HttpResponse<String> answer =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      Matcher token = ACCESS_TOKEN.matcher(answer.body());
      if (answer.statusCode() == 200 && token.find()) {
        return Optional.of(token.group(1));
      }
      if (answer.statusCode() == 401) {
        return Optional.empty();
      }
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
