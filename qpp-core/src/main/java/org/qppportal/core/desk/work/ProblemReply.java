package org.qppportal.core.desk.work;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qppportal.core.access.Actor;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.desk.DeskDoor;
import org.qppportal.core.desk.DeskDoor.Work;
import org.qppportal.core.desk.Placeholders;
import org.qppportal.core.desk.TicketBook;
import org.qppportal.core.desk.TicketNotices;
import org.qppportal.core.desk.TicketRefusedException;
import org.qppportal.core.desk.rule.TicketCommand;
import org.qppportal.persistence.desk.DeskRepository;
import org.qppportal.persistence.desk.KnownProblem;
import org.qppportal.persistence.desk.Ticket;
import org.qppportal.persistence.type.TicketChannel;
import org.qppportal.persistence.type.TicketState;

/** One answer to all tickets of a problem, each in a transaction of its own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ProblemReply {

  private static final Set<TicketState> ANSWERED = Set.of(TicketState.SOLVED, TicketState.CLOSED);

  @Inject private DeskDoor door;
  @Inject private DeskRepository desk;
  @Inject private TicketBook book;
  @Inject private TicketNotices notices;
  @Inject private TicketPlaces places;
  @Inject private Clock clock;

  /**
   * Begins an answer to all.
   *
   * @return the tickets that are not solved
   * @throws TicketRefusedException when somebody has answered all since the caller saw it
   */
  public List<Long> begin(long id, int seen) {
    Actor actor = door.staff();
    KnownProblem problem =
        desk.problem(id).orElseThrow(() -> new NotVisibleException("There is no such problem."));
    if (problem.getVersion() != seen) {
      throw new TicketRefusedException(
          "Somebody has answered all of these since you opened the page. Load it again.");
    }
    problem.answered(clock.instant());
    door.done(actor, "KnownProblem", id, "answered all");
    return desk.ticketsOf(id).stream()
        .filter(ticket -> !ANSWERED.contains(ticket.getState()))
        .map(Ticket::getNumber)
        .toList();
  }

  /** Sends the answer to one of them, in its own words. */
  public void send(long number, TicketCommand command, String text, Optional<String> cause) {
    Work work = door.open(number);
    book.write(
        work.ticket(),
        command,
        work.by(),
        TicketChannel.WEB,
        Placeholders.fill(text, places.of(work)));
    if (command == TicketCommand.SOLVE) {
      work.ticket().causedBy(DeskDoor.cause(cause));
    }
    notices.tell(work.ticket(), command);
    door.done(work, command.name() + " to all of a problem");
  }
}
