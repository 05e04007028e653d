package org.qppportal.core.idempotency;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.qppportal.persistence.idempotency.IdempotencyKeyRepository;

/** Forgets, every hour, the answers that nobody will ask for again. */
@Singleton
@PermitAll
public class IdempotencyCleaner {

  /** How long an answer is kept. */
  static final Duration KEPT = Duration.ofHours(24);

  @Inject private IdempotencyKeyRepository keys;
  @Inject private Clock clock;

  /** Forgets what is older than a day. */
  @Schedule(hour = "*", persistent = false)
  public void clean() {
    keys.removeOlderThan(clock.instant().minus(KEPT));
  }
}
