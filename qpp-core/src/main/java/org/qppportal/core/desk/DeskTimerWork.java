package org.qppportal.core.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qppportal.core.desk.mail.TicketNotice;
import org.qppportal.core.desk.rule.PendingTimers;
import org.qppportal.core.desk.rule.TicketCommand;
import org.qppportal.core.desk.rule.TicketParty;
import org.qppportal.persistence.desk.Ticket;
import org.qppportal.persistence.desk.TicketRepository;
import org.qppportal.persistence.type.TicketKind;
import org.qppportal.persistence.type.TicketState;

/**
 * Reminds users that we wait for them, stops waiting, and ends what has long been solved. What is
 * due follows from a ticket's history, so that nothing is done twice, also by two servers.
 */
@ApplicationScoped
class DeskTimerWork {

  private static final Set<TicketState> TIMED = Set.of(TicketState.PENDING, TicketState.SOLVED);

  /** Nothing is due sooner after the last thing that happened. */
  private static final Duration SOONEST = Duration.ofDays(1);

  private static final int MOST_AT_ONCE = 500;

  @Inject private TicketRepository tickets;
  @Inject private TicketBook book;
  @Inject private TicketNotices notices;
  @Inject private Clock clock;

  /** The tickets that something may be due for. */
  @Transactional
  List<Long> candidates() {
    return tickets.unchanged(TIMED, clock.instant().minus(SOONEST), MOST_AT_ONCE);
  }

  /** Does what is due for a ticket; true if something was. */
  @Transactional
  boolean apply(long number) {
    Ticket ticket = tickets.ticket(number).orElseThrow();
    if (ticket.getKind() == TicketKind.DATA_VALIDATION
        && ticket.getState() == TicketState.PENDING) {
      // A request for evidence has a day of its own, and does not end because nobody answers.
      return false;
    }
    Optional<TicketCommand> due =
        PendingTimers.promised()
            .due(book.history(ticket), clock.instant())
            .filter(command -> book.allows(ticket, command, TicketParty.SYSTEM));
    due.ifPresent(command -> apply(ticket, command));
    return due.isPresent();
  }

  private void apply(Ticket ticket, TicketCommand command) {
    if (command == TicketCommand.REMIND) {
      book.note(ticket, TicketHappening.REMINDED, Optional.empty(), false, TicketBook.PORTAL);
      notices.tell(ticket, TicketNotice.REMINDER);
    }
    book.act(ticket, command, TicketBook.PORTAL);
    notices.tell(ticket, command);
  }
}
