package org.qppportal.core.submission;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.qppportal.core.policy.Cited;
import org.qppportal.core.policy.ProgramCalendar;

/**
 * When data of a performance year may be sent (42 CFR 414.1325(e)), and how that stands at one
 * moment.
 *
 * @param opens the first moment, in Eastern time; empty while it is not announced
 * @param closes the first moment at which nothing more is taken, in Eastern time; empty while it is
 *     not announced
 * @param state how the window stands
 * @param practice whether data are taken outside the window too, because nobody is paid by it
 */
public record SubmissionWindow(
    Optional<ZonedDateTime> opens, Optional<ZonedDateTime> closes, State state, boolean practice) {

  /** The zone in which the program sets its hours. */
  public static final ZoneId EASTERN = ZoneId.of("America/New_York");

  /** How a window can stand. */
  public enum State {
    /** Its dates are not known. */
    NOT_ANNOUNCED,
    /** It opens later. */
    NOT_YET_OPEN,
    /** Data are taken. */
    OPEN,
    /** It is over: what was sent can be read, and no longer changed. */
    CLOSED
  }

  /** How the window of a year stands at a moment. */
  public static SubmissionWindow at(Instant moment, ProgramCalendar calendar, boolean practice) {
    Optional<ZonedDateTime> opens = eastern(calendar.submissionOpens());
    Optional<ZonedDateTime> closes = eastern(calendar.submissionCloses());
    return new SubmissionWindow(opens, closes, state(moment, opens, closes), practice);
  }

  private static State state(
      Instant moment, Optional<ZonedDateTime> opens, Optional<ZonedDateTime> closes) {
    if (closes.filter(end -> !moment.isBefore(end.toInstant())).isPresent()) {
      return State.CLOSED;
    }
    if (opens.isEmpty()) {
      return State.NOT_ANNOUNCED;
    }
    return moment.isBefore(opens.get().toInstant()) ? State.NOT_YET_OPEN : State.OPEN;
  }

  private static Optional<ZonedDateTime> eastern(Optional<Cited<ZonedDateTime>> moment) {
    return moment.map(cited -> cited.value().withZoneSameInstant(EASTERN));
  }

  /** Whether data are taken at the moment. */
  public boolean takesData() {
    return practice || state == State.OPEN;
  }
}
