package org.qppportal.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** What the terminal shows when the portal is ready. */
final class Welcome {

  private Welcome() {}

  static void print(Settings settings, Duration startTime, PrintStream out) {
    out.printf("%nReady after %d seconds.%n%n", startTime.toSeconds());
    out.printf("  Portal     %s%n", settings.portalUrl());
    out.printf("  Keycloak   %s%n", settings.issuer());
    out.printf("  API        %s/api/submissions%n", settings.portalUrl());
    out.printf("  Data, logs %s%n%n", settings.dataDirectory());
    if (settings.demo() && settings.externalIssuer().isEmpty()) {
      out.println(text("demo-accounts.txt").replace("${password}", DemoSecrets.ACCOUNT_PASSWORD));
    }
    out.println("Ctrl-C stops everything.");
    out.flush();
  }

  private static String text(String name) {
    try (InputStream stream = Welcome.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
