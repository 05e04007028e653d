package org.qppportal.core.desk.rule;

import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The legal public holidays of 5 U.S.C. 6103(a) on the days when federal offices are closed: a
 * holiday on a Saturday is observed on the Friday before, 6103(b)(1), and one on a Sunday on the
 * Monday after, Executive Order 11582. Inauguration Day is a holiday only around Washington and not
 * one of the service desk. The list is that since 1986, with Juneteenth from 2021.
 */
public final class FederalHolidays {

  private static final int FIRST_JUNETEENTH = 2021;

  private FederalHolidays() {}

  /** The holiday that is observed on a day, by its name. */
  public static Optional<String> on(LocalDate day) {
    // New Year's Day of the next year can be observed on the last day of this one.
    return Optional.ofNullable(observed(day.getYear()).get(day))
        .or(() -> Optional.ofNullable(observed(day.getYear() + 1).get(day)));
  }

  /**
   * The holidays of a year with the days when they are observed, which for New Year's Day can be in
   * the year before.
   */
  public static SortedMap<LocalDate, String> observed(int year) {
    SortedMap<LocalDate, String> days = new TreeMap<>();
    byDate(year).forEach((day, name) -> days.put(workday(day), name));
    days.put(nth(3, DayOfWeek.MONDAY, year, Month.JANUARY), "Birthday of Martin Luther King, Jr.");
    days.put(nth(3, DayOfWeek.MONDAY, year, Month.FEBRUARY), "Washington's Birthday");
    days.put(LocalDate.of(year, Month.MAY, 1).with(lastInMonth(DayOfWeek.MONDAY)), "Memorial Day");
    days.put(nth(1, DayOfWeek.MONDAY, year, Month.SEPTEMBER), "Labor Day");
    days.put(nth(2, DayOfWeek.MONDAY, year, Month.OCTOBER), "Columbus Day");
    days.put(nth(4, DayOfWeek.THURSDAY, year, Month.NOVEMBER), "Thanksgiving Day");
    return days;
  }

  private static Map<LocalDate, String> byDate(int year) {
    Map<LocalDate, String> days = new TreeMap<>();
    days.put(LocalDate.of(year, Month.JANUARY, 1), "New Year's Day");
    if (year >= FIRST_JUNETEENTH) {
      days.put(LocalDate.of(year, Month.JUNE, 19), "Juneteenth National Independence Day");
    }
    days.put(LocalDate.of(year, Month.JULY, 4), "Independence Day");
    days.put(LocalDate.of(year, Month.NOVEMBER, 11), "Veterans Day");
    days.put(LocalDate.of(year, Month.DECEMBER, 25), "Christmas Day");
    return days;
  }

  private static LocalDate workday(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.minusDays(1);
      case SUNDAY -> day.plusDays(1);
      default -> day;
    };
  }

  private static LocalDate nth(int ordinal, DayOfWeek weekday, int year, Month month) {
    return LocalDate.of(year, month, 1).with(dayOfWeekInMonth(ordinal, weekday));
  }
}
