package org.qppportal.core.desk.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.desk.rule.ClockReading.Clock;

/**
 * How the service desk did over some weeks. Lists by week have all weeks of the period, in order.
 *
 * @param asOf when it was counted
 * @param unsolved how many tickets are not solved now, by their age
 * @param kinds what was asked, the most frequent first
 * @param problems the problems most asked about
 * @param causes what solved tickets came from, the most frequent first
 */
public record DeskReport(
    ReportPeriod period,
    Instant asOf,
    List<Volume> volume,
    List<Count> unsolved,
    List<Breaches> breaches,
    List<FirstContact> firstContact,
    List<Satisfaction> satisfaction,
    List<Count> kinds,
    List<Count> problems,
    List<Count> causes) {

  /** Within so many days a ticket solved at once must not be opened again. */
  public static final int SETTLED_AFTER_DAYS = 14;

  /**
   * A week's work.
   *
   * @param created tickets that came in
   * @param solved how often a ticket was solved
   * @param backlog tickets not solved at its end; now, for the week that is not over
   */
  public record Volume(LocalDate week, long created, long solved, long backlog) {}

  /** In how many tickets each clock ran out in a week. */
  public record Breaches(LocalDate week, long firstAnswer, long update, long solution) {

    /** Those of one clock. */
    public long of(Clock clock) {
      return switch (clock) {
        case FIRST_ANSWER -> firstAnswer;
        case UPDATE -> update;
        case SOLUTION -> solution;
      };
    }
  }

  /**
   * Tickets solved for the first time in a week.
   *
   * @param atOnce those with exactly one answer, which were not opened again within 14 days
   * @param settled whether all the 14 days are over
   */
  public record FirstContact(LocalDate week, long solved, long atOnce, boolean settled) {

    /** The part solved at once, in percent with one decimal; empty when nothing was solved. */
    public Optional<BigDecimal> percent() {
      return ReportFigures.percent(atOnce, solved);
    }
  }

  /**
   * Ratings given in a week.
   *
   * @param good how many have four points or more, of five
   * @param mean with one decimal; empty without ratings
   */
  public record Satisfaction(LocalDate week, long ratings, long good, Optional<BigDecimal> mean) {}

  /** How many there are of something. */
  public record Count(String title, long times) {}
}
