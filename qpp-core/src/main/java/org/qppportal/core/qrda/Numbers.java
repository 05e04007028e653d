package org.qppportal.core.qrda;

import java.math.BigDecimal;
import java.util.OptionalInt;

/** Numbers as documents write them. */
final class Numbers {

  private static final int LONGEST_RATE = 40;
  private static final int LONGEST_COUNT = 20;

  private Numbers() {}

  /** A count: digits alone, with a minus sign where it is negative; empty when it is not one. */
  static OptionalInt count(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int length = text.length();
    if (length == start || length > LONGEST_COUNT) {
      return OptionalInt.empty();
    }
    long value = 0;
    for (int i = start; i < length; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9' || value > Integer.MAX_VALUE) {
        return OptionalInt.empty();
      }
      value = value * 10 + (c - '0');
    }
    return value > Integer.MAX_VALUE
        ? OptionalInt.empty()
        : OptionalInt.of((int) (start == 0 ? value : -value));
  }

  /** Whether a text is a number from 0 to 1. */
  static boolean isRate(String text) {
    BigDecimal rate = decimal(text);
    return rate != null && rate.signum() >= 0 && rate.compareTo(BigDecimal.ONE) <= 0;
  }

  static boolean isZero(String text) {
    BigDecimal rate = decimal(text);
    return rate != null && rate.signum() == 0;
  }

  private static BigDecimal decimal(String text) {
    if (text.isEmpty() || text.length() > LONGEST_RATE) {
      return null;
    }
    for (int i = 0; i < text.length(); i++) {
      if ("0123456789+-.eE".indexOf(text.charAt(i)) < 0) {
        return null;
      }
    }
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
