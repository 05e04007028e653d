package org.qppportal.core.desk.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qppportal.core.desk.rule.TicketCommand.CLOSE;
import static org.qppportal.core.desk.rule.TicketCommand.REMIND;
import static org.qppportal.core.desk.rule.TicketCommand.SOLVE;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qppportal.core.desk.rule.TicketHistory.Event;
import org.qppportal.core.desk.rule.TicketHistory.What;
import org.qppportal.persistence.type.TicketState;

/** Reminders after 7 and 14 days, solved after 21, closed 10 days later. */
class PendingTimersTest {

  private final PendingTimers timers = PendingTimers.promised();
  private final List<Event> events =
      new ArrayList<>(List.of(Event.of(at("2026-10-20T10:00"), What.CREATED)));

  private static Instant at(String moment) {
    return LocalDateTime.parse(moment).atZone(ZoneId.of("America/New_York")).toInstant();
  }

  private void moved(String moment, TicketState state) {
    events.add(Event.moved(at(moment), state));
  }

  private void reminded(String moment) {
    events.add(Event.of(at(moment), What.REMINDED));
  }

  private Optional<TicketCommand> due(String now) {
    return timers.due(new TicketHistory(events), at(now));
  }

  @Test
  void nothingIsDueWhileStaffMustAct() {
    assertThat(timers.next(new TicketHistory(events))).isEmpty();
    moved("2026-10-21T10:00", TicketState.OPEN);
    assertThat(due("2027-10-21T10:00")).isEmpty();
    moved("2026-10-22T10:00", TicketState.ON_HOLD);
    assertThat(due("2027-10-21T10:00")).isEmpty();
  }

  /** The clocks go back on November 1: days are days on the calendar. */
  @Test
  void remindsTwiceThenSolvesThenCloses() {
    moved("2026-10-27T10:00", TicketState.PENDING);

    assertThat(due("2026-11-03T09:59:59")).isEmpty();
    assertThat(due("2026-11-03T10:00")).contains(REMIND);
    reminded("2026-11-03T10:01");
    assertThat(due("2026-11-10T09:59")).isEmpty();
    assertThat(due("2026-11-10T10:00")).contains(REMIND);
    reminded("2026-11-10T10:00");
    assertThat(due("2026-11-17T09:59")).isEmpty();
    assertThat(due("2026-11-17T10:00")).contains(SOLVE);
    moved("2026-11-17T10:00", TicketState.SOLVED);
    assertThat(due("2026-11-27T09:59")).isEmpty();
    assertThat(due("2026-11-27T10:00")).contains(CLOSE);
    moved("2026-11-27T10:00", TicketState.CLOSED);
    assertThat(due("2027-11-27T10:00")).isEmpty();
  }

  @Test
  void aSecondPendingTimeBeginsAnew() {
    moved("2026-11-03T10:00", TicketState.PENDING);
    reminded("2026-11-10T10:00");
    moved("2026-11-11T10:00", TicketState.OPEN);
    moved("2026-11-12T10:00", TicketState.PENDING);

    assertThat(due("2026-11-17T10:00")).isEmpty();
    assertThat(due("2026-11-19T10:00")).contains(REMIND);
  }

  @Test
  void aTimerThatStoodStillRemindsOnceAndWaitsBeforeItSolves() {
    moved("2026-11-02T10:00", TicketState.PENDING);

    assertThat(due("2026-12-02T10:00")).contains(REMIND);
    reminded("2026-12-02T10:00");
    assertThat(due("2026-12-09T09:59")).isEmpty();
    assertThat(due("2026-12-09T10:00")).contains(SOLVE);
  }
}
