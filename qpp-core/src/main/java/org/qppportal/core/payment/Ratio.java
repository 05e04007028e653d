package org.qppportal.core.payment;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact fraction in lowest terms. Budget neutrality divides the sum over a nation by another,
 * and a sum of rounded shares would not be neutral.
 *
 * @param numerator carries the sign
 * @param denominator greater than zero
 */
record Ratio(BigInteger numerator, BigInteger denominator) implements Comparable<Ratio> {

  static final Ratio ZERO = new Ratio(BigInteger.ZERO, BigInteger.ONE);

  Ratio {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("A fraction of zero");
    }
    BigInteger common = numerator.gcd(denominator);
    common = denominator.signum() < 0 ? common.negate() : common;
    numerator = numerator.divide(common);
    denominator = denominator.divide(common);
  }

  static Ratio of(long number) {
    return new Ratio(BigInteger.valueOf(number), BigInteger.ONE);
  }

  static Ratio of(BigDecimal number) {
    return number.scale() <= 0
        ? new Ratio(number.toBigIntegerExact(), BigInteger.ONE)
        : new Ratio(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
  }

  Ratio plus(Ratio other) {
    return new Ratio(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  Ratio minus(Ratio other) {
    return plus(other.negate());
  }

  Ratio times(Ratio other) {
    return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  Ratio over(Ratio other) {
    return new Ratio(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  Ratio negate() {
    return new Ratio(numerator.negate(), denominator);
  }

  int signum() {
    return numerator.signum();
  }

  /** The number with so many decimals. */
  BigDecimal rounded(int decimals, RoundingMode mode) {
    return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, mode);
  }

  @Override
  public int compareTo(Ratio other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }
}
