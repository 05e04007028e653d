package org.qppportal.core.submission;

import java.math.BigDecimal;

/** What the numbers of a document can be taken for. */
final class Numbers {

  /** No count of patients comes near it, and sums of counts stay far inside a long. */
  static final long LARGEST_COUNT = 999_999_999L;

  static final String RANGE = "-999,999,999 to 999,999,999 with at most 30 decimals";

  private static final int MOST_DECIMALS = 30;
  private static final int MOST_INTEGER_DIGITS = 9;

  private Numbers() {}

  /** Whether the number is small and short enough to be kept exactly. */
  static boolean inRange(Number number) {
    if (number instanceof Long whole) {
      return whole >= -LARGEST_COUNT && whole <= LARGEST_COUNT;
    }
    BigDecimal decimal = (BigDecimal) number;
    // Looking at the size first: making 1e999999 out in full would take minutes.
    return decimal.signum() == 0
        || (integerDigits(decimal) <= MOST_INTEGER_DIGITS
            && decimal.stripTrailingZeros().scale() <= MOST_DECIMALS);
  }

  /** Whether a number in range has no fraction; 12.0 is as whole as 12. */
  static boolean isWhole(Number number) {
    return !(number instanceof BigDecimal decimal)
        || decimal.signum() == 0
        || decimal.stripTrailingZeros().scale() <= 0;
  }

  /** A whole number in range; null stays null. */
  static Long whole(Number number) {
    if (number == null || number instanceof Long) {
      return (Long) number;
    }
    BigDecimal decimal = (BigDecimal) number;
    return decimal.signum() == 0 ? 0L : decimal.longValueExact();
  }

  /** A number in range in its shortest form, so that 1.50 equals 1.5; null stays null. */
  static BigDecimal decimal(Number number) {
    if (number == null) {
      return null;
    }
    if (number instanceof Long whole) {
      return BigDecimal.valueOf(whole);
    }
    BigDecimal decimal = (BigDecimal) number;
    if (decimal.signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal shortest = decimal.stripTrailingZeros();
    return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
  }

  static int signum(Number number) {
    return number instanceof Long whole ? Long.signum(whole) : ((BigDecimal) number).signum();
  }

  static int compare(Number left, Number right) {
    return left instanceof Long l && right instanceof Long r
        ? Long.compare(l, r)
        : decimal(left).compareTo(decimal(right));
  }

  private static long integerDigits(BigDecimal decimal) {
    return (long) decimal.precision() - decimal.scale();
  }
}
