package org.qppportal.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A token that is over in a moment, from a realm that is told to give such ones for as long. */
public final class ShortLivedToken {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");
  private static final int USUAL_SECONDS = 300;

  private ShortLivedToken() {}

  /** A token of a demonstration account that lasts two seconds. */
  public static String fetch(Settings settings, String account) {
    String admin = administratorToken(settings);
    setLifespan(settings, admin, 2);
    try {
      return DemoToken.fetch(settings, account);
    } finally {
      setLifespan(settings, admin, USUAL_SECONDS);
    }
  }

  private static String administratorToken(Settings settings) {
    String form =
        "grant_type=password&client_id=admin-cli&username=%s&password=%s"
            .formatted(DemoSecrets.KEYCLOAK_ADMIN, DemoSecrets.KEYCLOAK_ADMIN_PASSWORD);
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(
                    URI.create(
                        settings.issuer().replace("/realms/qpp", "/realms/master")
                            + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    Matcher token = ACCESS_TOKEN.matcher(answer.body());
    if (!token.find()) {
      throw new IllegalStateException(answer.body());
    }
    return token.group(1);
  }

  private static void setLifespan(Settings settings, String admin, int seconds) {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(
                    URI.create(settings.issuer().replace("/realms/qpp", "/admin/realms/qpp")))
                .header("Authorization", "Bearer " + admin)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"accessTokenLifespan\":" + seconds + "}")));
    if (answer.statusCode() != 204) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
