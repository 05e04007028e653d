package org.qppportal.core.desk.rule;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** What all clocks of a ticket show. */
public record TicketReadings(ClockReading firstAnswer, ClockReading update, ClockReading solution) {

  /** The clocks in the order in which people read them. */
  public List<ClockReading> all() {
    return List.of(firstAnswer, update, solution);
  }

  /**
   * When the next target of a running clock is reached, or was: the least of all. Empty when
   * nothing runs. Readings at a later moment agree as long as nothing happens to the ticket.
   */
  public Optional<Instant> nextDue() {
    return least(ClockReading::dueAt);
  }

  /** The same for warnings: from this moment on a running clock warns, or is late. */
  public Optional<Instant> nextWarn() {
    return least(ClockReading::warnAt);
  }

  /** When each running clock ends, or ended, by its name. */
  public Map<String, Instant> running() {
    Map<String, Instant> running = new TreeMap<>();
    all().forEach(one -> one.dueAt().ifPresent(due -> running.put(one.clock().name(), due)));
    return running;
  }

  private Optional<Instant> least(Function<ClockReading, Optional<Instant>> moment) {
    return Stream.of(firstAnswer, update, solution)
        .flatMap(reading -> moment.apply(reading).stream())
        .min(Comparator.naturalOrder());
  }
}
