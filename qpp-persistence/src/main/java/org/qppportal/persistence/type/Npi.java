package org.qppportal.persistence.type;

/**
 * A National Provider Identifier: ten digits whose last one is a check digit, computed by the Luhn
 * formula over the number with the prefix 80840 (45 CFR 162.406; ISO/IEC 7812 card issuer prefix
 * for United States health applications).
 *
 * <p>Numbers are given out that begin with 1 or 2. Those that begin otherwise are nobody's, and the
 * program's published examples use them with any check digit (9876543210 in its documentation,
 * 0777777777 in its converter's samples); they are taken for what they are, numbers to test with.
 *
 * @param value ten digits with a right check digit, or a number to test with
 */
public record Npi(String value) {

  private static final int LENGTH = 10;

  /** What the constant prefix 80840 adds to the Luhn sum. */
  private static final int PREFIX_SUM = 24;

  public Npi {
    if (!isValid(value) && !isForTests(value)) {
      throw new IllegalArgumentException("An NPI has ten digits, the last one a check digit");
    }
  }

  /** Whether the text is ten digits with a right check digit. */
  public static boolean isValid(String text) {
    return hasTenDigits(text)
        && text.charAt(LENGTH - 1) - '0' == checkDigit(text.substring(0, LENGTH - 1));
  }

  /** Whether the text is ten digits that are nobody's number. */
  public static boolean isForTests(String text) {
    return hasTenDigits(text) && text.charAt(0) != '1' && text.charAt(0) != '2';
  }

  /** Whether the text is ten digits, whatever its check digit. */
  public static boolean hasTenDigits(String text) {
    return Digits.exactly(text, LENGTH);
  }

  /** The check digit (0 to 9) that completes the first nine digits of an NPI. */
  public static int checkDigit(String firstNineDigits) {
    if (!Digits.exactly(firstNineDigits, LENGTH - 1)) {
      throw new IllegalArgumentException("Nine digits are needed to compute a check digit");
    }
    int sum = PREFIX_SUM;
    for (int i = 0; i < LENGTH - 1; i++) {
      int digit = firstNineDigits.charAt(i) - '0';
      int weighted = i % 2 == 0 ? digit * 2 : digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return (10 - sum % 10) % 10;
  }

  @Override
  public String toString() {
    return value;
  }
}
