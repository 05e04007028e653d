package org.qppportal.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Access tokens for the demonstration accounts, by a client that only the demo realm has. */
public final class DemoToken {

  private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

  private DemoToken() {}

  /** A fresh access token of a demonstration account. */
  public static String fetch(Settings settings, String account) {
    String form =
        "grant_type=password&scope=openid&client_id=qpp-demo-token&username="
            + URLEncoder.encode(account, StandardCharsets.UTF_8)
            + "&password="
            + URLEncoder.encode(DemoSecrets.ACCOUNT_PASSWORD, StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(settings.issuer() + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try {
      HttpResponse<String> response =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      Matcher token = ACCESS_TOKEN.matcher(response.body());
      if (response.statusCode() == 200 && token.find()) {
        return token.group(1);
      }
      throw new StartFailure(
          response.statusCode() == 401
              ? "There is no demonstration account \"" + account + "\"; ./qpp run lists them."
              : "Keycloak gives no token just now; it answered " + response.statusCode() + ".");
    } catch (IOException e) {
      throw new StartFailure(
          "Keycloak does not answer at " + settings.issuer() + ". Is the portal running?", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("Interrupted.", e);
    }
  }
}
