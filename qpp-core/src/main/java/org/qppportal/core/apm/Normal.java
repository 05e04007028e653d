package org.qppportal.core.apm;

/** The standard normal distribution. */
final class Normal {

  private static final double[] COEFFICIENTS = {
    0.254829592, -0.284496736, 1.421413741, -1.453152027, 1.061405429
  };
  private static final double STEP = 0.3275911;

  private Normal() {}

  /**
   * The probability of a value at most {@code z}; off by less than 0.0000002 (Abramowitz and
   * Stegun, Handbook of Mathematical Functions, 7.1.26).
   */
  static double atMost(double z) {
    double x = Math.abs(z) / Math.sqrt(2);
    double t = 1 / (1 + STEP * x);
    double sum = 0;
    for (int i = COEFFICIENTS.length - 1; i >= 0; i--) {
      sum = (sum + COEFFICIENTS[i]) * t;
    }
    double outside = sum * Math.exp(-x * x) / 2;
    return z < 0 ? outside : 1 - outside;
  }
}
