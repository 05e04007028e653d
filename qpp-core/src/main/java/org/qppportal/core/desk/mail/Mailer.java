package org.qppportal.core.desk.mail;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
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

  /** No link to a ticket works longer, though the ticket may still be open. */
  private static final Duration LONGEST = Duration.ofDays(365);

  @Inject private MailRepository mails;
  @Inject private MailSettings settings;
  @Inject private ReplyAddress addresses;
  @Inject private LinkKey keys;
  @Inject private Clock clock;

  /**
   * Tells somebody that there is news on a ticket. The mail says neither what it is nor about whom.
   *
   * @param number the ticket's number, such as {@code T100001}
   * @param recipient one e-mail address, without a name
   * @return false when the address is none that can be written to; then nothing is sent
   */
  public boolean tell(String number, TicketNotice notice, String recipient) {
    return tell(number, notice, NoticeLink.account(number), recipient);
  }

  /** The same to somebody without an account, who reads the ticket by a key in the mail. */
  public boolean tellGuest(String number, TicketNotice notice, String recipient) {
    return tell(number, notice, NoticeLink.guest(readKey(number, recipient)), recipient);
  }

  /** The same to somebody who works on tickets. */
  public boolean tellStaff(String number, TicketNotice notice, String recipient) {
    return tell(number, notice, NoticeLink.staff(number), recipient);
  }

  /** The key with which somebody without an account reads a ticket. */
  public String readKey(String number, String address) {
    return keys.of(
        LinkKey.Purpose.READ,
        number.toLowerCase(Locale.ROOT),
        address,
        clock.instant().plus(LONGEST));
  }

  /**
   * Asks for a proof of an address.
   *
   * @param key what the link of the mail proves it with
   */
  public void confirm(String recipient, String key) {
    store(Optional.empty(), composer().confirmation(recipient, key, UUID.randomUUID()));
  }

  private boolean tell(String number, TicketNotice notice, NoticeLink link, String recipient) {
    if (!MailAddress.isPlain(recipient)) {
      LOG.warnf("No mail about %s: the address on file cannot be written to", number);
      return false;
    }
    store(
        Optional.of(number),
        composer()
            .about(
                number, notice, link, recipient, mails.firstMessageId(number), UUID.randomUUID()));
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
