package org.qppportal.core.review.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.policy.ProgramCalendar;
import org.qppportal.core.policy.YearPolicies;
import org.qppportal.core.review.rule.ReviewWindow.State;

class ReviewWindowTest {

  private static final YearPolicies POLICIES = YearPolicies.load();
  private static final Optional<Instant> LONG_AGO =
      Optional.of(Instant.parse("2017-12-01T12:00:00Z"));

  /** The first instant at which a request is too late, in each year whose end was announced. */
  @ParameterizedTest
  @CsvSource({
    "2017, 2018-10-15T20:00:00-04:00",
    "2018, 2019-09-30T20:00:00-04:00",
    "2019, 2020-10-05T20:00:00-04:00",
    "2020, 2021-11-29T20:00:00-05:00",
    "2021, 2022-10-21T20:00:00-04:00",
    "2022, 2023-10-09T20:00:00-04:00",
    "2023, 2024-10-11T20:00:00-04:00",
    "2024, 2025-11-14T20:00:00-05:00",
  })
  void endsAtTheExactInstant(int year, ZonedDateTime end) {
    Instant last = end.toInstant().minusNanos(1);

    assertThat(at(last, year, LONG_AGO).state()).isEqualTo(State.OPEN);
    assertThat(at(last, year, LONG_AGO).takesRequests()).isTrue();
    assertThat(at(end.toInstant(), year, LONG_AGO).state()).isEqualTo(State.CLOSED);
    assertThat(at(end.toInstant(), year, LONG_AGO).takesRequests()).isFalse();
  }

  /** Across the change from summer time in November 2026. */
  @Test
  void endsThirtyDaysAfterTheAdjustmentsWhereNoDayWasAnnounced() {
    Optional<Instant> closed = Optional.of(Instant.parse("2026-10-10T15:00:00Z"));
    ZonedDateTime end = ZonedDateTime.parse("2026-11-09T20:00:00-05:00");

    assertThat(at(end.toInstant().minusNanos(1), 2025, closed).state()).isEqualTo(State.OPEN);
    assertThat(at(end.toInstant(), 2025, closed).state()).isEqualTo(State.CLOSED);
    assertThat(at(end.toInstant(), 2025, closed).citation()).isEqualTo("42 CFR 414.1385(a)(2)");
  }

  @Test
  void opensWithTheScoresAndNotBeforeTheAnnouncedDay() {
    Instant announced = ZonedDateTime.parse("2023-08-10T00:00:00-04:00").toInstant();

    assertThat(at(announced.minusNanos(1), 2022, LONG_AGO).state()).isEqualTo(State.NOT_YET_OPEN);
    assertThat(at(announced, 2022, LONG_AGO).state()).isEqualTo(State.OPEN);
    assertThat(at(announced, 2022, Optional.empty()).state()).isEqualTo(State.NO_SCORES);
  }

  @Test
  void aDemonstrationTakesRequestsLateButNeverWithoutScores() {
    Instant late = Instant.parse("2030-01-01T00:00:00Z");

    ReviewWindow window = ReviewWindow.at(late, calendar(2022), LONG_AGO, true);
    assertThat(window.state()).isEqualTo(State.CLOSED);
    assertThat(window.takesRequests()).isTrue();
    assertThat(ReviewWindow.at(late, calendar(2026), Optional.empty(), true).takesRequests())
        .isFalse();
  }

  /** Calendar days in Eastern time, to 8 p.m. of the last, also when clocks change on the way. */
  @ParameterizedTest
  @CsvSource({
    "2026-02-20T15:00:00-05:00, 2023, 2026-03-22T20:00:00-04:00",
    "2026-02-20T15:00:00-05:00, 2024, 2026-03-07T20:00:00-05:00",
    "2026-03-01T23:30:00-05:00, 2025, 2026-03-16T20:00:00-04:00",
  })
  void informationIsDueAfterTheDaysOfTheYear(ZonedDateTime asked, int year, ZonedDateTime due) {
    assertThat(
            ReviewWindow.informationDue(
                asked.toInstant(), calendar(year).targetedReviewInformationDays().value()))
        .isEqualTo(due.toInstant());
  }

  private static ReviewWindow at(Instant moment, int year, Optional<Instant> closed) {
    return ReviewWindow.at(moment, calendar(year), closed, false);
  }

  private static ProgramCalendar calendar(int year) {
    return POLICIES.of(year).orElseThrow().calendar();
  }
}
