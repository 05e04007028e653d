package org.qppportal.system;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.qppportal.launcher.DemoToken;

/** Access tokens of the demonstration accounts, each fetched once while it lasts. */
final class Tokens {

  /** Less than the five minutes that the realm gives them. */
  private static final Duration FRESH = Duration.ofMinutes(3);

  private static final Map<String, Token> KNOWN = new ConcurrentHashMap<>();

  private Tokens() {}

  private record Token(String text, Instant fetchedAt) {}

  static String of(String account) {
    return KNOWN
        .compute(account, (name, known) -> known != null && isFresh(known) ? known : fetch(name))
        .text();
  }

  /** Fetches a new one, so that it lasts through what follows. */
  static String renew(String account) {
    KNOWN.remove(account);
    return of(account);
  }

  private static boolean isFresh(Token token) {
    return token.fetchedAt().plus(FRESH).isAfter(Instant.now());
  }

  private static Token fetch(String account) {
    Instant now = Instant.now();
    return new Token(DemoToken.fetch(RunningPortal.portal().settings(), account), now);
  }
}
