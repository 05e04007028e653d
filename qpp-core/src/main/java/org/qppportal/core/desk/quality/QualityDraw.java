package org.qppportal.core.desk.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.qppportal.core.desk.DeskChore;
import org.qppportal.persistence.desk.QualityRepository;

/** Draws those of the tickets closed lately that are read again. */
@ApplicationScoped
public class QualityDraw implements DeskChore {

  /** Longer than the portal is ever down. */
  private static final Duration LATELY = Duration.ofDays(3);

  @Inject private QualityRepository checks;
  @Inject private Clock clock;

  @Override
  @Transactional
  public void look() {
    Instant now = clock.instant();
    checks.closedSince(now.minus(LATELY)).stream()
        .filter(ticket -> QualityRules.isDrawn(ticket.number(), ticket.at()))
        .forEach(ticket -> checks.draw(ticket.number(), now));
  }
}
