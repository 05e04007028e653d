package org.qppportal.core.desk;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import org.qppportal.core.desk.mail.Mailer;
import org.qppportal.core.desk.mail.TicketNotice;
import org.qppportal.core.desk.rule.TicketCommand;
import org.qppportal.persistence.desk.Ticket;

/** Tells people by e-mail that there is news on their tickets, in the transaction of the news. */
@ApplicationScoped
public class TicketNotices {

  @EJB private Mailer mailer;

  /** Tells whoever asked, if they can be written to. */
  public void tell(Ticket ticket, TicketNotice notice) {
    ticket
        .getRequesterAddress()
        .ifPresent(
            address -> mailer.tell(TicketNumbers.write(ticket.getNumber()), notice, address));
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
