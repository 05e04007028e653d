package org.qppportal.core.desk.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qppportal.core.desk.rule.ClockReading.Clock;
import org.qppportal.core.desk.rule.ClockReading.State;
import org.qppportal.persistence.type.TicketState;

/** Why a clock shows what it shows, in sentences. */
final class ClockWords {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("MMMM d, uuuu, h:mm", Locale.US);
  private static final int NOON = 12;

  private final TicketHistory history;
  private final BusinessHours hours;

  ClockWords(TicketHistory history, BusinessHours hours) {
    this.history = history;
    this.hours = hours;
  }

  String running(Clock clock, Duration used, Duration target, Instant due, State state) {
    return state == State.BREACHED
        ? clock.subject() + " was due by " + moment(due) + " and is late."
        : clock.subject() + " is due by " + moment(due) + "; " + part(used, target) + ".";
  }

  String paused(Clock clock, Duration used, Duration target, boolean late) {
    String whom =
        history.state() == TicketState.PENDING ? "we wait for the user" : "a specialist has it";
    return "Paused while "
        + whom
        + ". "
        + clock.subject()
        + (late ? " was late by then." : " stands still: " + part(used, target) + ".");
  }

  String stopped(Clock clock, Duration used, Duration target, Optional<Instant> missed) {
    return missed
        .map(due -> clock.subject() + " was due by " + moment(due) + " and came late.")
        .orElseGet(() -> clock.subject() + " came in time: " + part(used, target) + ".");
  }

  /** What a reader must know of a clock that runs by the plan. */
  String planned() {
    return history
        .reopened()
        .map(
            at ->
                " Reopened on "
                    + moment(at)
                    + ": time before it was solved counts, time while it was solved does not.")
        .orElse("");
  }

  /** What a reader must know of a clock that runs by a date. */
  String byDate() {
    return " The date set for this ticket counts instead of the plan, also while others have it."
        + history
            .reopened()
            .map(at -> " Reopened on " + moment(at) + "; the date stays.")
            .orElse("");
  }

  private String part(Duration used, Duration target) {
    return amount(used) + " of " + amount(target) + " used";
  }

  /** Business time as people say it: {@code 2 business days 30 minutes}. */
  private String amount(Duration time) {
    List<String> parts = new ArrayList<>();
    count(parts, time.dividedBy(hours.day()), "business day");
    Duration rest = time.minus(hours.day().multipliedBy(time.dividedBy(hours.day())));
    count(parts, rest.toHours(), "hour");
    count(parts, rest.toMinutesPart(), "minute");
    return parts.isEmpty() ? "0 minutes" : String.join(" ", parts);
  }

  private static void count(List<String> parts, long number, String noun) {
    if (number > 0) {
      parts.add(number + " " + noun + (number == 1 ? "" : "s"));
    }
  }

  private String moment(Instant at) {
    ZonedDateTime local = at.atZone(hours.zone());
    return MOMENT.format(local) + (local.getHour() < NOON ? " a.m." : " p.m.") + " Eastern time";
  }
}
