package org.qppportal.core.warehouse;

/** NPIs whose last digit fits. */
final class TestNpis {

  private static final int PREFIX_SUM = 24;

  private TestNpis() {}

  /** The n-th of them. */
  static long npi(int n) {
    long nine = 100_000_000L + n;
    int sum = PREFIX_SUM;
    boolean twice = true;
    for (long rest = nine; rest > 0; rest /= 10) {
      int digit = (int) (rest % 10) * (twice ? 2 : 1);
      sum += digit > 9 ? digit - 9 : digit;
      twice = !twice;
    }
    return nine * 10 + (10 - sum % 10) % 10;
  }
}
