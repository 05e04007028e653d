package org.qppportal.core.desk;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qppportal.core.access.Action;
import org.qppportal.core.access.Actor;
import org.qppportal.core.access.CallerService;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.access.Resource;
import org.qppportal.core.audit.AuditRecorder;
import org.qppportal.core.audit.AuditedAction;
import org.qppportal.core.desk.TicketBook.Writer;
import org.qppportal.core.desk.TicketRefusedException.Field;
import org.qppportal.core.desk.rule.TicketCommand;
import org.qppportal.persistence.desk.Ticket;
import org.qppportal.persistence.desk.TicketQueues;
import org.qppportal.persistence.desk.TicketQueues.Filter;
import org.qppportal.persistence.desk.TicketRepository;
import org.qppportal.persistence.type.TicketChannel;
import org.qppportal.persistence.type.TicketKind;
import org.qppportal.persistence.type.TicketPriority;
import org.qppportal.persistence.type.TicketState;

/** Tickets for those who work on them. */
@Stateless
@PermitAll
public class DeskService {

  /** How long ago somebody may have looked at a ticket to count as having it open. */
  private static final Duration PRESENT = Duration.ofMinutes(2);

  private static final Set<TicketState> UNSOLVED =
      Set.of(TicketState.NEW, TicketState.OPEN, TicketState.PENDING, TicketState.ON_HOLD);

  @EJB private CallerService caller;
  @EJB private AuditRecorder audit;
  @Inject private TicketRepository tickets;
  @Inject private TicketQueues queues;
  @Inject private TicketBook book;
  @Inject private TicketViews views;
  @Inject private TicketNotices notices;
  @Inject private Clock clock;

  /**
   * What staff want to see.
   *
   * @param team empty for both
   * @param kind empty for all
   * @param words as people type them into a search engine, or a ticket's number
   */
  public record Wanted(
      DeskQueue queue,
      Optional<TicketTeam> team,
      Optional<TicketKind> kind,
      Optional<String> words) {}

  /** A part of a queue, with how many tickets are in all of it. */
  public record Listing(List<TicketLine> tickets, int total) {}

  /** A colleague who has the ticket open. */
  public record Colleague(String account, Instant seenAt) {}

  /** A part of a queue; those first whose clocks end first. */
  public Listing tickets(Wanted wanted, int first, int most) {
    Actor actor = require();
    Filter filter = filter(wanted, actor);
    return new Listing(
        queues.tickets(filter, first, most).stream().map(TicketLine::of).toList(),
        queues.count(filter));
  }

  /** How many tickets are in each queue, for the same team, kind and words. */
  public Map<DeskQueue, Integer> counts(Wanted wanted) {
    Actor actor = require();
    Map<DeskQueue, Integer> counts = new EnumMap<>(DeskQueue.class);
    for (DeskQueue queue : DeskQueue.values()) {
      counts.put(
          queue,
          queues.count(
              filter(new Wanted(queue, wanted.team(), wanted.kind(), wanted.words()), actor)));
    }
    return counts;
  }

  /** A ticket with its notes among staff. Whoever opens it is shown to colleagues as reading it. */
  public TicketView ticket(long number) {
    Ticket ticket = find(number);
    Actor actor = require(ticket);
    tickets.seen(number, actor.username(), actor.username(), clock.instant());
    audited(actor, AuditedAction.VIEW_TICKET, ticket, "desk");
    return views.view(ticket, TicketAccess.party(actor, ticket));
  }

  /** Colleagues who have the ticket open now. */
  public List<Colleague> colleagues(long number) {
    Actor actor = require(find(number));
    return tickets.others(number, actor.username(), clock.instant().minus(PRESENT)).stream()
        .map(row -> new Colleague(row.account(), row.seenAt()))
        .toList();
  }

  /**
   * Writes into a ticket.
   *
   * @param command REPLY, ASK_USER, SOLVE or ADD_NOTE
   * @param seen the version that the writer has seen
   * @param cause what it came from; only with SOLVE
   * @throws TicketRefusedException when the rules do not allow it, or the ticket has changed
   */
  public void write(
      long number, int seen, TicketCommand command, String text, Optional<String> cause) {
    Ticket ticket = find(number);
    Actor actor = require(ticket);
    if (command != TicketCommand.ADD_NOTE) {
      unchanged(ticket, seen);
    }
    book.write(ticket, command, writer(actor, ticket), TicketChannel.WEB, text);
    if (command == TicketCommand.SOLVE) {
      ticket.causedBy(cause.orElse(null));
    }
    notices.tell(ticket, command);
    audited(actor, AuditedAction.WORK_TICKET, ticket, command.name());
  }

  /**
   * Does something with a ticket that writes nothing.
   *
   * @param command TAKE, HOLD, RESUME, REOPEN or CLOSE
   */
  public void act(long number, int seen, TicketCommand command) {
    Ticket ticket = find(number);
    Actor actor = require(ticket);
    unchanged(ticket, seen);
    Writer by = writer(actor, ticket);
    book.act(ticket, command, by);
    if (command == TicketCommand.TAKE) {
      ticket.assign(actor.username());
      book.note(ticket, TicketHappening.ASSIGNED, Optional.of(actor.username()), true, by);
    }
    notices.tell(ticket, command);
    audited(actor, AuditedAction.WORK_TICKET, ticket, command.name());
  }

  /** Gives a ticket to the other team, where nobody has it yet. */
  public void transfer(long number, int seen, TicketTeam team) {
    Ticket ticket = find(number);
    Actor actor = require(ticket);
    unchanged(ticket, seen);
    Writer by = writer(actor, ticket);
    book.act(ticket, TicketCommand.TRANSFER, by);
    ticket.transfer(team.code());
    book.note(ticket, TicketHappening.TRANSFERRED, Optional.of(team.code()), false, by);
    book.keepTime(ticket);
    audited(actor, AuditedAction.WORK_TICKET, ticket, "to " + team.code());
  }

  /** Says how soon a ticket must be answered. */
  public void prioritize(long number, int seen, TicketPriority priority) {
    Ticket ticket = find(number);
    Actor actor = require(ticket);
    unchanged(ticket, seen);
    Writer by = writer(actor, ticket);
    book.act(ticket, TicketCommand.SET_PRIORITY, by);
    ticket.prioritize(priority);
    book.note(ticket, TicketHappening.PRIORITY, Optional.of(priority.code()), true, by);
    book.keepTime(ticket);
    audited(actor, AuditedAction.WORK_TICKET, ticket, "priority " + priority.code());
  }

  private static void unchanged(Ticket ticket, int seen) {
    if (ticket.getVersion() != seen) {
      throw new TicketRefusedException(
          Field.NONE,
          "The ticket has changed since you opened it. Read what is new below; what you wrote is"
              + " still here.");
    }
  }

  private Filter filter(Wanted wanted, Actor actor) {
    Optional<String> team = wanted.team().map(TicketTeam::code);
    Instant now = clock.instant();
    Optional<Long> number = wanted.words().flatMap(TicketNumbers::read);
    Filter open =
        new Filter(
            UNSOLVED,
            team,
            Optional.empty(),
            wanted.kind(),
            Optional.empty(),
            number.isPresent() ? Optional.empty() : wanted.words(),
            number);
    return switch (wanted.queue()) {
      case MINE -> open.ofAssignee(actor.username());
      case UNASSIGNED -> open.ofAssignee("");
      case BREACHING -> open.warning(now);
      case WAITING -> open.in(Set.of(TicketState.PENDING));
      case OPEN -> open;
      case ALL -> open.in(Set.of());
    };
  }

  private static Writer writer(Actor actor, Ticket ticket) {
    return new Writer(TicketAccess.party(actor, ticket), actor.username(), actor.username());
  }

  private Actor require() {
    return caller.require(Action.WORK_TICKET, new Resource.DeskData());
  }

  private Actor require(Ticket ticket) {
    return caller.require(Action.WORK_TICKET, TicketAccess.resource(ticket));
  }

  private Ticket find(long number) {
    require();
    return tickets
        .ticket(number)
        .orElseThrow(() -> new NotVisibleException("Not found, or not connected to you."));
  }

  private void audited(Actor actor, AuditedAction action, Ticket ticket, String detail) {
    audit.done(
        actor.username(),
        action,
        "Ticket",
        TicketNumbers.write(ticket.getNumber()),
        ticket.getAbout().getPracticeId(),
        detail);
  }
}
