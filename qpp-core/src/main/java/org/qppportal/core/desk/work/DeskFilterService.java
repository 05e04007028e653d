package org.qppportal.core.desk.work;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.qppportal.core.access.Actor;
import org.qppportal.core.desk.DeskDoor;
import org.qppportal.core.desk.DeskQueue;
import org.qppportal.core.desk.DeskService;
import org.qppportal.core.desk.DeskService.Wanted;
import org.qppportal.core.desk.TicketRefusedException;
import org.qppportal.core.desk.TicketRefusedException.Field;
import org.qppportal.core.desk.TicketTeam;
import org.qppportal.persistence.desk.DeskFilter;
import org.qppportal.persistence.desk.DeskRepository;
import org.qppportal.persistence.type.TicketKind;

/** Choices of tickets that each of the desk keeps for themselves. */
@Stateless
@PermitAll
public class DeskFilterService {

  private static final int MOST = 20;
  private static final int MOST_OF_NAME = 40;

  @Inject private DeskDoor door;
  @Inject private DeskRepository desk;
  @EJB private DeskService service;

  /**
   * A kept choice.
   *
   * @param count how many tickets are in it now
   */
  public record Kept(long id, String name, Wanted wanted, int count) {}

  /** The caller's, by name. */
  public List<Kept> mine() {
    return desk.filters(door.staff().username()).stream()
        .map(
            row -> {
              Wanted wanted = wanted(row);
              return new Kept(row.getId(), row.getName(), wanted, service.count(wanted));
            })
        .toList();
  }

  /**
   * Keeps a choice; one with the same name is replaced.
   *
   * @throws TicketRefusedException without a name, or when there are too many
   */
  public void keep(String name, Wanted wanted) {
    Actor actor = door.staff();
    String words = name.strip();
    if (words.isEmpty() || words.length() > MOST_OF_NAME) {
      throw new TicketRefusedException(
          Field.NAME, "Give it a name of at most %d characters.".formatted(MOST_OF_NAME));
    }
    List<DeskFilter> filters = desk.filters(actor.username());
    filters.stream().filter(row -> row.getName().equalsIgnoreCase(words)).forEach(desk::remove);
    if (filters.size() >= MOST) {
      throw new TicketRefusedException(
          Field.NAME, "You keep %d already. Take one away first.".formatted(MOST));
    }
    desk.flush();
    desk.add(
        new DeskFilter(
            actor.username(),
            words,
            wanted.queue().code(),
            wanted.team().map(TicketTeam::code),
            wanted.kind().map(TicketKind::code),
            wanted.words()));
  }

  /** Takes one away; another's is left alone. */
  public void forget(long id) {
    desk.filters(door.staff().username()).stream()
        .filter(row -> row.getId() == id)
        .forEach(desk::remove);
  }

  private static Wanted wanted(DeskFilter row) {
    return new Wanted(
        DeskQueue.of(row.getQueue()).orElse(DeskQueue.OPEN),
        row.getTeam().flatMap(TicketTeam::of),
        row.getKind().flatMap(TicketKind::ofCode),
        row.getWords());
  }
}
