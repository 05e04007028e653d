package org.qppportal.core.desk.mail;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.qppportal.persistence.mail.MailRepository;
import org.qppportal.persistence.mail.OutgoingMail;

/**
 * The mail that is to be sent, a short transaction at a time, so that no database connection waits
 * for a mail server. Several servers can share it. A server that ends between sending and noting so
 * sends the same mail twice, with the same Message-ID, rather than never.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Outbox {

  /** How long a server may take to send what it took. */
  private static final Duration LEASE = Duration.ofMinutes(10);

  private static final int MOST_OF_PROBLEM = 500;

  @Inject private MailRepository mails;
  @Inject private Clock clock;

  /**
   * A mail that this server sends.
   *
   * @param id by which it is kept
   */
  public record Taken(long id, OutMail mail) {}

  /** Whether there is anything to send. */
  public boolean isAnyDue() {
    return mails.isAnyDue(clock.instant());
  }

  /** Takes mail to send, so that no other server takes it meanwhile. */
  public List<Taken> take(int most) {
    List<OutgoingMail> due = mails.lockDue(clock.instant(), most);
    due.forEach(mail -> mail.begin(clock.instant().plus(LEASE)));
    return due.stream().map(Outbox::taken).toList();
  }

  /** Notes that a mail server has it. */
  public void sent(long id) {
    mails.findOutgoing(id).ifPresent(mail -> mail.sent(clock.instant()));
  }

  /**
   * Notes that it could not be sent.
   *
   * @param forGood whether trying again is of no use
   */
  public void refused(long id, String problem, boolean forGood) {
    mails.findOutgoing(id).ifPresent(mail -> refused(mail, shortened(problem), forGood));
  }

  private void refused(OutgoingMail mail, String problem, boolean forGood) {
    Optional.of(mail.getAttempts())
        .filter(attempts -> !forGood)
        .flatMap(attempts -> MailRetry.after(attempts, clock.instant()))
        .ifPresentOrElse(
            next -> mail.postpone(problem, next), () -> mail.fail(problem, clock.instant()));
  }

  private static String shortened(String problem) {
    String text = String.valueOf(problem);
    return text.substring(0, Math.min(text.length(), MOST_OF_PROBLEM));
  }

  private static Taken taken(OutgoingMail mail) {
    return new Taken(
        mail.getId(),
        new OutMail(
            mail.getRecipient(),
            mail.getReplyTo(),
            mail.getSubject(),
            mail.getBody(),
            mail.getMessageId(),
            mail.getInReplyTo()));
  }
}
