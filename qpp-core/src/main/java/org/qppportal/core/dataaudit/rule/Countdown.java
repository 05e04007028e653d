package org.qppportal.core.dataaudit.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How much time is left.
 *
 * @param daysLeft below zero for days late
 */
public record Countdown(long daysLeft) {

  private static final int SOON = 7;

  /** What is left on a day of the time to the last day, which is in time as a whole. */
  public static Countdown of(LocalDate dueOn, LocalDate today) {
    return new Countdown(ChronoUnit.DAYS.between(today, dueOn));
  }

  public boolean late() {
    return daysLeft < 0;
  }

  /** Whether a week or less is left. */
  public boolean soon() {
    return !late() && daysLeft <= SOON;
  }

  /** In words. */
  public String inWords() {
    if (late()) {
      return days(-daysLeft) + " late";
    }
    return daysLeft == 0 ? "Due today" : days(daysLeft) + " left";
  }

  private static String days(long days) {
    return days == 1 ? "1 day" : days + " days";
  }
}
