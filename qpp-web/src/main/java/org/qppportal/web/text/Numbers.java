package org.qppportal.web.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as people read them, in the way of the United States whatever the server's language. */
public final class Numbers {

  private static final int MOST_DECIMALS = 4;

  private Numbers() {}

  /**
   * Grouped thousands and at most four decimals, without trailing zeros.
   *
   * @param number a number, or the text of one as pages write it; null and empty give empty text
   */
  public static String plain(Object number) {
    String text = number == null ? "" : number.toString();
    return text.isEmpty() ? "" : upTo(MOST_DECIMALS, new BigDecimal(text));
  }

  /** Dollars and cents with grouped thousands, without a sign for dollars. */
  public static String money(Object dollars) {
    return exactly(2, new BigDecimal(dollars.toString()));
  }

  /** At most so many decimals, without trailing zeros. */
  public static String upTo(int decimals, BigDecimal number) {
    return format(0, decimals, number);
  }

  /** Exactly so many decimals. */
  public static String exactly(int decimals, BigDecimal number) {
    return format(decimals, decimals, number);
  }

  private static String format(int least, int most, BigDecimal number) {
    DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.US));
    format.setMinimumFractionDigits(least);
    format.setMaximumFractionDigits(most);
    // Rounded first, because a number without digits left would still be printed with its minus.
    return format.format(number.setScale(most, RoundingMode.HALF_UP));
  }
}
