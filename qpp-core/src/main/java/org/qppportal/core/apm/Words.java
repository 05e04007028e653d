package org.qppportal.core.apm;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Numbers, dates and lists as people read them. */
final class Words {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);
  private static final int CENTS = 2;
  private static final double ONE_PERCENT = 0.01;

  private Words() {}

  /** Dollars with cents: {@code $1,234.50}, {@code -$0.01}. */
  static String dollars(long cents) {
    BigDecimal amount = BigDecimal.valueOf(cents, CENTS);
    return (cents < 0 ? "-" : "") + String.format(Locale.US, "$%,.2f", amount.abs());
  }

  /** The share that a method takes: {@code $1.00 of $3.00}, {@code 1 of 3 patients}. */
  static String share(Method method, ThresholdScore score) {
    return method == Method.PAYMENT
        ? dollars(score.numerator()) + " of " + dollars(score.denominator())
        : number(score.numerator()) + " of " + number(score.denominator()) + " patients";
  }

  static String number(long number) {
    return String.format(Locale.US, "%,d", number);
  }

  /** {@code 2.5 percent}. */
  static String percent(BigDecimal percent) {
    return percent.stripTrailingZeros().toPlainString() + " percent";
  }

  static String day(LocalDate date) {
    return DAY.format(date);
  }

  /** A probability: {@code about 87 percent}; only what is decided is 0 or 100 percent. */
  static String likelihood(double likelihood) {
    if (likelihood <= 0 || likelihood >= 1) {
      return likelihood <= 0 ? "0 percent" : "100 percent";
    }
    if (likelihood < ONE_PERCENT || likelihood > 1 - ONE_PERCENT) {
      return likelihood < ONE_PERCENT ? "less than 1 percent" : "more than 99 percent";
    }
    return "about %d percent".formatted(Math.round(likelihood / ONE_PERCENT));
  }

  /** Items as a sentence has them: {@code a}, {@code a and b}, {@code a, b and c}. */
  static String list(Collection<String> items) {
    List<String> all = List.copyOf(items);
    int last = all.size() - 1;
    return last <= 0
        ? String.join("", all)
        : String.join(", ", all.subList(0, last)) + " and " + all.get(last);
  }
}
