package org.qppportal.core.desk.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.qppportal.persistence.type.TicketState;

/**
 * What happened to a ticket, as far as its clocks go. Internal notes are no part of it.
 *
 * @param events oldest first, those of the same moment in the order given; the first is its
 *     creation
 */
public record TicketHistory(List<Event> events) {

  /** What can happen. */
  public enum What {
    CREATED,
    PUBLIC_REPLY_OF_STAFF,
    REPLY_OF_USER,
    /** The ticket has another state from now on. */
    STATE,
    TRANSFERRED,
    /** The user was reminded that we wait. */
    REMINDED
  }

  /**
   * Something that happened.
   *
   * @param at when
   * @param what what
   * @param state the new state; only with {@link What#STATE}
   */
  public record Event(Instant at, What what, Optional<TicketState> state) {

    /** Something other than a change of state. */
    public static Event of(Instant at, What what) {
      return new Event(at, what, Optional.empty());
    }

    /** A change of state. */
    public static Event moved(Instant at, TicketState to) {
      return new Event(at, What.STATE, Optional.of(to));
    }
  }

  /**
   * A time in one state.
   *
   * @param to when it ended; empty while it lasts
   */
  record Stay(TicketState state, Instant from, Optional<Instant> to) {}

  /** Sorts events, and refuses a ticket that was never made. */
  public TicketHistory {
    events = events.stream().sorted(Comparator.comparing(Event::at)).toList();
    if (events.isEmpty() || events.get(0).what() != What.CREATED) {
      throw new IllegalArgumentException("A ticket's history begins with its creation");
    }
  }

  /** When the question came in. */
  public Instant created() {
    return events.get(0).at();
  }

  /** What had happened by a moment; the creation in any case. */
  TicketHistory until(Instant moment) {
    return new TicketHistory(
        events.stream()
            .filter(event -> event.what() == What.CREATED || !event.at().isAfter(moment))
            .toList());
  }

  /** The times in each state, one after another without gaps; the last one lasts. */
  List<Stay> stays() {
    List<Stay> stays = new ArrayList<>();
    TicketState state = TicketState.NEW;
    Instant since = created();
    for (Event event : events) {
      if (event.state().isPresent() && event.state().get() != state) {
        stays.add(new Stay(state, since, Optional.of(event.at())));
        state = event.state().get();
        since = event.at();
      }
    }
    stays.add(new Stay(state, since, Optional.empty()));
    return stays;
  }

  /** The state that the ticket has since the last event. */
  TicketState state() {
    return current().state();
  }

  /** The present state with its beginning. */
  Stay current() {
    List<Stay> stays = stays();
    return stays.get(stays.size() - 1);
  }

  /** When something first happened. */
  Optional<Instant> first(What what) {
    return events.stream().filter(event -> event.what() == what).map(Event::at).findFirst();
  }

  /** When something last happened. */
  Optional<Instant> last(What what) {
    return events.stream()
        .filter(event -> event.what() == what)
        .map(Event::at)
        .reduce((earlier, later) -> later);
  }

  /** When the ticket was solved or closed, if it still is. */
  Optional<Instant> ended() {
    Optional<Instant> end = Optional.empty();
    for (Stay stay : stays()) {
      if (!isEnd(stay.state())) {
        end = Optional.empty();
      } else if (end.isEmpty()) {
        end = Optional.of(stay.from());
      }
    }
    return end;
  }

  /** When the ticket was last opened again after it had been solved, if it has not ended since. */
  Optional<Instant> reopened() {
    Optional<Instant> reopened = Optional.empty();
    boolean ended = false;
    for (Stay stay : stays()) {
      if (ended && !isEnd(stay.state())) {
        reopened = Optional.of(stay.from());
      }
      ended = isEnd(stay.state());
    }
    return ended ? Optional.empty() : reopened;
  }

  private static boolean isEnd(TicketState state) {
    return state == TicketState.SOLVED || state == TicketState.CLOSED;
  }
}
