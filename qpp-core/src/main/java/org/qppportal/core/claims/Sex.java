package org.qppportal.core.claims;

/** The sex on a claim. */
public enum Sex {
  FEMALE("F"),
  MALE("M"),
  UNKNOWN("U");

  private final String code;

  Sex(String code) {
    this.code = code;
  }

  /** {@code F}, {@code M} or {@code U}. */
  public String code() {
    return code;
  }

  /** The sex of a code, or null when there is no such code. */
  public static Sex ofCode(String code) {
    return switch (code) {
      case "F" -> FEMALE;
      case "M" -> MALE;
      case "U" -> UNKNOWN;
      default -> null;
    };
  }
}
