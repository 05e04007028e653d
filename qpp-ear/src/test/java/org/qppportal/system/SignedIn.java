package org.qppportal.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qppportal.launcher.DemoAccount;

/** Somebody who signed in as in a browser and has its cookies. */
final class SignedIn {

  private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.ALWAYS)
          .cookieHandler(new CookieManager(null, SignedIn::acceptAsBrowsersDo))
          .build();

  private SignedIn() {}

  static SignedIn as(String account) {
    SignedIn person = new SignedIn();
    Matcher form = FORM.matcher(person.get("/my/").text());
    if (!form.find()) {
      throw new AssertionError("Keycloak shows no form");
    }
    String fields =
        "username=%s&password=%s"
            .formatted(
                URLEncoder.encode(account, StandardCharsets.UTF_8),
                URLEncoder.encode(DemoAccount.password(), StandardCharsets.UTF_8));
    person
        .send(
            HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)))
        .expect(200);
    return person;
  }

  /** Browsers count this machine as safe and send it secure cookies without encryption too. */
  private static boolean acceptAsBrowsersDo(URI address, HttpCookie cookie) {
    cookie.setSecure(false);
    return true;
  }

  Answer get(String path) {
    return send(
        HttpRequest.newBuilder(URI.create(RunningPortal.url() + path))
            .header("Accept", "text/html"));
  }

  Answer getJson(String path) {
    return send(
        HttpRequest.newBuilder(URI.create(RunningPortal.url() + path))
            .header("Accept", "application/json"));
  }

  Answer postJson(String path, JsonNode body) {
    return send(
        HttpRequest.newBuilder(URI.create(RunningPortal.url() + path))
            .header("Accept", "application/json")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString())));
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      return Answer.of(http.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
