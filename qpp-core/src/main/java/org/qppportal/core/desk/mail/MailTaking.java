package org.qppportal.core.desk.mail;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Takes one mail in one transaction: what it does to tickets, and that it was taken. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MailTaking {

  @Inject private StoredMailMemory memory;
  @Inject private Instance<MailedTickets> tickets;
  @Inject private ReplyAddress addresses;
  @Inject private MailSettings settings;
  @Inject private Clock clock;
  @EJB private Mailer mailer;

  /** Whether there is a desk that mail can be handed to. */
  public boolean isReady() {
    return tickets.isResolvable();
  }

  /**
   * Takes a mail.
   *
   * @return what was done with it; empty when it was taken before
   */
  public Optional<MailOutcome> take(ReadMail mail) {
    MailDesk desk =
        new MailDesk(addresses, settings.mostPerHour(), memory, tickets.get(), mailer::refuse);
    return desk.take(mail, clock.instant());
  }
}
