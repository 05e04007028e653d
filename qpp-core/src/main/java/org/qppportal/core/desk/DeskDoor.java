package org.qppportal.core.desk;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.qppportal.core.access.Action;
import org.qppportal.core.access.Actor;
import org.qppportal.core.access.CallerService;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.access.Resource;
import org.qppportal.core.audit.AuditRecorder;
import org.qppportal.core.audit.AuditedAction;
import org.qppportal.core.desk.TicketBook.Writer;
import org.qppportal.core.desk.TicketRefusedException.Field;
import org.qppportal.persistence.desk.DeskRepository;
import org.qppportal.persistence.desk.Ticket;
import org.qppportal.persistence.desk.TicketRepository;

/** Lets staff in to the tickets that they work on, and takes down what they do there. */
@ApplicationScoped
public class DeskDoor {

  @EJB private CallerService caller;
  @EJB private AuditRecorder audit;
  @Inject private TicketRepository tickets;
  @Inject private DeskRepository desk;
  @Inject private Clock clock;

  /** A ticket with the member of staff who works on it. */
  public record Work(Ticket ticket, Actor actor, Writer by) {}

  /** The caller, who works at the desk; colleagues can give them tickets from now on. */
  public Actor staff() {
    Actor actor = caller.require(Action.WORK_TICKET, new Resource.DeskData());
    desk.agent(actor.username(), TicketAccess.team(actor).code(), clock.instant());
    return actor;
  }

  /**
   * A ticket that the caller works on.
   *
   * @throws NotVisibleException when there is none for them
   */
  public Work open(long number) {
    staff();
    Ticket ticket =
        tickets
            .ticket(number)
            .orElseThrow(() -> new NotVisibleException("Not found, or not connected to you."));
    Actor actor = caller.require(Action.WORK_TICKET, TicketAccess.resource(ticket));
    return new Work(
        ticket,
        actor,
        new Writer(TicketAccess.party(actor, ticket), actor.username(), actor.username()));
  }

  /**
   * The same for a change.
   *
   * @param seen the version that the caller has seen
   * @throws TicketRefusedException when the ticket has changed since
   */
  public Work open(long number, int seen) {
    Work work = open(number);
    if (work.ticket().getVersion() != seen) {
      throw new TicketRefusedException(
          Field.NONE,
          "The ticket has changed since you opened it. Read what is new below; what you wrote is"
              + " still here.");
    }
    return work;
  }

  /**
   * The cause that somebody chose for a ticket that they solve.
   *
   * @throws TicketRefusedException when it is none of the list
   */
  public static String cause(Optional<String> chosen) {
    if (!TicketCauses.isListed(chosen)) {
      throw new TicketRefusedException(Field.CAUSE, "Choose what it came from.");
    }
    return chosen.get();
  }

  /** Takes down what was done. */
  public void done(Work work, String what) {
    done(work, AuditedAction.WORK_TICKET, what);
  }

  void done(Work work, AuditedAction action, String what) {
    audit.done(
        work.actor().username(),
        action,
        "Ticket",
        TicketNumbers.write(work.ticket().getNumber()),
        work.ticket().getAbout().getPracticeId(),
        what);
  }

  /**
   * Takes down what was done at the desk, but not with one ticket.
   *
   * @param type what it was done with
   */
  public void done(Actor actor, String type, long id, String what) {
    audit.done(
        actor.username(),
        AuditedAction.WORK_TICKET,
        type,
        Long.toString(id),
        Optional.empty(),
        what);
  }
}
