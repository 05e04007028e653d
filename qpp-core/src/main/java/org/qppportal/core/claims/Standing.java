package org.qppportal.core.claims;

/** Whether the measures of a clinician or group were stored, and if not, why. */
public enum Standing {
  /** Stored as a measurement set. */
  STORED("stored", "Stored"),
  /** Claims tell about measures, but nothing that counts was reported. */
  NOTHING_REPORTED("nothingReported", "No quality data code counts"),
  /** The program does not know the practice, or not the clinician under it. */
  UNKNOWN("unknown", "The clinician does not bill under this practice in the program's records"),
  /** From 2019 only small practices have measures from claims. */
  NOT_SMALL("notSmall", "Not a small practice (42 CFR 414.1325(b) and (c))");

  private final String code;
  private final String label;

  Standing(String code, String label) {
    this.code = code;
    this.label = label;
  }

  String code() {
    return code;
  }

  /** In words, for people. */
  public String label() {
    return label;
  }

  static Standing ofCode(String code) {
    for (Standing one : values()) {
      if (one.code.equals(code)) {
        return one;
      }
    }
    throw new IllegalArgumentException("Standing " + code);
  }
}
