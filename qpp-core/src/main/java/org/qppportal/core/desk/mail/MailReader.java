package org.qppportal.core.desk.mail;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import org.jboss.logging.Logger;

/** Reads the desk's mailbox from time to time, where there is one. */
@Singleton
@Startup
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailReader {

  private static final Logger LOG = Logger.getLogger(MailReader.class);

  @Resource private TimerService timers;
  @EJB private MailTaking taking;
  @Inject private MailSettings settings;
  @Inject private ReplyAddress addresses;
  private boolean away;

  @PostConstruct
  void begin() {
    if (settings.imap().isPresent()) {
      long pause = settings.pollEvery().toMillis();
      timers.createIntervalTimer(pause, pause, new TimerConfig(null, false));
    }
  }

  /** Reads what is new. */
  @Timeout
  public void read() {
    if (!taking.isReady()) {
      return;
    }
    Mailbox mailbox =
        new Mailbox(settings.imap().orElseThrow(), settings.folder(), new MailParser(addresses));
    try {
      mailbox.readAll(taking::take);
      away = false;
    } catch (MessagingException e) {
      if (!away) {
        LOG.warnf("Mail is not read: the mailbox is away (%s)", e.getMessage());
      }
      away = true;
    }
  }
}
