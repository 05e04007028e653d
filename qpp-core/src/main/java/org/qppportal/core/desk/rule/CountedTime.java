package org.qppportal.core.desk.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qppportal.persistence.type.TicketState;

/** The stretches of a ticket's life that count on one clock, in business time. */
final class CountedTime {

  private final BusinessHours hours;
  private final List<Stretch> stretches;

  private CountedTime(BusinessHours hours, List<Stretch> stretches) {
    this.hours = hours;
    this.stretches = stretches;
  }

  /**
   * Takes the time in some states.
   *
   * @param from when the clock starts
   * @param stop when it stops for good; empty while it has not
   */
  static CountedTime of(
      TicketHistory history,
      Set<TicketState> states,
      Instant from,
      Optional<Instant> stop,
      BusinessHours hours) {
    List<Stretch> stretches = new ArrayList<>();
    for (TicketHistory.Stay stay : history.stays()) {
      Optional<Instant> to =
          stop.filter(end -> stay.to().isEmpty() || end.isBefore(stay.to().get())).or(stay::to);
      Instant begin = stay.from().isAfter(from) ? stay.from() : from;
      if (states.contains(stay.state()) && to.map(begin::isBefore).orElse(true)) {
        stretches.add(new Stretch(begin, to));
      }
    }
    return new CountedTime(hours, stretches);
  }

  /** What counts up to a moment. */
  Duration until(Instant moment) {
    Duration sum = Duration.ZERO;
    for (Stretch stretch : stretches) {
      Instant to = stretch.to().filter(end -> end.isBefore(moment)).orElse(moment);
      sum = sum.plus(hours.between(stretch.from(), to));
    }
    return sum;
  }

  /** When so much has counted, if it ever has or will unless something happens. */
  Optional<Instant> reaches(Duration amount) {
    Duration left = amount;
    for (Stretch stretch : stretches) {
      if (stretch.to().isEmpty()) {
        return Optional.of(hours.plus(stretch.from(), left));
      }
      Duration here = hours.between(stretch.from(), stretch.to().get());
      if (left.compareTo(here) <= 0) {
        return Optional.of(hours.plus(stretch.from(), left));
      }
      left = left.minus(here);
    }
    return Optional.empty();
  }

  private record Stretch(Instant from, Optional<Instant> to) {}
}
