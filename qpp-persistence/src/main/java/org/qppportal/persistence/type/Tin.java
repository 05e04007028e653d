package org.qppportal.persistence.type;

/**
 * A Taxpayer Identification Number: nine digits that name a practice. Printed masked, because a
 * solo clinician's TIN can be a Social Security number.
 *
 * @param value nine digits, without separators
 */
public record Tin(String value) {

  private static final int LENGTH = 9;

  public Tin {
    if (!isValid(value)) {
      throw new IllegalArgumentException("A TIN has nine digits");
    }
  }

  /** Whether the text is nine digits. */
  public static boolean isValid(String text) {
    return Digits.exactly(text, LENGTH);
  }

  /** The last four digits with the rest hidden, such as {@code **-***3456}. */
  public String masked() {
    return "**-***" + value.substring(LENGTH - 4);
  }

  @Override
  public String toString() {
    return masked();
  }
}
