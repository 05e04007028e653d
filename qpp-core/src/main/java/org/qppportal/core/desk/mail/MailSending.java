package org.qppportal.core.desk.mail;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/** Sends what is in the outbox, every few seconds. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailSending {

  private static final Logger LOG = Logger.getLogger(MailSending.class);
  private static final int AT_ONCE = 20;

  @EJB private Outbox outbox;
  @Inject private MailSettings settings;
  @Inject private Clock clock;
  private boolean away;

  /** Sends all that is due, or nothing while the mail server is away. */
  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  public void send() {
    if (settings.smtp().isEmpty() || !outbox.isAnyDue()) {
      return;
    }
    // Mail is taken once the server answers, so that a server that is away costs no attempts.
    try (MailTransport transport = MailTransport.open(settings.smtp().get(), settings.address())) {
      away = false;
      List<Outbox.Taken> taken = outbox.take(AT_ONCE);
      while (!taken.isEmpty()) {
        for (Outbox.Taken one : taken) {
          send(transport, one);
        }
        taken = outbox.take(AT_ONCE);
      }
    } catch (MessagingException e) {
      if (!away) {
        LOG.warnf("Mail waits: the mail server is away (%s)", e.getMessage());
      }
      away = true;
    }
  }

  private void send(MailTransport transport, Outbox.Taken taken) {
    try {
      transport.send(taken.mail(), clock.instant());
      outbox.sent(taken.id());
    } catch (MessagingException e) {
      boolean forGood = MailTransport.isForGood(e);
      LOG.warnf(
          "Mail %d was not taken by the mail server, %s",
          taken.id(), forGood ? "for good" : "for now");
      outbox.refused(taken.id(), e.getMessage(), forGood);
    }
  }
}
