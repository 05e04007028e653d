package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Rounding half up to a number of decimals; every rounding of scoring is one of these.
 *
 * <p>The program's published examples show which: a rate of 121/147 is 82.31 percent before the
 * benchmark is looked up, points show four decimals (8.9585), and the final score has two.
 */
public enum Rounding {
  /** Whole numbers. */
  WHOLE(0),
  /** Rates and data completeness, in percent or the measure's unit. */
  RATE(2),
  /** The final score. */
  FINAL_SCORE(2),
  /** Points as shown. */
  SHOWN(4),
  /**
   * A sum of rounded shares before its last rounding, so that what the shares lost does not turn an
   * exact half down: 42.8749999999999 was 42.875.
   */
  SETTLED(10),
  /** Points and shares inside the calculation, where nothing may be lost that shows. */
  EXACT(12);

  private static final long SAFE = 1_000_000_000_000L;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final int decimals;
  private final long hundredTimesScale;

  Rounding(int decimals) {
    this.decimals = decimals;
    this.hundredTimesScale = BigDecimal.valueOf(100).movePointRight(decimals).longValueExact();
  }

  /** The number rounded. */
  public BigDecimal round(BigDecimal number) {
    return number.scale() == decimals ? number : number.setScale(decimals, RoundingMode.HALF_UP);
  }

  /** The quotient rounded; the divisor must not be zero. */
  public BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
    return dividend.divide(divisor, decimals, RoundingMode.HALF_UP);
  }

  /** What percentage the part is of the whole, rounded; the whole must not be zero. */
  public BigDecimal percent(long part, long whole) {
    if (this == RATE && part >= 0 && part < SAFE && whole > 0 && whole < SAFE) {
      long scaled = part * hundredTimesScale;
      long quotient = scaled / whole;
      boolean up = (scaled - quotient * whole) * 2 >= whole;
      return BigDecimal.valueOf(up ? quotient + 1 : quotient, decimals);
    }
    return quotient(BigDecimal.valueOf(part).multiply(HUNDRED), BigDecimal.valueOf(whole));
  }
}
