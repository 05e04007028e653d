package org.qppportal.core.desk;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.qppportal.core.desk.mail.Mailer;
import org.qppportal.core.desk.mail.NoticeTopic;
import org.qppportal.core.desk.mail.TicketNotice;
import org.qppportal.core.desk.rule.TicketCommand;
import org.qppportal.persistence.desk.NoticeRepository;
import org.qppportal.persistence.desk.Ticket;

/** Tells people by e-mail that there is news on their tickets, in the transaction of the news. */
@ApplicationScoped
public class TicketNotices {

  @EJB private Mailer mailer;
  @Inject private NoticeRepository choices;

  /** Tells whoever asked, if they can be written to. */
  public void tell(Ticket ticket, TicketNotice notice) {
    ticket
        .getRequesterAddress()
        .filter(address -> isWanted(ticket, notice))
        .ifPresent(address -> tell(ticket, notice, address));
  }

  private void tell(Ticket ticket, TicketNotice notice, String address) {
    String number = TicketNumbers.write(ticket.getNumber());
    if (ticket.getRequester().isPresent()) {
      mailer.tell(number, notice, address);
    } else {
      mailer.tellGuest(number, notice, address);
    }
  }

  private boolean isWanted(Ticket ticket, TicketNotice notice) {
    Set<NoticeTopic> turnedOff =
        ticket.getRequester().flatMap(choices::choice).stream()
            .flatMap(choice -> choice.getTurnedOff().stream())
            .flatMap(code -> NoticeTopic.of(code).stream())
            .collect(Collectors.toSet());
    return NoticeTopic.isSent(notice, ticket.getKind(), turnedOff);
  }

  /** The same for what staff did, where it is news. */
  public void tell(Ticket ticket, TicketCommand command) {
    switch (command) {
      case REPLY -> tell(ticket, TicketNotice.ANSWERED);
      case ASK_USER -> tell(ticket, TicketNotice.ASKED);
      case SOLVE -> tell(ticket, TicketNotice.SOLVED);
      case CLOSE -> tell(ticket, TicketNotice.CLOSED);
      default -> {
        // Nothing that whoever asked has to look at.
      }
    }
  }
}
