package org.qppportal.core.desk;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of tickets as people write them, such as {@code T100001}. */
public final class TicketNumbers {

  private static final Pattern WRITTEN = Pattern.compile("\\s*(?:[Tt]-?)?(\\d{6,12})\\s*");

  private TicketNumbers() {}

  /** The number as people read it. */
  public static String write(long number) {
    return "T" + number;
  }

  /** The number that somebody wrote; empty when it is none. */
  public static Optional<Long> read(String text) {
    Matcher matcher = WRITTEN.matcher(text == null ? "" : text);
    return matcher.matches() ? Optional.of(Long.valueOf(matcher.group(1))) : Optional.empty();
  }
}
