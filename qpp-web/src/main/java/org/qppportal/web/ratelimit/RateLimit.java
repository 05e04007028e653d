package org.qppportal.web.ratelimit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many requests a client may make. The program's own limits are 25 requests a second as the
 * mean of two minutes and 40 a second over five seconds, then ten minutes of refusal (QPP
 * Submissions API documentation, rate limits).
 *
 * @param spans limits that all hold at once
 * @param block how long a client is refused that went over one
 */
record RateLimit(List<Span> spans, Duration block) {

  static final String PUBLISHED = "25/120s,40/5s,block 600s";

  private static final String OFF = "off";
  private static final Pattern SPAN = Pattern.compile("(\\d{1,9})/(\\d{1,9})s");
  private static final Pattern BLOCK = Pattern.compile("block (\\d{1,9})s");

  /**
   * A mean over a time.
   *
   * @param perSecond requests per second
   * @param over the time
   */
  record Span(int perSecond, Duration over) {
    long requests() {
      return perSecond * over.toSeconds();
    }
  }

  /**
   * Reads a setting such as {@link #PUBLISHED}; {@code off} means no limit.
   *
   * @param setting null or blank for the published limits
   * @throws IllegalArgumentException when it reads otherwise
   */
  static Optional<RateLimit> parse(String setting) {
    String text = setting == null || setting.isBlank() ? PUBLISHED : setting.strip();
    if (text.equals(OFF)) {
      return Optional.empty();
    }
    List<Span> spans = new ArrayList<>();
    Duration block = Duration.ZERO;
    for (String part : text.split(",", -1)) {
      Matcher span = SPAN.matcher(part.strip());
      Matcher refusal = BLOCK.matcher(part.strip());
      if (span.matches()) {
        spans.add(
            new Span(
                positive(span.group(1), text), Duration.ofSeconds(positive(span.group(2), text))));
      } else if (refusal.matches()) {
        block = Duration.ofSeconds(positive(refusal.group(1), text));
      } else {
        throw wrong(text);
      }
    }
    if (spans.isEmpty() || block.isZero()) {
      throw wrong(text);
    }
    return Optional.of(new RateLimit(List.copyOf(spans), block));
  }

  private static int positive(String digits, String setting) {
    int number = Integer.parseInt(digits);
    if (number == 0) {
      throw wrong(setting);
    }
    return number;
  }

  private static IllegalArgumentException wrong(String setting) {
    return new IllegalArgumentException(
        "QPP_RATE_LIMIT is \"%s\", but must be \"off\" or read like \"%s\"."
            .formatted(setting, PUBLISHED));
  }
}
