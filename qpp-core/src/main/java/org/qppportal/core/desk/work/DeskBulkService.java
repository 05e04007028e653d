package org.qppportal.core.desk.work;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.desk.TicketRefusedException;
import org.qppportal.core.desk.TicketTeam;
import org.qppportal.persistence.type.TicketPriority;

/** The same change to many tickets, each for itself, and back. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NEVER)
public class DeskBulkService {

  /** At most this many at once: a page of a queue. */
  public static final int MOST = 50;

  @EJB private DeskBulkOne one;

  /**
   * A chosen ticket.
   *
   * @param seen the version that the caller has seen
   */
  public record Chosen(long number, int seen) {}

  /** What is to change; what is empty stays. */
  public record Change(
      Optional<String> assignee,
      Optional<TicketTeam> team,
      Optional<TicketPriority> priority,
      Optional<Long> problem) {

    boolean isNothing() {
      return assignee.isEmpty() && team.isEmpty() && priority.isEmpty() && problem.isEmpty();
    }
  }

  /**
   * How a ticket was before a change.
   *
   * @param version the ticket's version after the change: nothing is taken back after that
   * @param assignee null when nobody had it
   * @param problem null when it came from none
   */
  public record Before(
      long number, int version, String team, String assignee, TicketPriority priority, Long problem)
      implements Serializable {}

  /** What became of it: how those were that changed, and why the others did not, by number. */
  public record Outcome(List<Before> changed, Map<Long, String> refused) {}

  /**
   * Changes tickets.
   *
   * @throws TicketRefusedException when nothing is chosen
   */
  public Outcome change(List<Chosen> tickets, Change change) {
    if (tickets.isEmpty() || change.isNothing()) {
      throw new TicketRefusedException(
          tickets.isEmpty()
              ? "Choose tickets first: check the box before each."
              : "Choose what is to change.");
    }
    if (tickets.size() > MOST) {
      throw new TicketRefusedException("Choose at most %d tickets at once.".formatted(MOST));
    }
    List<Before> changed = new ArrayList<>();
    Map<Long, String> refused = new LinkedHashMap<>();
    for (Chosen ticket : tickets) {
      try {
        changed.add(one.change(ticket, change));
      } catch (TicketRefusedException e) {
        refused.put(ticket.number(), e.getMessage());
      } catch (NotVisibleException e) {
        refused.put(ticket.number(), "You asked this one yourself; a colleague must do it.");
      }
    }
    return new Outcome(changed, refused);
  }

  /** Takes a change back where nothing has happened since; says why not elsewhere, by number. */
  public Map<Long, String> undo(List<Before> changed) {
    Map<Long, String> refused = new LinkedHashMap<>();
    for (Before before : changed) {
      try {
        one.undo(before);
      } catch (TicketRefusedException e) {
        refused.put(before.number(), e.getMessage());
      }
    }
    return refused;
  }
}
