package org.qppportal.core.desk;

import jakarta.annotation.security.PermitAll;
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
import org.qppportal.core.access.Actor;
import org.qppportal.core.audit.AuditedAction;
import org.qppportal.core.desk.DeskDoor.Work;
import org.qppportal.core.desk.rule.TicketCommand;
import org.qppportal.persistence.desk.TicketQueues;
import org.qppportal.persistence.desk.TicketQueues.Filter;
import org.qppportal.persistence.desk.TicketQueues.Tally;
import org.qppportal.persistence.desk.TicketRepository;
import org.qppportal.persistence.type.TicketChannel;
import org.qppportal.persistence.type.TicketKind;
import org.qppportal.persistence.type.TicketState;

/** Tickets for those who work on them. */
@Stateless
@PermitAll
public class DeskService {

  /** How long ago somebody may have looked at a ticket to count as having it open. */
  private static final Duration PRESENT = Duration.ofMinutes(2);

  private static final Set<TicketState> UNSOLVED =
      Set.of(TicketState.NEW, TicketState.OPEN, TicketState.PENDING, TicketState.ON_HOLD);

  @Inject private DeskDoor door;
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

  /**
   * How many tickets are where.
   *
   * @param queues in each queue, of the wanted kind
   * @param kinds of each kind in the wanted queue, whichever kind is wanted
   * @param cutOff whether more tickets have the words than are counted: the newest only
   */
  public record Counts(
      Map<DeskQueue, Integer> queues, Map<TicketKind, Integer> kinds, boolean cutOff) {}

  /** A part of a queue; those first whose clocks end first. */
  public Listing tickets(Wanted wanted, int first, int most) {
    Filter filter = filter(wanted, door.staff());
    return new Listing(
        queues.tickets(filter, first, most).stream().map(TicketLine::of).toList(),
        queues.count(filter));
  }

  /** The same without their number, for whoever has the counts. */
  public List<TicketLine> part(Wanted wanted, int first, int most) {
    return queues.tickets(filter(wanted, door.staff()), first, most).stream()
        .map(TicketLine::of)
        .toList();
  }

  /** How many tickets are in each queue and of each kind, for the same team and words. */
  public Counts counts(Wanted wanted) {
    Actor actor = door.staff();
    List<Tally> tallies = queues.tally(filter(wanted, actor), actor.username(), clock.instant());
    Map<DeskQueue, Integer> counts = new EnumMap<>(DeskQueue.class);
    Map<TicketKind, Integer> kinds = new EnumMap<>(TicketKind.class);
    for (DeskQueue queue : DeskQueue.values()) {
      counts.put(queue, 0);
    }
    for (Tally tally : tallies) {
      kinds.put(tally.kind(), of(wanted.queue(), tally));
      if (wanted.kind().filter(kind -> kind != tally.kind()).isEmpty()) {
        counts.replaceAll((queue, count) -> count + of(queue, tally));
      }
    }
    int ofAllKinds = kinds.values().stream().mapToInt(Integer::intValue).sum();
    return new Counts(
        counts,
        kinds,
        wanted.queue() == DeskQueue.ALL
            && wanted.words().isPresent()
            && ofAllKinds >= TicketQueues.MOST_FOUND);
  }

  private static int of(DeskQueue queue, Tally tally) {
    return switch (queue) {
      case MINE -> tally.mine();
      case UNASSIGNED -> tally.unassigned();
      case BREACHING -> tally.breaching();
      case WAITING -> tally.waiting();
      case PROMISED -> tally.promised();
      case OPEN -> tally.open();
      case ALL -> tally.all();
    };
  }

  /** How many tickets somebody wants. */
  public int count(Wanted wanted) {
    return queues.count(filter(wanted, door.staff()));
  }

  /** A ticket with its notes among staff. Whoever opens it is shown to colleagues as reading it. */
  public TicketView ticket(long number) {
    Work work = door.open(number);
    String account = work.by().account();
    tickets.seen(number, account, account, clock.instant());
    door.done(work, AuditedAction.VIEW_TICKET, "desk");
    return views.view(work.ticket(), work.by().party());
  }

  /** Colleagues who have the ticket open now. */
  public List<Colleague> colleagues(long number) {
    Work work = door.open(number);
    return tickets.others(number, work.by().account(), clock.instant().minus(PRESENT)).stream()
        .map(row -> new Colleague(row.account(), row.seenAt()))
        .toList();
  }

  /**
   * Writes into a ticket.
   *
   * @param command REPLY, ASK_USER, SOLVE or ADD_NOTE
   * @param seen the version that the writer has seen; a note is kept whatever has changed
   * @param cause a code of the listed causes; only with SOLVE, which needs one
   * @throws TicketRefusedException when the rules do not allow it, or the ticket has changed
   */
  public void write(
      long number, int seen, TicketCommand command, String text, Optional<String> cause) {
    Work work = command == TicketCommand.ADD_NOTE ? door.open(number) : door.open(number, seen);
    book.write(work.ticket(), command, work.by(), TicketChannel.WEB, text);
    if (command == TicketCommand.SOLVE) {
      work.ticket().causedBy(DeskDoor.cause(cause));
    }
    notices.tell(work.ticket(), command);
    door.done(work, command.name());
  }

  /**
   * Does something with a ticket that writes nothing.
   *
   * @param command TAKE, HOLD, RESUME, REOPEN or CLOSE
   */
  public void act(long number, int seen, TicketCommand command) {
    Work work = door.open(number, seen);
    book.act(work.ticket(), command, work.by());
    if (command == TicketCommand.TAKE) {
      String account = work.by().account();
      work.ticket().assign(account);
      book.note(work.ticket(), TicketHappening.ASSIGNED, Optional.of(account), true, work.by());
    }
    notices.tell(work.ticket(), command);
    door.done(work, command.name());
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
            number,
            false);
    return switch (wanted.queue()) {
      case MINE -> open.ofAssignee(actor.username());
      case UNASSIGNED -> open.ofAssignee("");
      case BREACHING -> open.warning(now);
      case WAITING -> open.in(Set.of(TicketState.PENDING));
      case PROMISED -> open.withPromise();
      case OPEN -> open;
      case ALL -> open.in(Set.of());
    };
  }
}
