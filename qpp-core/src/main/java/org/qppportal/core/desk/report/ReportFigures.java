package org.qppportal.core.desk.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qppportal.core.desk.report.DeskReport.Breaches;
import org.qppportal.core.desk.report.DeskReport.Count;
import org.qppportal.core.desk.report.DeskReport.FirstContact;
import org.qppportal.core.desk.report.DeskReport.Satisfaction;
import org.qppportal.core.desk.report.DeskReport.Volume;
import org.qppportal.core.desk.rule.ClockReading.Clock;
import org.qppportal.persistence.desk.DeskReports.FirstContactRow;
import org.qppportal.persistence.desk.DeskReports.RatingRow;
import org.qppportal.persistence.desk.DeskReports.VolumeRow;
import org.qppportal.persistence.desk.DeskReports.WeekCount;

/** Makes figures of all weeks from the rows of those in which something happened. */
final class ReportFigures {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Ages in whole days; what is older than the last is in the one after it. */
  private static final int[] OLDEST = {2, 7, 30};

  private static final List<String> AGES =
      List.of("0 to 2 days", "3 to 7 days", "8 to 30 days", "More than 30 days");

  private ReportFigures() {}

  /** Work by week; rows before the period tell how many were unsolved when it began. */
  static List<Volume> volume(ReportPeriod period, List<VolumeRow> rows) {
    Map<LocalDate, VolumeRow> byWeek = byWeek(rows, VolumeRow::week);
    long backlog =
        rows.stream()
            .filter(row -> row.week().isBefore(period.first()))
            .mapToLong(VolumeRow::change)
            .sum();
    List<Volume> volume = new ArrayList<>();
    for (LocalDate week : period.mondays()) {
      VolumeRow row = byWeek.getOrDefault(week, new VolumeRow(week, 0, 0, 0));
      backlog += row.change();
      volume.add(new Volume(week, row.created(), row.solved(), backlog));
    }
    return volume;
  }

  /**
   * Ages in days of the calendar.
   *
   * @param asked how many of the unsolved tickets were asked on each day
   */
  static List<Count> ages(List<WeekCount> asked, LocalDate today) {
    long[] counts = new long[AGES.size()];
    for (WeekCount day : asked) {
      long age = ChronoUnit.DAYS.between(day.week(), today);
      int group = 0;
      while (group < OLDEST.length && age > OLDEST[group]) {
        group++;
      }
      counts[group] += day.times();
    }
    List<Count> ages = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      ages.add(new Count(AGES.get(i), counts[i]));
    }
    return ages;
  }

  /** Clocks that ran out, by week. */
  static List<Breaches> breaches(ReportPeriod period, List<WeekCount> rows) {
    return period.mondays().stream()
        .map(
            week ->
                new Breaches(
                    week,
                    times(rows, week, Clock.FIRST_ANSWER),
                    times(rows, week, Clock.UPDATE),
                    times(rows, week, Clock.SOLUTION)))
        .toList();
  }

  private static long times(List<WeekCount> rows, LocalDate week, Clock clock) {
    return rows.stream()
        .filter(row -> row.week().equals(week) && row.word().equals(clock.name()))
        .mapToLong(WeekCount::times)
        .sum();
  }

  /** Tickets solved at once, by week. */
  static List<FirstContact> firstContact(
      ReportPeriod period, List<FirstContactRow> rows, Instant now) {
    Map<LocalDate, FirstContactRow> byWeek = byWeek(rows, FirstContactRow::week);
    return period.mondays().stream()
        .map(
            week -> {
              FirstContactRow row = byWeek.getOrDefault(week, new FirstContactRow(week, 0, 0));
              Instant settled =
                  week.plusWeeks(1)
                      .plusDays(DeskReport.SETTLED_AFTER_DAYS)
                      .atStartOfDay(ReportPeriod.ZONE)
                      .toInstant();
              return new FirstContact(week, row.solved(), row.atOnce(), !now.isBefore(settled));
            })
        .toList();
  }

  /** Ratings by week. */
  static List<Satisfaction> satisfaction(ReportPeriod period, List<RatingRow> rows) {
    Map<LocalDate, RatingRow> byWeek = byWeek(rows, RatingRow::week);
    return period.mondays().stream()
        .map(
            week -> {
              RatingRow row = byWeek.getOrDefault(week, new RatingRow(week, 0, 0, 0));
              return new Satisfaction(
                  week,
                  row.ratings(),
                  row.good(),
                  quotient(BigDecimal.ONE, row.sum(), row.ratings()));
            })
        .toList();
  }

  /** A part of a whole in percent with one decimal; empty when the whole is nothing. */
  static Optional<BigDecimal> percent(long part, long whole) {
    return quotient(HUNDRED, part, whole);
  }

  private static Optional<BigDecimal> quotient(BigDecimal times, long one, long other) {
    return other == 0
        ? Optional.empty()
        : Optional.of(
            times
                .multiply(BigDecimal.valueOf(one))
                .divide(BigDecimal.valueOf(other), 1, RoundingMode.HALF_UP));
  }

  private static <T> Map<LocalDate, T> byWeek(List<T> rows, Function<T, LocalDate> week) {
    return rows.stream().collect(Collectors.toMap(week, Function.identity()));
  }
}
