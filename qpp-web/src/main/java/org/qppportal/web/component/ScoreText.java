package org.qppportal.web.component;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qppportal.core.scoring.ScoreNode;
import org.qppportal.core.scoring.ScoreNode.Unit;
import org.qppportal.web.text.Numbers;

/** The words and figures of a score's explanation. */
public final class ScoreText {

  private static final int FINAL_DECIMALS = 2;
  private static final int POINT_DECIMALS = 4;

  private ScoreText() {}

  /** Such as {@code 48.3 of 60 points}. */
  public static String amount(ScoreNode node) {
    return amount(node.value(), node.maximum(), node.unit());
  }

  static String amount(BigDecimal amount, Optional<BigDecimal> maximum, Unit unit) {
    String value = number(amount, unit);
    String all = maximum.map(most -> value + " of " + limit(most)).orElse(value);
    boolean single = maximum.isEmpty() && amount.compareTo(BigDecimal.ONE) == 0;
    return switch (unit) {
      case PERCENT, PAYMENT_PERCENT -> all + "%";
      case DOLLARS -> "$" + all;
      case MEASURE_UNIT -> all;
      case POINTS, FINAL_POINTS -> all + (single ? " point" : " points");
    };
  }

  /** The data point's name: {@code performanceMet} becomes {@code Performance met}. */
  public static String label(String name) {
    String spaced = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").replace('_', ' ');
    if (spaced.isEmpty() || spaced.equals(spaced.toUpperCase(Locale.ROOT))) {
      return spaced;
    }
    boolean wasCamelCase = !spaced.equals(name);
    String words = wasCamelCase ? spaced.toLowerCase(Locale.ROOT) : spaced;
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** The data point itself; years are no quantities and get no comma. */
  public static String input(String name, Object value) {
    boolean year = name.toLowerCase(Locale.ROOT).endsWith("year");
    return year && value instanceof Number ? value.toString() : input(value);
  }

  private static String input(Object value) {
    if (value instanceof Boolean yes) {
      return yes ? "Yes" : "No";
    }
    if (value instanceof Number number) {
      return Numbers.plain(number);
    }
    if (value instanceof Collection<?> items) {
      return items.isEmpty()
          ? "None"
          : items.stream().map(ScoreText::input).collect(Collectors.joining(", "));
    }
    return value == null ? "None" : value.toString();
  }

  private static String number(BigDecimal value, Unit unit) {
    return switch (unit) {
      case FINAL_POINTS -> Numbers.exactly(FINAL_DECIMALS, value);
      case POINTS, MEASURE_UNIT, PAYMENT_PERCENT -> Numbers.upTo(POINT_DECIMALS, value);
      case PERCENT -> Numbers.upTo(FINAL_DECIMALS, value);
      case DOLLARS -> Numbers.exactly(FINAL_DECIMALS, value);
    };
  }

  private static String limit(BigDecimal maximum) {
    return Numbers.upTo(POINT_DECIMALS, maximum);
  }
}
