package org.qppportal.core.desk.report;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.qppportal.core.submission.SubmissionWindow;

/**
 * Whole weeks in Eastern time. A week goes from Monday to Sunday (ISO 8601) and is named by its
 * Monday, so that none is torn apart at the end of a year.
 *
 * @param first the first Monday
 * @param weeks how many
 */
public record ReportPeriod(LocalDate first, int weeks) {

  /** Where weeks and days are counted. */
  public static final ZoneId ZONE = SubmissionWindow.EASTERN;

  private static final int USUAL = 12;
  private static final int MOST = 53;

  /** Refuses what are no weeks. */
  public ReportPeriod {
    if (first.getDayOfWeek() != DayOfWeek.MONDAY || weeks < 1 || weeks > MOST) {
      throw new IllegalArgumentException(weeks + " weeks from " + first);
    }
  }

  /**
   * The weeks that hold two days and those between. Without a day the last twelve weeks; at most 53
   * weeks, those that end last.
   *
   * @param from the first day
   * @param to the last day; not after today
   */
  public static ReportPeriod of(Optional<LocalDate> from, Optional<LocalDate> to, LocalDate today) {
    LocalDate last = monday(to.filter(day -> day.isBefore(today)).orElse(today));
    LocalDate usual = last.minusWeeks(USUAL - 1L);
    LocalDate first =
        from.map(ReportPeriod::monday).filter(day -> !day.isAfter(last)).orElse(usual);
    long weeks = Math.min(MOST, ChronoUnit.WEEKS.between(first, last) + 1);
    return new ReportPeriod(last.minusWeeks(weeks - 1), (int) weeks);
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** The Mondays of the weeks. */
  public List<LocalDate> mondays() {
    return LongStream.range(0, weeks).mapToObj(first::plusWeeks).toList();
  }

  /** The last day. */
  public LocalDate last() {
    return first.plusWeeks(weeks).minusDays(1);
  }

  /** The first moment. */
  public Instant from() {
    return first.atStartOfDay(ZONE).toInstant();
  }

  /** The first moment after. */
  public Instant end() {
    return first.plusWeeks(weeks).atStartOfDay(ZONE).toInstant();
  }
}
