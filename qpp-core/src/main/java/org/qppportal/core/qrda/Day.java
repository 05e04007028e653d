package org.qppportal.core.qrda;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Dates as documents write them: {@code 20250101}, {@code 2025-01-01}, with or without a time. */
final class Day {

  private static final int DIGITS = 8;

  private Day() {}

  /** The date; empty when there is none. */
  static Optional<LocalDate> of(String text) {
    String digits = digits(text);
    if (digits.length() < DIGITS) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(digits.substring(0, 4)),
              Integer.parseInt(digits.substring(4, 6)),
              Integer.parseInt(digits.substring(6))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The first eight digits, where nothing but the separators of a date stands between them. */
  private static String digits(String text) {
    StringBuilder digits = new StringBuilder(DIGITS);
    String stripped = text.strip();
    for (int i = 0; i < stripped.length() && digits.length() < DIGITS; i++) {
      char c = stripped.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      } else if ((c != '-' && c != '/') || (digits.length() != 4 && digits.length() != 6)) {
        return "";
      }
    }
    return digits.toString();
  }
}
