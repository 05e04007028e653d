package org.qppportal.core.desk.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.qppportal.core.desk.DeskChore;
import org.qppportal.persistence.mail.MailRepository;

/** Keeps no mail longer than it is of use; what was asked and answered stays in the tickets. */
@ApplicationScoped
public class OldMail implements DeskChore {

  /** As long as somebody may say that our mail never came. */
  private static final Duration BODY_KEPT = Duration.ofDays(90);

  /** Longer than any mail server tries to send the same mail again. */
  private static final Duration TAKEN_KEPT = Duration.ofDays(90);

  @Inject private MailRepository mails;
  @Inject private Clock clock;

  @Override
  @Transactional
  public void look() {
    Instant now = clock.instant();
    mails.emptyOutgoing(now.minus(BODY_KEPT));
    mails.forgetTaken(now.minus(TAKEN_KEPT));
  }
}
