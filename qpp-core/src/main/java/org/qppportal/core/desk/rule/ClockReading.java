package org.qppportal.core.desk.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What one clock of a ticket shows.
 *
 * @param clock which
 * @param used business time that counts so far
 * @param target business time promised, or what lies before the date set for the ticket
 * @param dueAt when the target is or was reached; empty while the clock is paused or stopped
 * @param warnAt when staff are or were warned; empty while the clock is paused or stopped
 * @param state how it stands
 * @param why how it came to that, in a sentence or two for staff
 */
public record ClockReading(
    Clock clock,
    Duration used,
    Duration target,
    Optional<Instant> dueAt,
    Optional<Instant> warnAt,
    State state,
    String why) {

  /** The clocks that a ticket has. */
  public enum Clock {
    /** From when the question came in to our first answer, once. */
    FIRST_ANSWER("The first answer"),
    /** From the user's last word, or our own since then, to our next. */
    UPDATE("The next word to the user"),
    /** From when the question came in to its answer. */
    SOLUTION("The solution");

    private final String subject;

    Clock(String subject) {
      this.subject = subject;
    }

    /** What is due, as a sentence begins with it. */
    String subject() {
      return subject;
    }
  }

  /** How a clock stands. */
  public enum State {
    RUNNING,
    /** It runs and most of the time is used. */
    WARNING,
    /** It runs and all of the time is used. */
    BREACHED,
    PAUSED,
    /** It stopped in time. */
    MET,
    /** It stopped too late. */
    MISSED;

    /** Whether time is passing. */
    public boolean isRunning() {
      return this == RUNNING || this == WARNING || this == BREACHED;
    }
  }
}
