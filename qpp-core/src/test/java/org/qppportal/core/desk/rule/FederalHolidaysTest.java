package org.qppportal.core.desk.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days as the Office of Personnel Management lists them. */
class FederalHolidaysTest {

  private static List<LocalDate> days(String... days) {
    return Stream.of(days).map(LocalDate::parse).toList();
  }

  @Test
  void ofAYearThatMovesThree() {
    // New Year's Day and Christmas on Saturdays, Independence Day on a Sunday, the first Juneteenth
    // on a Saturday
    assertThat(FederalHolidays.observed(2021).keySet())
        .containsExactlyElementsOf(
            days(
                "2021-01-01",
                "2021-01-18",
                "2021-02-15",
                "2021-05-31",
                "2021-06-18",
                "2021-07-05",
                "2021-09-06",
                "2021-10-11",
                "2021-11-11",
                "2021-11-25",
                "2021-12-24"));
  }

  @Test
  void ofAYearThatMovesOne() {
    assertThat(FederalHolidays.observed(2026).keySet())
        .containsExactlyElementsOf(
            days(
                "2026-01-01",
                "2026-01-19",
                "2026-02-16",
                "2026-05-25",
                "2026-06-19",
                "2026-07-03",
                "2026-09-07",
                "2026-10-12",
                "2026-11-11",
                "2026-11-26",
                "2026-12-25"));
  }

  @ParameterizedTest
  @CsvSource({
    "2021-12-31, New Year's Day",
    "2027-12-31, New Year's Day",
    "2022-12-26, Christmas Day",
    "2023-01-02, New Year's Day",
    "2018-11-12, Veterans Day",
    "2020-06-19, ",
    "2021-06-18, Juneteenth National Independence Day",
    "2021-06-19, ",
    "2025-01-20, 'Birthday of Martin Luther King, Jr.'",
    "2021-01-20, ",
    "2026-07-04, ",
    "2025-11-28, "
  })
  void onADay(LocalDate day, String name) {
    assertThat(FederalHolidays.on(day)).isEqualTo(Optional.ofNullable(name));
  }

  @Property
  void noneIsOnAWeekend(@ForAll @IntRange(min = 1986, max = 2200) int year) {
    assertThat(FederalHolidays.observed(year).keySet())
        .hasSize(year < 2021 ? 10 : 11)
        .noneMatch(
            day ->
                day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY);
  }
}
