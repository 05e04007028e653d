package org.qppportal.core.desk.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qppportal.core.desk.rule.ClockReading.State.BREACHED;
import static org.qppportal.core.desk.rule.ClockReading.State.MET;
import static org.qppportal.core.desk.rule.ClockReading.State.MISSED;
import static org.qppportal.core.desk.rule.ClockReading.State.PAUSED;
import static org.qppportal.core.desk.rule.ClockReading.State.RUNNING;
import static org.qppportal.core.desk.rule.ClockReading.State.WARNING;
import static org.qppportal.core.desk.rule.TicketHistory.What.PUBLIC_REPLY_OF_STAFF;
import static org.qppportal.core.desk.rule.TicketHistory.What.REPLY_OF_USER;
import static org.qppportal.core.desk.rule.TicketHistory.What.TRANSFERRED;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.desk.rule.TicketHistory.Event;
import org.qppportal.core.desk.rule.TicketHistory.What;
import org.qppportal.persistence.type.TicketState;

/** First answer 8 hours, update 16, solution 40, unless a test says otherwise. */
class TicketClocksTest {

  private static final ZoneId EASTERN = ZoneId.of("America/New_York");
  private static final Levels LEVELS =
      new Levels(
          Duration.ofHours(8),
          Duration.ofHours(16),
          Duration.ofHours(40),
          75,
          ServiceLevels.promised().hours());

  private final List<Event> events = new ArrayList<>();
  private Optional<Instant> due = Optional.empty();

  private static Instant at(String moment) {
    return LocalDateTime.parse(moment).atZone(EASTERN).toInstant();
  }

  private TicketClocksTest created(String moment) {
    return happened(moment, What.CREATED);
  }

  private TicketClocksTest happened(String moment, What what) {
    events.add(Event.of(at(moment), what));
    return this;
  }

  private TicketClocksTest moved(String moment, TicketState state) {
    events.add(Event.moved(at(moment), state));
    return this;
  }

  private TicketClocksTest answered(String moment) {
    return happened(moment, PUBLIC_REPLY_OF_STAFF).moved(moment, TicketState.OPEN);
  }

  private TicketClocksTest asked(String moment) {
    return happened(moment, PUBLIC_REPLY_OF_STAFF).moved(moment, TicketState.PENDING);
  }

  private TicketReadings read(String now) {
    return TicketClocks.read(new TicketHistory(events), LEVELS, due, at(now));
  }

  private static void check(
      ClockReading reading, ClockReading.State state, Duration used, String dueAt) {
    assertThat(reading.state()).isEqualTo(state);
    assertThat(reading.used()).isEqualTo(used);
    assertThat(reading.dueAt()).isEqualTo(Optional.ofNullable(dueAt).map(TicketClocksTest::at));
    assertThat(reading.warnAt().isPresent()).isEqualTo(dueAt != null);
    assertThat(reading.why()).endsWith(".");
  }

  /** Monday, November 23, 2026; the Thursday is Thanksgiving. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-23T10:00, RUNNING, PT0S",
    "2026-11-23T15:59:59, RUNNING, PT5H59M59S",
    // exactly three quarters
    "2026-11-23T16:00, WARNING, PT6H",
    "2026-11-24T09:59:59, WARNING, PT7H59M59S",
    "2026-11-24T10:00, BREACHED, PT8H",
    "2026-11-30T10:00, BREACHED, PT32H"
  })
  void warnsAtThreeQuartersAndIsLateAtTheWhole(
      String now, ClockReading.State state, Duration used) {
    ClockReading reading = created("2026-11-23T10:00").read(now).firstAnswer();

    check(reading, state, used, "2026-11-24T10:00");
    assertThat(reading.warnAt()).contains(at("2026-11-23T16:00"));
  }

  @Test
  void overAWeekendNothingPasses() {
    created("2026-11-20T16:00");

    check(read("2026-11-22T12:00").firstAnswer(), RUNNING, Duration.ofHours(1), "2026-11-23T16:00");
    check(read("2026-11-22T12:00").solution(), RUNNING, Duration.ofHours(1), "2026-11-30T16:00");
  }

  @ParameterizedTest
  @CsvSource({"2026-03-06T14:00, 2026-03-09T14:00", "2026-10-30T14:00, 2026-11-02T14:00"})
  void aChangeOfTheClocksChangesNothing(String from, String dueAt) {
    check(created(from).read(from).firstAnswer(), RUNNING, Duration.ZERO, dueAt);
  }

  @Test
  void outsideHoursTheFirstAnswerIsDueAtTheEndOfTheNextBusinessDay() {
    check(
        created("2026-11-20T19:00").read("2026-11-20T19:00").firstAnswer(),
        RUNNING,
        Duration.ZERO,
        "2026-11-23T17:00");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T09:59, MET, PT7H59M",
    "2026-11-24T10:00, MISSED, PT8H",
    "2026-11-24T12:00, MISSED, PT10H"
  })
  void theFirstAnswerIsMeasuredOnce(String answer, ClockReading.State state, Duration used) {
    created("2026-11-23T10:00").answered(answer).happened("2026-11-25T10:00", REPLY_OF_USER);

    check(read("2026-11-30T12:00").firstAnswer(), state, used, null);
  }

  @Test
  void aTransferDoesNotResetTheFirstAnswer() {
    created("2026-11-23T10:00");
    TicketReadings before = read("2026-11-23T16:30");
    happened("2026-11-23T12:00", TRANSFERRED);

    assertThat(read("2026-11-23T16:30")).isEqualTo(before);
    check(before.firstAnswer(), WARNING, Duration.ofMinutes(390), "2026-11-24T10:00");
  }

  @Test
  void allClocksStandStillWhileWeWaitForTheUser() {
    created("2026-11-23T10:00").asked("2026-11-23T12:00");

    TicketReadings readings = read("2026-12-04T12:00");
    check(readings.firstAnswer(), MET, Duration.ofHours(2), null);
    check(readings.update(), PAUSED, Duration.ZERO, null);
    check(readings.solution(), PAUSED, Duration.ofHours(2), null);
    assertThat(readings.solution().why())
        .isEqualTo(
            "Paused while we wait for the user. The solution stands still: 2 hours of 5 business days used.");
    assertThat(readings.nextDue()).isEmpty();
    assertThat(readings.nextWarn()).isEmpty();
  }

  /** From a Friday to a Monday, in the week in which the clocks go forward. */
  @Test
  void aPauseOverAWeekendAndAChangeOfTheClocksCostsItsBusinessTimeOnly() {
    created("2026-03-06T09:00")
        .asked("2026-03-06T15:00")
        .happened("2026-03-09T11:00", REPLY_OF_USER)
        .moved("2026-03-09T11:00", TicketState.OPEN);

    ClockReading solution = read("2026-03-09T13:00").solution();
    // 6 hours on Friday and 2 on Monday; without the 4 hours of the pause due on Thursday at 5 p.m.
    check(solution, RUNNING, Duration.ofHours(8), "2026-03-13T13:00");
  }

  @Test
  void aSpecialistPausesTheSolutionButNotThePromiseOfNews() {
    created("2026-11-16T09:00")
        .answered("2026-11-16T10:00")
        .moved("2026-11-16T10:00", TicketState.ON_HOLD);

    TicketReadings readings = read("2026-11-17T10:00");
    check(readings.solution(), PAUSED, Duration.ofHours(1), null);
    check(readings.update(), RUNNING, Duration.ofHours(8), "2026-11-18T10:00");
    assertThat(readings.solution().why()).startsWith("Paused while a specialist has it.");
    assertThat(readings.nextDue()).contains(at("2026-11-18T10:00"));
    assertThat(readings.nextWarn()).contains(at("2026-11-17T14:00"));
  }

  @Test
  void aPromiseOfNewsThatIsLateStaysSoWhenTheUserAsksAgain() {
    created("2026-11-16T09:00")
        .answered("2026-11-16T10:00")
        .happened("2026-11-16T11:00", REPLY_OF_USER)
        .happened("2026-11-19T11:00", REPLY_OF_USER);

    check(read("2026-11-19T12:00").update(), BREACHED, Duration.ofHours(25), "2026-11-18T11:00");
    answered("2026-11-19T13:00");
    check(read("2026-11-19T14:00").update(), RUNNING, Duration.ofHours(1), "2026-11-23T13:00");
  }

  @Test
  void theNextDateIsTheLeastOfAllClocks() {
    TicketReadings readings = created("2026-11-23T10:00").read("2026-11-23T10:00");

    assertThat(readings.all()).extracting(ClockReading::state).containsOnly(RUNNING);
    assertThat(readings.nextDue()).contains(at("2026-11-24T10:00"));
    assertThat(readings.nextWarn()).contains(at("2026-11-23T16:00"));
  }

  @Test
  void aDateThatWasSetWinsOverThePlan() {
    created("2026-11-23T09:00");
    due = Optional.of(at("2027-01-07T23:59"));

    ClockReading early = read("2026-11-24T09:00").solution();
    assertThat(early.state()).isEqualTo(RUNNING);
    assertThat(early.dueAt()).isEqualTo(due);
    assertThat(early.why()).contains("The date set for this ticket counts instead of the plan");

    // Soon means three quarters of the business time until that date
    assertThat(early.target())
        .isEqualTo(LEVELS.hours().between(at("2026-11-23T09:00"), at("2027-01-07T23:59")));
    assertThat(LEVELS.hours().between(at("2026-11-23T09:00"), early.warnAt().orElseThrow()))
        .isEqualTo(early.target().multipliedBy(3).dividedBy(4));

    // The day's business time is over, the date is not
    assertThat(read("2027-01-07T20:00").solution().state()).isEqualTo(WARNING);
    assertThat(read("2027-01-07T23:58:59").solution().state()).isEqualTo(WARNING);
    assertThat(read("2027-01-07T23:59").solution().state()).isEqualTo(BREACHED);
  }

  @Test
  void aDateThatWasSetDoesNotWaitForTheUser() {
    created("2026-11-23T09:00").asked("2026-11-23T10:00");
    due = Optional.of(at("2026-11-24T12:00"));

    check(
        read("2026-11-24T12:30").solution(), BREACHED, Duration.ofMinutes(690), "2026-11-24T12:00");
    moved("2026-11-24T13:00", TicketState.SOLVED);
    check(read("2026-11-30T12:30").solution(), MISSED, Duration.ofHours(12), null);
  }

  @Test
  void aDateOutsideBusinessHoursLeavesNoTimeButIsNotLateBefore() {
    created("2026-11-20T18:00");
    due = Optional.of(at("2026-11-21T12:00"));

    check(read("2026-11-21T11:00").solution(), WARNING, Duration.ZERO, "2026-11-21T12:00");
    check(read("2026-11-21T12:00").solution(), BREACHED, Duration.ZERO, "2026-11-21T12:00");
  }

  @Test
  void whatIsSolvedInTimeStaysSo() {
    created("2026-11-16T09:00")
        .answered("2026-11-16T10:00")
        .moved("2026-11-16T10:00", TicketState.SOLVED)
        .moved("2026-11-26T10:00", TicketState.CLOSED);

    TicketReadings readings = read("2026-12-18T10:00");
    check(readings.firstAnswer(), MET, Duration.ofHours(1), null);
    check(readings.update(), MET, Duration.ZERO, null);
    check(readings.solution(), MET, Duration.ofHours(1), null);
    assertThat(readings.solution().why())
        .isEqualTo("The solution came in time: 1 hour of 5 business days used.");
    assertThat(readings.nextDue()).isEmpty();
  }

  @Test
  void reopeningGoesOnWhereItStoodAndSaysSo() {
    created("2026-11-16T09:00")
        .answered("2026-11-17T09:00")
        .moved("2026-11-17T09:00", TicketState.SOLVED)
        .happened("2026-11-23T09:00", REPLY_OF_USER)
        .moved("2026-11-23T09:00", TicketState.OPEN);

    ClockReading solution = read("2026-11-23T11:00").solution();
    // 8 of 40 hours before, 2 since; Thanksgiving lies between
    check(solution, RUNNING, Duration.ofHours(10), "2026-11-27T17:00");
    assertThat(solution.why())
        .contains("Reopened on November 23, 2026, 9:00 a.m. Eastern time")
        .contains("time while it was solved does not");
  }

  @Test
  void aTicketThatWasSolvedLateIsOverdueAtOnceWhenReopened() {
    created("2026-11-02T09:00")
        .answered("2026-11-02T10:00")
        .moved("2026-11-13T12:00", TicketState.SOLVED)
        .happened("2026-11-18T12:00", REPLY_OF_USER)
        .moved("2026-11-18T12:00", TicketState.OPEN);

    assertThat(read("2026-11-17T12:00").solution().state()).isEqualTo(MISSED);
    ClockReading solution = read("2026-11-18T12:00").solution();
    assertThat(solution.state()).isEqualTo(BREACHED);
    assertThat(solution.dueAt()).contains(at("2026-11-06T17:00"));
    assertThat(solution.why())
        .startsWith("The solution was due by November 6, 2026, 5:00 p.m. Eastern time and is late.")
        .contains("Reopened on November 18, 2026, 12:00 p.m. Eastern time");
  }

  @Test
  void aDateThatPassedWhileSolvedMakesAReopenedTicketOverdueAtOnce() {
    created("2026-11-02T09:00")
        .answered("2026-11-02T10:00")
        .moved("2026-11-03T12:00", TicketState.SOLVED)
        .happened("2026-11-10T12:00", REPLY_OF_USER)
        .moved("2026-11-10T12:00", TicketState.OPEN);
    due = Optional.of(at("2026-11-06T17:00"));

    assertThat(read("2026-11-09T12:00").solution().state()).isEqualTo(MET);
    ClockReading solution = read("2026-11-10T12:00").solution();
    assertThat(solution.state()).isEqualTo(BREACHED);
    assertThat(solution.why()).contains("Reopened on November 10, 2026").contains("the date stays");
  }

  @Test
  void aPauseOfALateTicketSaysThatItWasLate() {
    created("2026-11-02T09:00").asked("2026-11-13T12:00");

    assertThat(read("2026-11-16T12:00").solution().why())
        .isEqualTo("Paused while we wait for the user. The solution was late by then.");
  }

  @Test
  void aQuestionTakenBackNeedsNoAnswer() {
    created("2026-11-23T10:00").moved("2026-11-23T11:00", TicketState.CLOSED);

    check(read("2026-12-23T11:00").firstAnswer(), MET, Duration.ofHours(1), null);
  }

  @Test
  void whatHasNotHappenedYetDoesNotCount() {
    created("2026-11-23T10:00");
    TicketReadings before = read("2026-11-23T12:00");
    answered("2026-11-23T12:00:01");

    assertThat(read("2026-11-23T12:00")).isEqualTo(before);
  }
}
