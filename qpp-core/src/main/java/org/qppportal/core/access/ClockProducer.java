package org.qppportal.core.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** The clock of the whole application, injected so that tests can set it. */
@ApplicationScoped
public class ClockProducer {

  /** Universal time in microseconds, which is as fine as the database keeps it. */
  @Produces
  public Clock clock() {
    return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
  }
}
