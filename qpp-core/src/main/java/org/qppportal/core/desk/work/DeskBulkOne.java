package org.qppportal.core.desk.work;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.qppportal.core.desk.DeskDoor;
import org.qppportal.core.desk.DeskDoor.Work;
import org.qppportal.core.desk.TicketBook;
import org.qppportal.core.desk.TicketHappening;
import org.qppportal.core.desk.rule.TicketCommand;
import org.qppportal.core.desk.work.DeskBulkService.Before;
import org.qppportal.core.desk.work.DeskBulkService.Change;
import org.qppportal.core.desk.work.DeskBulkService.Chosen;
import org.qppportal.persistence.desk.DeskRepository;
import org.qppportal.persistence.desk.Ticket;
import org.qppportal.persistence.type.TicketPriority;

/** One of many tickets that change at once, in a transaction of its own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DeskBulkOne {

  @Inject private DeskDoor door;
  @Inject private TicketBook book;
  @Inject private DeskRepository desk;
  @EJB private DeskPlanService plan;
  @EJB private KnownProblemService problems;

  /** Changes a ticket; returns how it was, with the version that it has now. */
  public Before change(Chosen chosen, Change change) {
    Ticket ticket = door.open(chosen.number(), chosen.seen()).ticket();
    String team = ticket.getTeam();
    String assignee = ticket.getAssignee().orElse(null);
    TicketPriority priority = ticket.getPriority();
    Long problem = ticket.getProblemId().orElse(null);
    change.team().ifPresent(to -> plan.transfer(chosen.number(), ticket.getVersion(), to));
    change
        .assignee()
        .ifPresent(account -> plan.assign(chosen.number(), ticket.getVersion(), account));
    change.priority().ifPresent(how -> plan.prioritize(chosen.number(), ticket.getVersion(), how));
    change
        .problem()
        .ifPresent(id -> problems.link(chosen.number(), ticket.getVersion(), Optional.of(id)));
    desk.flush();
    return new Before(chosen.number(), ticket.getVersion(), team, assignee, priority, problem);
  }

  /** Makes a ticket what it was before a change; it stays open if it was new. */
  public void undo(Before before) {
    Work work = door.open(before.number(), before.version());
    Ticket ticket = work.ticket();
    if (!ticket.getTeam().equals(before.team())) {
      book.act(ticket, TicketCommand.TRANSFER, work.by());
      ticket.transfer(before.team());
      note(work, TicketHappening.TRANSFERRED, before.team(), false);
    }
    if (!Objects.equals(ticket.getAssignee().orElse(null), before.assignee())) {
      book.act(ticket, TicketCommand.ASSIGN, work.by());
      ticket.assign(before.assignee());
      note(work, TicketHappening.ASSIGNED, before.assignee(), true);
    }
    if (ticket.getPriority() != before.priority()) {
      TicketPriority priority = before.priority();
      book.act(ticket, TicketCommand.SET_PRIORITY, work.by());
      ticket.prioritize(priority);
      note(work, TicketHappening.PRIORITY, priority.code(), true);
    }
    if (!Objects.equals(ticket.getProblemId().orElse(null), before.problem())) {
      problems.link(before.number(), ticket.getVersion(), Optional.ofNullable(before.problem()));
    }
    book.keepTime(ticket);
    door.done(work, "taken back");
  }

  private void note(Work work, TicketHappening what, String detail, boolean internal) {
    book.note(work.ticket(), what, Optional.ofNullable(detail), internal, work.by());
  }
}
