package org.qppportal.core.desk.rule;

import static org.qppportal.persistence.type.TicketState.NEW;
import static org.qppportal.persistence.type.TicketState.ON_HOLD;
import static org.qppportal.persistence.type.TicketState.OPEN;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.qppportal.core.desk.rule.ClockReading.Clock;
import org.qppportal.core.desk.rule.ClockReading.State;
import org.qppportal.core.desk.rule.TicketHistory.What;
import org.qppportal.persistence.type.TicketState;

/**
 * Reads a ticket's clocks at a moment. All pause while we wait for the user; the clock of the
 * solution also while a specialist has the ticket. A date set for the ticket takes the place of the
 * planned solution and does not move, whoever waits. Time while a ticket is solved never counts.
 */
public final class TicketClocks {

  /** When staff owe the user a word. */
  private static final Set<TicketState> OURS = EnumSet.of(NEW, OPEN, ON_HOLD);

  private static final Set<TicketState> WORKED_ON = EnumSet.of(NEW, OPEN);

  private final TicketHistory history;
  private final Levels levels;
  private final Instant now;
  private final ClockWords words;

  private TicketClocks(TicketHistory history, Levels levels, Instant now) {
    this.history = history;
    this.levels = levels;
    this.now = now;
    this.words = new ClockWords(history, levels.hours());
  }

  /**
   * Reads all clocks.
   *
   * @param history what happened; what lies after {@code now} is left out
   * @param levels what is promised
   * @param explicitDue the date set for the ticket
   * @param now the moment of reading
   */
  public static TicketReadings read(
      TicketHistory history, Levels levels, Optional<Instant> explicitDue, Instant now) {
    TicketClocks clocks = new TicketClocks(history.until(now), levels, now);
    return new TicketReadings(
        clocks.firstAnswer(),
        clocks.update(),
        explicitDue.map(clocks::solutionByDate).orElseGet(clocks::solution));
  }

  private ClockReading firstAnswer() {
    Optional<Instant> answered = history.first(What.PUBLIC_REPLY_OF_STAFF);
    return reading(
        Clock.FIRST_ANSWER,
        CountedTime.of(history, OURS, history.created(), answered, levels.hours()),
        answered.isPresent(),
        OURS,
        levels.firstAnswer());
  }

  private ClockReading update() {
    return reading(
        Clock.UPDATE,
        CountedTime.of(history, OURS, lastWord(), Optional.empty(), levels.hours()),
        false,
        OURS,
        levels.update());
  }

  private ClockReading solution() {
    return reading(
        Clock.SOLUTION,
        CountedTime.of(history, WORKED_ON, history.created(), Optional.empty(), levels.hours()),
        false,
        WORKED_ON,
        levels.solution());
  }

  /**
   * From when the user waits for a word: our last one, or the first of theirs that we have not
   * answered. Asking again must not give us more time.
   */
  private Instant lastWord() {
    Instant ours = history.last(What.PUBLIC_REPLY_OF_STAFF).orElse(Instant.MIN);
    return history.events().stream()
        .filter(event -> event.what() == What.REPLY_OF_USER || event.what() == What.CREATED)
        .map(TicketHistory.Event::at)
        .filter(at -> at.isAfter(ours))
        .findFirst()
        .orElse(ours);
  }

  private ClockReading reading(
      Clock clock, CountedTime time, boolean answered, Set<TicketState> counting, Duration target) {
    Duration used = time.until(now);
    Optional<Instant> due = time.reaches(target);
    boolean late = due.filter(moment -> !now.isBefore(moment)).isPresent();
    if (answered || history.ended().isPresent()) {
      State state = late ? State.MISSED : State.MET;
      return still(clock, used, target, state, words.stopped(clock, used, target, due));
    }
    if (!counting.contains(history.state())) {
      return still(
          clock, used, target, State.PAUSED, words.paused(clock, used, target, due.isPresent()));
    }
    return running(
        clock,
        used,
        target,
        due.orElseThrow(),
        time.reaches(levels.warning(target)).orElseThrow(),
        words.planned());
  }

  private ClockReading solutionByDate(Instant due) {
    Duration target = levels.hours().between(history.created(), due);
    Instant end = history.ended().orElse(now);
    Duration used = levels.hours().between(history.created(), end);
    if (history.ended().isPresent()) {
      boolean late = !end.isBefore(due);
      return still(
          Clock.SOLUTION,
          used,
          target,
          late ? State.MISSED : State.MET,
          words.stopped(Clock.SOLUTION, used, target, late ? Optional.of(due) : Optional.empty()));
    }
    Instant warn = levels.hours().plus(history.created(), levels.warning(target));
    return running(
        Clock.SOLUTION, used, target, due, warn.isBefore(due) ? warn : due, words.byDate());
  }

  private ClockReading running(
      Clock clock, Duration used, Duration target, Instant due, Instant warn, String basis) {
    State state =
        !now.isBefore(due) ? State.BREACHED : !now.isBefore(warn) ? State.WARNING : State.RUNNING;
    return new ClockReading(
        clock,
        used,
        target,
        Optional.of(due),
        Optional.of(warn),
        state,
        words.running(clock, used, target, due, state) + basis);
  }

  private static ClockReading still(
      Clock clock, Duration used, Duration target, State state, String why) {
    return new ClockReading(clock, used, target, Optional.empty(), Optional.empty(), state, why);
  }
}
