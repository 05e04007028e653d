package org.qppportal.core.review.rule;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.qppportal.core.policy.Cited;
import org.qppportal.core.policy.ProgramCalendar;

/**
 * When a review of a year's scores may be asked for (42 CFR 414.1385(a)(2)), and how that stands at
 * one moment.
 *
 * @param opens the first moment, in Eastern time; empty while there are no final scores
 * @param closes the first moment at which no request is taken, in Eastern time; empty while it
 *     cannot be known
 * @param citation where the end is written
 * @param state how the window stands
 * @param practice whether requests are taken after the end too, because nobody is paid by them
 */
public record ReviewWindow(
    Optional<ZonedDateTime> opens,
    Optional<ZonedDateTime> closes,
    String citation,
    State state,
    boolean practice) {

  private static final ZoneId EASTERN = ZoneId.of("America/New_York");

  /** The program's days end at 8 p.m. */
  private static final LocalTime END_OF_DAY = LocalTime.of(20, 0);

  /** How a window can stand. */
  public enum State {
    /** The year is not closed, so there is nothing to review. */
    NO_SCORES,
    /** Scores are there, but the announced day is still to come. */
    NOT_YET_OPEN,
    OPEN,
    CLOSED
  }

  /**
   * How the window of a year stands.
   *
   * @param closed when the first close of the year ended, which makes scores and adjustments known;
   *     empty while there is none
   * @param practice whether requests are taken after the end too
   */
  public static ReviewWindow at(
      Instant moment, ProgramCalendar calendar, Optional<Instant> closed, boolean practice) {
    Optional<ZonedDateTime> scores = closed.map(at -> at.atZone(EASTERN));
    Optional<ZonedDateTime> opens =
        scores.map(at -> announced(calendar.targetedReviewOpens()).orElse(at));
    Optional<ZonedDateTime> closes =
        announced(calendar.targetedReviewCloses())
            .or(() -> scores.map(at -> after(at, calendar.targetedReviewDays().value())));
    String citation =
        calendar
            .targetedReviewCloses()
            .map(Cited::citation)
            .orElse(calendar.targetedReviewDays().citation());
    return new ReviewWindow(opens, closes, citation, state(moment, opens, closes), practice);
  }

  private static State state(
      Instant moment, Optional<ZonedDateTime> opens, Optional<ZonedDateTime> closes) {
    if (opens.isEmpty()) {
      return State.NO_SCORES;
    }
    if (closes.filter(end -> !moment.isBefore(end.toInstant())).isPresent()) {
      return State.CLOSED;
    }
    return moment.isBefore(opens.get().toInstant()) ? State.NOT_YET_OPEN : State.OPEN;
  }

  private static ZonedDateTime after(ZonedDateTime at, int days) {
    return at.toLocalDate().plusDays(days).atTime(END_OF_DAY).atZone(EASTERN);
  }

  private static Optional<ZonedDateTime> announced(Optional<Cited<ZonedDateTime>> moment) {
    return moment.map(cited -> cited.value().withZoneSameInstant(EASTERN));
  }

  /** Whether requests are taken at the moment. */
  public boolean takesRequests() {
    return state == State.OPEN || (practice && state != State.NO_SCORES);
  }

  /**
   * The end of the time for information that is asked for.
   *
   * @param asked when it is asked for
   * @param days how many days the year's policy gives
   */
  public static Instant informationDue(Instant asked, int days) {
    return after(asked.atZone(EASTERN), days).toInstant();
  }
}
