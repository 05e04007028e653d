package org.qppportal.web.program;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.qppportal.core.policy.Cited;
import org.qppportal.core.policy.ProgramCalendar;
import org.qppportal.core.policy.YearPolicy;

/**
 * The dates of one performance year in words, from the first day of collecting data to the last
 * adjusted payment two years on. That gap is what confuses people most, so all of it is always
 * shown together.
 */
public final class ProgramYear {

  /** The program's time zone. */
  static final ZoneId EASTERN = ZoneId.of("America/New_York");

  private static final String UNKNOWN = "Not announced yet";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("h a", Locale.US);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.US);

  private final YearPolicy policy;

  ProgramYear(YearPolicy policy) {
    this.policy = policy;
  }

  public int year() {
    return policy.performanceYear();
  }

  /** The year whose payments the score adjusts. */
  public int paymentYear() {
    return policy.paymentYear();
  }

  /** Such as {@code January 1, 2017 to December 31, 2017}. */
  public String performance() {
    return DAY.format(calendar().performanceStart().value())
        + " to "
        + DAY.format(calendar().performanceEnd().value());
  }

  /** Such as {@code January 2, 2018 to April 3, 2018, 8 p.m. Eastern}. */
  public String submission() {
    return opens()
        .flatMap(opens -> closes().map(closes -> day(opens) + " to " + moment(closes)))
        .orElse(UNKNOWN);
  }

  /** Such as {@code July 2018}. */
  public String feedback() {
    return calendar().feedback().map(month -> MONTH.format(month.value())).orElse(UNKNOWN);
  }

  /** Which part of its cycle a year is in. */
  public enum Phase {
    NOT_STARTED,
    PERFORMANCE,
    BEFORE_SUBMISSION,
    SUBMISSION,
    SCORING,
    PAYMENT,
    FINISHED
  }

  /** Where the year stands on a day. */
  public Phase phase(LocalDate today) {
    if (today.isBefore(calendar().performanceStart().value())) {
      return Phase.NOT_STARTED;
    }
    if (!today.isAfter(calendar().performanceEnd().value())) {
      return Phase.PERFORMANCE;
    }
    if (opens().filter(opens -> !today.isBefore(opens.toLocalDate())).isEmpty()) {
      return Phase.BEFORE_SUBMISSION;
    }
    if (closes().filter(closes -> today.isAfter(closes.toLocalDate())).isEmpty()) {
      return Phase.SUBMISSION;
    }
    if (today.getYear() < paymentYear()) {
      return Phase.SCORING;
    }
    return today.getYear() == paymentYear() ? Phase.PAYMENT : Phase.FINISHED;
  }

  /** What happens with the year on a day, in one sentence. */
  public String now(LocalDate today) {
    return switch (phase(today)) {
      case NOT_STARTED -> "Not started yet.";
      case PERFORMANCE -> "You collect data all year.";
      case BEFORE_SUBMISSION ->
          "You can send data from " + opens().map(ProgramYear::day).orElse("a day to come") + ".";
      case SUBMISSION ->
          "You can send data until " + closes().map(ProgramYear::moment).orElse(UNKNOWN) + ".";
      case SCORING -> "Data is in. Scores and feedback: " + feedback() + ".";
      case PAYMENT -> "Medicare payments in " + paymentYear() + " go up or down by this score.";
      case FINISHED -> "Finished.";
    };
  }

  private ProgramCalendar calendar() {
    return policy.calendar();
  }

  private Optional<ZonedDateTime> opens() {
    return calendar().submissionOpens().map(Cited::value).map(ProgramYear::eastern);
  }

  private Optional<ZonedDateTime> closes() {
    return calendar().submissionCloses().map(Cited::value).map(ProgramYear::eastern);
  }

  private static ZonedDateTime eastern(ZonedDateTime moment) {
    return moment.withZoneSameInstant(EASTERN);
  }

  private static String day(ZonedDateTime moment) {
    return DAY.format(moment);
  }

  static String moment(ZonedDateTime moment) {
    String hour = HOUR.format(moment).replace("AM", "a.m.").replace("PM", "p.m.");
    return day(moment) + ", " + hour + " Eastern";
  }
}
