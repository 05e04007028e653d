package org.qppportal.core.desk.mail;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.qppportal.persistence.mail.MailRepository;
import org.qppportal.persistence.mail.OutgoingMail;

/**
 * Writes mail into the outbox, in the transaction of what it tells of: both happen or neither. It
 * is sent soon after. Whoever calls has decided who may know.
 */
@Stateless
@PermitAll
public class Mailer {

  private static final Logger LOG = Logger.getLogger(Mailer.class);

  @Inject private MailRepository mails;
  @Inject private MailSettings settings;
  @Inject private ReplyAddress addresses;
  @Inject private Clock clock;

  /**
   * Tells somebody that there is news on a ticket. The mail says neither what it is nor about whom.
   *
   * @param number the ticket's number, such as {@code T100001}
   * @param recipient one e-mail address, without a name
   * @return false when the address is none that can be written to; then nothing is sent
   */
  public boolean tell(String number, TicketNotice notice, String recipient) {
    if (!MailAddress.isPlain(recipient)) {
      LOG.warnf("No mail about %s: the address on file cannot be written to", number);
      return false;
    }
    store(
        Optional.of(number),
        composer()
            .about(number, notice, recipient, mails.firstMessageId(number), UUID.randomUUID()));
    return true;
  }

  /** Tells the sender of a mail that it was too large to be read. */
  public void refuse(IncomingMail mail) {
    if (MailAddress.isPlain(mail.from())) {
      store(
          Optional.empty(), composer().tooLarge(mail.from(), mail.messageId(), UUID.randomUUID()));
    }
  }

  private MailComposer composer() {
    return new MailComposer(addresses, settings.portalUrl());
  }

  private void store(Optional<String> number, OutMail mail) {
    mails.add(
        new OutgoingMail(
            number,
            mail.recipient(),
            mail.replyTo(),
            mail.subject(),
            mail.body(),
            mail.messageId(),
            mail.inReplyTo(),
            clock.instant()));
  }
}
