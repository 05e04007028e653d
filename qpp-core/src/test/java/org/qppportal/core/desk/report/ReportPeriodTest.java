package org.qppportal.core.desk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which weeks a report has. */
class ReportPeriodTest {

  private static final LocalDate FRIDAY = LocalDate.of(2026, 1, 9);

  private static ReportPeriod of(String from, String to) {
    return ReportPeriod.of(
        Optional.ofNullable(from).map(LocalDate::parse),
        Optional.ofNullable(to).map(LocalDate::parse),
        FRIDAY);
  }

  @Test
  void usuallyHasTwelveWeeksWithThisOne() {
    ReportPeriod period = of(null, null);
    assertThat(period).isEqualTo(new ReportPeriod(LocalDate.of(2025, 10, 20), 12));
    assertThat(period.last()).isEqualTo("2026-01-11");
  }

  @Test
  void takesTheWholeWeeksOfBothDaysAcrossTheEndOfAYear() {
    ReportPeriod period = of("2025-12-31", "2026-01-05");
    assertThat(period.mondays())
        .containsExactly(LocalDate.of(2025, 12, 29), LocalDate.of(2026, 1, 5));
    assertThat(period.from()).isEqualTo(Instant.parse("2025-12-29T05:00:00Z"));
    assertThat(period.end()).isEqualTo(Instant.parse("2026-01-12T05:00:00Z"));
  }

  @Test
  void beginsAndEndsAtMidnightOnBothSidesOfAClockChange() {
    ReportPeriod period = of("2025-10-27", "2025-11-02");
    assertThat(period.from()).isEqualTo(Instant.parse("2025-10-27T04:00:00Z"));
    assertThat(period.end()).isEqualTo(Instant.parse("2025-11-03T05:00:00Z"));
  }

  @Test
  void endsWithThisWeekAtTheLatestAndHasAYearAtMost() {
    assertThat(of("2026-01-05", "2030-01-01"))
        .isEqualTo(new ReportPeriod(LocalDate.of(2026, 1, 5), 1));
    ReportPeriod long53 = of("2017-01-01", null);
    assertThat(long53.weeks()).isEqualTo(53);
    assertThat(long53.last()).isEqualTo("2026-01-11");
  }

  @Test
  void isUsualWhereTheDaysAreTheWrongWayRound() {
    assertThat(of("2026-01-09", "2025-06-02").last()).isEqualTo("2025-06-08");
    assertThat(of("2026-01-09", "2025-06-02").weeks()).isEqualTo(12);
  }

  @Test
  void refusesWhatAreNoWeeks() {
    assertThatThrownBy(() -> new ReportPeriod(FRIDAY, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ReportPeriod(LocalDate.of(2026, 1, 5), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
