package org.qppportal.core.desk.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When mail that could not be sent is tried again: soon at first, then less and less often. */
final class MailRetry {

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(6),
          Duration.ofHours(12),
          Duration.ofHours(24),
          Duration.ofHours(24));

  private MailRetry() {}

  /**
   * When to try again.
   *
   * @param attempts how often it was tried, at least once
   * @return empty when it was tried often enough
   */
  static Optional<Instant> after(int attempts, Instant now) {
    return attempts > PAUSES.size()
        ? Optional.empty()
        : Optional.of(now.plus(PAUSES.get(attempts - 1)));
  }
}
