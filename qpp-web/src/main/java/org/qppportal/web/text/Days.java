package org.qppportal.web.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Days as addresses of our pages write them. */
public final class Days {

  private Days() {}

  /** The day, such as {@code 2026-01-31}; empty for what is none of this century. */
  public static Optional<LocalDate> read(String text) {
    if (text == null || !text.matches("20\\d\\d-\\d\\d-\\d\\d")) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
