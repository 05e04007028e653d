package org.qppportal.core.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One value of a year's policy file and where it is written.
 *
 * @param path where it stands in the file, such as {@code thresholds.performance} or {@code
 *     weights.traditional[cost,pi].quality}
 * @param value BigDecimal, Boolean, String or a List of those
 * @param citation where it is written, such as {@code 42 CFR 414.1405(b)}
 * @param verified true when it was compared with that text or with a published example
 * @param note what a reader should know besides; empty when there is nothing
 */
public record PolicyValue(
    String path, Object value, String citation, boolean verified, Optional<String> note) {

  /** The value as text, the items of a list on lines of their own. */
  public String text() {
    return value instanceof List<?> items
        ? items.stream().map(PolicyValue::text).collect(Collectors.joining("\n"))
        : text(value);
  }

  /** Whether both say the same: 75 and 75.0 do. */
  boolean equalsInValue(PolicyValue other) {
    return text().equals(other.text());
  }

  /** Whether both cite, verify and note the same. */
  boolean equalsInSource(PolicyValue other) {
    return citation.equals(other.citation) && verified == other.verified && note.equals(other.note);
  }

  private static String text(Object value) {
    return value instanceof BigDecimal number
        ? number.stripTrailingZeros().toPlainString()
        : value.toString();
  }
}
