package org.qppportal.core.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.policy.Cited;
import org.qppportal.core.policy.ProgramCalendar;
import org.qppportal.core.submission.SubmissionWindow.State;

class SubmissionWindowTest {

  /** January 2, 2026, midnight, to March 31, 2026, 8 p.m., both Eastern: winter and summer time. */
  private static final ProgramCalendar CALENDAR =
      calendar(
          Optional.of("2026-01-02T00:00-05:00[America/New_York]"),
          Optional.of("2026-03-31T20:00-04:00[America/New_York]"));

  @ParameterizedTest
  @CsvSource({
    "2025-06-30T12:00:00Z, NOT_YET_OPEN",
    "2026-01-02T04:59:59.999Z, NOT_YET_OPEN",
    "2026-01-02T05:00:00Z, OPEN",
    "2026-03-31T23:59:59.999Z, OPEN",
    "2026-04-01T00:00:00Z, CLOSED",
    "2031-01-01T00:00:00Z, CLOSED"
  })
  void standsByTheHourInEasternTime(String moment, State state) {
    SubmissionWindow window = window(moment, false);

    assertThat(window.state()).isEqualTo(state);
    assertThat(window.takesData()).isEqualTo(state == State.OPEN);
  }

  @Test
  void takesNothingWhileItsDatesAreUnknown() {
    SubmissionWindow window =
        SubmissionWindow.at(Instant.EPOCH, calendar(Optional.empty(), Optional.empty()), false);

    assertThat(window.state()).isEqualTo(State.NOT_ANNOUNCED);
    assertThat(window.takesData()).isFalse();
  }

  @Test
  void takesPracticeDataAtAnyTimeAndStillSaysHowItStands() {
    SubmissionWindow window = window("2031-01-01T00:00:00Z", true);

    assertThat(window.state()).isEqualTo(State.CLOSED);
    assertThat(window.takesData()).isTrue();
  }

  @Test
  void saysWhenItClosed() {
    assertThat(
            SubmissionProblems.windowClosed(2025, window("2031-01-01T00:00:00Z", false)).message())
        .isEqualTo(
            "The submission window of 2025 closed on March 31, 2026, at 8 p.m. Eastern time.");
  }

  static SubmissionWindow window(String moment, boolean practice) {
    return SubmissionWindow.at(Instant.parse(moment), CALENDAR, practice);
  }

  private static ProgramCalendar calendar(Optional<String> opens, Optional<String> closes) {
    return new ProgramCalendar(
        cited(LocalDate.of(2025, 1, 1)),
        cited(LocalDate.of(2025, 12, 31)),
        opens.map(ZonedDateTime::parse).map(SubmissionWindowTest::cited),
        closes.map(ZonedDateTime::parse).map(SubmissionWindowTest::cited),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        cited(30),
        cited(15));
  }

  private static <T> Cited<T> cited(T value) {
    return new Cited<>(value, "42 CFR 414.1325(e)", true, Optional.empty());
  }
}
