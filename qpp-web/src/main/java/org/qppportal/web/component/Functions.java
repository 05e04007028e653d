package org.qppportal.web.component;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Small functions for Facelets. */
public final class Functions {

  private static final double WHOLE = 100;

  private Functions() {}

  /** The items of a collection, or of a comma-separated text. */
  public static List<?> list(Object items) {
    if (items instanceof Collection<?> collection) {
      return List.copyOf(collection);
    }
    return items == null
        ? List.of()
        : Arrays.stream(items.toString().split(",")).map(String::strip).toList();
  }

  /** What share of the maximum a value is, from 0 to 100, for drawing; 0 without a maximum. */
  public static String share(Object value, Object maximum) {
    double part = number(value);
    double whole = number(maximum);
    double share = whole <= 0 ? 0 : part / whole * WHOLE;
    return Double.toString(Math.max(0, Math.min(WHOLE, share)));
  }

  private static double number(Object value) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    return value == null || value.toString().isBlank() ? 0 : Double.parseDouble(value.toString());
  }
}
