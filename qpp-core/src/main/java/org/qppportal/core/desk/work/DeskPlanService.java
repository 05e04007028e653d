package org.qppportal.core.desk.work;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qppportal.core.desk.DeskDoor;
import org.qppportal.core.desk.DeskDoor.Work;
import org.qppportal.core.desk.TicketBook;
import org.qppportal.core.desk.TicketHappening;
import org.qppportal.core.desk.TicketRefusedException;
import org.qppportal.core.desk.TicketRefusedException.Field;
import org.qppportal.core.desk.TicketTeam;
import org.qppportal.core.desk.rule.ServiceLevels;
import org.qppportal.core.desk.rule.TicketCommand;
import org.qppportal.persistence.desk.DeskRepository;
import org.qppportal.persistence.desk.Ticket;
import org.qppportal.persistence.type.TicketKind;
import org.qppportal.persistence.type.TicketPriority;

/** Who works on a ticket, how soon, and until when. */
@Stateless
@PermitAll
public class DeskPlanService {

  /** How long somebody has not been at the desk before nobody can give them tickets. */
  private static final Duration AWAY = Duration.ofDays(60);

  /** The hour at which the program's days end, as its deadlines do. */
  private static final LocalTime END_OF_DAY = LocalTime.of(20, 0);

  private static final int MOST_DAYS = 400;

  /** Kinds whose dates the rules set. */
  private static final Set<TicketKind> DATED_BY_RULE =
      Set.of(TicketKind.TARGETED_REVIEW, TicketKind.DATA_VALIDATION);

  @Inject private DeskDoor door;
  @Inject private DeskRepository desk;
  @Inject private TicketBook book;
  @Inject private Clock clock;

  /** Somebody of the desk. */
  public record Agent(String account, TicketTeam team) {}

  /** Those who can be given tickets, by account. */
  public List<Agent> agents() {
    door.staff();
    return desk.agents(clock.instant().minus(AWAY)).stream()
        .flatMap(
            row -> TicketTeam.of(row.team()).map(team -> new Agent(row.account(), team)).stream())
        .toList();
  }

  /**
   * Gives a ticket to somebody of the desk, and with that to their team.
   *
   * @throws TicketRefusedException when they are not of the desk, or asked it themselves
   */
  public void assign(long number, int seen, String account) {
    Work work = door.open(number, seen);
    Ticket ticket = work.ticket();
    Agent agent =
        agents().stream()
            .filter(one -> one.account().equals(account))
            .findFirst()
            .orElseThrow(
                () ->
                    new TicketRefusedException(
                        Field.ASSIGNEE,
                        "Choose a colleague who has been at the desk in the last 60 days."));
    if (ticket.getRequester().filter(account::equals).isPresent()) {
      throw new TicketRefusedException(
          Field.ASSIGNEE, "Nobody works on what they asked themselves. Choose somebody else.");
    }
    book.act(ticket, TicketCommand.ASSIGN, work.by());
    if (!agent.team().code().equals(ticket.getTeam())) {
      move(work, agent.team());
    }
    ticket.assign(account);
    book.note(ticket, TicketHappening.ASSIGNED, Optional.of(account), true, work.by());
    book.keepTime(ticket);
    door.done(work, "given to " + account);
  }

  /** Gives a ticket to the other team, where nobody has it yet. */
  public void transfer(long number, int seen, TicketTeam team) {
    Work work = door.open(number, seen);
    book.act(work.ticket(), TicketCommand.TRANSFER, work.by());
    move(work, team);
    book.keepTime(work.ticket());
    door.done(work, "to " + team.code());
  }

  private void move(Work work, TicketTeam team) {
    work.ticket().transfer(team.code());
    book.note(
        work.ticket(), TicketHappening.TRANSFERRED, Optional.of(team.code()), false, work.by());
  }

  /** Says how soon a ticket must be answered. */
  public void prioritize(long number, int seen, TicketPriority priority) {
    Work work = door.open(number, seen);
    book.act(work.ticket(), TicketCommand.SET_PRIORITY, work.by());
    work.ticket().prioritize(priority);
    book.note(
        work.ticket(), TicketHappening.PRIORITY, Optional.of(priority.code()), true, work.by());
    book.keepTime(work.ticket());
    door.done(work, "priority " + priority.code());
  }

  /**
   * Promises a day for the solution, which wins over the plan; it ends at 8 p.m. Eastern.
   *
   * @param day empty to take a promise back
   * @throws TicketRefusedException for a day that is over or too far, or when a rule sets the date
   */
  public void promise(long number, int seen, Optional<LocalDate> day) {
    Work work = door.open(number, seen);
    if (DATED_BY_RULE.contains(work.ticket().getKind())) {
      throw new TicketRefusedException(
          Field.DUE, "A rule of the program sets the date of this ticket. It cannot be promised.");
    }
    Optional<Instant> due =
        day.map(
            date ->
                date.atTime(END_OF_DAY)
                    .atZone(ServiceLevels.promised().hours().zone())
                    .toInstant());
    Instant now = clock.instant();
    if (due.filter(at -> at.isBefore(now) || at.isAfter(now.plus(Duration.ofDays(MOST_DAYS))))
        .isPresent()) {
      throw new TicketRefusedException(
          Field.DUE, "Choose a day from today on, at most %d days ahead.".formatted(MOST_DAYS));
    }
    book.act(work.ticket(), TicketCommand.SET_DUE, work.by());
    work.ticket().promise(due.orElse(null));
    book.note(work.ticket(), TicketHappening.DUE, day.map(LocalDate::toString), false, work.by());
    book.keepTime(work.ticket());
    door.done(work, "promised for " + day.map(LocalDate::toString).orElse("no day"));
  }
}
