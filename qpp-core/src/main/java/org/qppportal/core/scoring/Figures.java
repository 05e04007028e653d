package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.qppportal.core.scoring.ScoreNode.Unit;

/** How numbers are written in sentences: plain, at most four decimals, no idle zeros. */
final class Figures {

  private Figures() {}

  static String figure(BigDecimal number) {
    BigDecimal stripped = Rounding.SHOWN.round(number).stripTrailingZeros();
    return stripped.signum() == 0 ? "0" : stripped.toPlainString();
  }

  static String percent(BigDecimal number) {
    return figure(number) + "%";
  }

  /** A rate with its unit, as far as it has a common one. */
  static String rate(BigDecimal number, Unit unit) {
    return unit == Unit.PERCENT ? percent(number) : figure(number);
  }

  static String points(BigDecimal number) {
    return number.compareTo(BigDecimal.ONE) == 0 ? "1 point" : figure(number) + " points";
  }

  /** A list in words: {@code a, b and c}. */
  static String list(List<String> items) {
    int last = items.size() - 1;
    return last <= 0
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }
}
