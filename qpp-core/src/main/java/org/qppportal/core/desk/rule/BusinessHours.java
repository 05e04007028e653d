package org.qppportal.core.desk.rule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When the service desk is open: the same hours on each working day, which is Monday to Friday
 * without federal holidays. Clocks change at night, so that each working day has the same length.
 *
 * @param zone where the desk is
 * @param opens when it opens; that moment is within the hours
 * @param closes when it closes, later on the same day; that moment is not within the hours
 */
public record BusinessHours(ZoneId zone, LocalTime opens, LocalTime closes) {

  /** Refuses hours that are none. */
  public BusinessHours {
    if (!opens.isBefore(closes)) {
      throw new IllegalArgumentException("The desk opens at " + opens + ", not before " + closes);
    }
  }

  /** The business time of a working day. */
  public Duration day() {
    return Duration.between(opens, closes);
  }

  /** Whether the desk is open at a moment. */
  public boolean isOpen(Instant moment) {
    LocalDate day = dayOf(moment);
    return isWorkday(day) && !moment.isBefore(opening(day)) && moment.isBefore(closing(day));
  }

  /** Whether the desk opens on a day at all. */
  public boolean isWorkday(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && FederalHolidays.on(day).isEmpty();
  }

  /** The business time between two moments; none when the second is not after the first. */
  public Duration between(Instant from, Instant to) {
    Duration sum = Duration.ZERO;
    LocalDate last = dayOf(to);
    for (LocalDate day = dayOf(from); !day.isAfter(last); day = day.plusDays(1)) {
      if (isWorkday(day)) {
        Instant begin = later(from, opening(day));
        Instant end = earlier(to, closing(day));
        if (begin.isBefore(end)) {
          sum = sum.plus(Duration.between(begin, end));
        }
      }
    }
    return sum;
  }

  /**
   * The first moment by which so much business time is over.
   *
   * @param amount not negative; nothing gives {@code from} itself
   */
  public Instant plus(Instant from, Duration amount) {
    if (amount.isNegative()) {
      throw new IllegalArgumentException("Business time runs forward only: " + amount);
    }
    if (amount.isZero()) {
      return from;
    }
    Duration left = amount;
    for (LocalDate day = dayOf(from); ; day = day.plusDays(1)) {
      if (isWorkday(day)) {
        Instant begin = later(from, opening(day));
        Duration here = Duration.between(begin, closing(day));
        if (left.compareTo(here) <= 0) {
          return begin.plus(left);
        }
        left = here.isNegative() ? left : left.minus(here);
      }
    }
  }

  private LocalDate dayOf(Instant moment) {
    return moment.atZone(zone).toLocalDate();
  }

  private Instant opening(LocalDate day) {
    return day.atTime(opens).atZone(zone).toInstant();
  }

  private Instant closing(LocalDate day) {
    return day.atTime(closes).atZone(zone).toInstant();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
