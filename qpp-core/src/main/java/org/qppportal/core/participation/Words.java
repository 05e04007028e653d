package org.qppportal.core.participation;

import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Numbers, dates and lists as people read them. */
final class Words {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("h", Locale.US);
  private static final DateTimeFormatter HOUR_AND_MINUTE =
      DateTimeFormatter.ofPattern("h:mm", Locale.US);
  private static final int NOON = 12;

  private Words() {}

  /** Dollars, with cents only where there are any: {@code $30,000}, {@code $30,000.01}. */
  static String dollars(BigDecimal amount) {
    boolean whole = amount.stripTrailingZeros().scale() <= 0;
    return String.format(Locale.US, whole ? "$%,.0f" : "$%,.2f", amount);
  }

  /** A whole number with separators: {@code 1,234}. */
  static String number(int number) {
    return String.format(Locale.US, "%,d", number);
  }

  /** A count with its noun: {@code 1 clinician}, {@code 2 clinicians}. */
  static String count(int number, String singular) {
    return number(number) + " " + (number == 1 ? singular : singular + "s");
  }

  /** A moment of the program, which runs on Eastern time. */
  static String deadline(ZonedDateTime moment) {
    String hour = moment.getMinute() == 0 ? HOUR.format(moment) : HOUR_AND_MINUTE.format(moment);
    String half = moment.getHour() < NOON ? "a.m." : "p.m.";
    return hour + " " + half + " Eastern time on " + DAY.format(moment);
  }

  /** Items as a sentence has them: {@code a}, {@code a and b}, {@code a, b and c}. */
  static String list(List<String> items) {
    int last = items.size() - 1;
    return last <= 0
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }
}
