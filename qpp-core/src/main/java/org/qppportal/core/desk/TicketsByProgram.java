package org.qppportal.core.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.qppportal.core.desk.TicketBook.Writer;
import org.qppportal.core.desk.mail.TicketNotice;
import org.qppportal.core.desk.rule.TicketCommand;
import org.qppportal.core.desk.rule.TicketParty;
import org.qppportal.persistence.desk.Ticket;
import org.qppportal.persistence.desk.TicketAbout;
import org.qppportal.persistence.desk.TicketAuthor;
import org.qppportal.persistence.type.TicketChannel;
import org.qppportal.persistence.type.TicketKind;
import org.qppportal.persistence.type.TicketPriority;

/**
 * Tickets that the program begins: it asks, and waits for a practice until a day. For services that
 * have authorized the caller: it does not ask itself.
 */
@ApplicationScoped
public class TicketsByProgram {

  private static final String PROGRAM = "Quality Payment Program";

  @Inject private TicketBook book;
  @Inject private TicketNotices notices;
  @Inject private Clock clock;

  /**
   * Asks the people of a practice for something.
   *
   * @param address where to tell them that there is something; empty when none is known
   * @param dueAt until when we wait
   * @param by the account that asks
   */
  public Ticket ask(
      TicketKind kind,
      String subject,
      String text,
      TicketAbout about,
      Optional<String> address,
      Instant dueAt,
      String by) {
    Ticket ticket =
        new Ticket(
            kind,
            subject,
            TicketPriority.NORMAL,
            TicketChannel.SYSTEM,
            new TicketAuthor(Optional.empty(), PROGRAM, address),
            about,
            TicketTeam.of(kind).code(),
            clock.instant());
    ticket.promise(dueAt);
    Writer staff = staff(by);
    book.open(ticket, staff, text);
    book.act(ticket, TicketCommand.ASK_USER, staff);
    notices.tell(ticket, TicketNotice.ASKED);
    return ticket;
  }

  /** Sets another day until which we wait, and tells so. */
  public void putOff(Ticket ticket, Instant dueAt, String text, String by) {
    ticket.promise(dueAt);
    book.write(ticket, TicketCommand.ASK_USER, staff(by), TicketChannel.SYSTEM, text);
    notices.tell(ticket, TicketNotice.ASKED);
  }

  /**
   * Writes down what somebody of the practice sent, from now on the one to write to.
   *
   * @param address if it is proven
   */
  public void received(
      Ticket ticket, String text, String account, String name, Optional<String> address) {
    address.ifPresent(ticket::writeTo);
    book.write(
        ticket,
        TicketCommand.REPLY,
        new Writer(TicketParty.PRACTICE_MEMBER, account, name),
        TicketChannel.WEB,
        text);
  }

  private static Writer staff(String account) {
    return new Writer(TicketParty.SPECIALIST, account, account);
  }
}
