package org.qppportal.core.submission;

/** Tells whether a text looks like a certification id of the Certified Health IT Product List. */
final class CehrtIds {

  private static final int LENGTH = 15;
  private static final int EDITION_START = 2;

  private CehrtIds() {}

  /**
   * Fifteen letters and digits that name their edition: {@code 0015E…} by the 2015 edition, {@code
   * 14E}, {@code 15H} (both editions) and {@code 15C} (Cures Update) likewise, and from 2025 on
   * {@code 2025C…}.
   */
  static boolean looksRight(String id) {
    if (id.length() != LENGTH) {
      return false;
    }
    for (int i = 0; i < LENGTH; i++) {
      char c = id.charAt(i);
      boolean letterOrDigit = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
      if (!letterOrDigit) {
        return false;
      }
    }
    return id.startsWith("14E", EDITION_START)
        || id.startsWith("15E", EDITION_START)
        || id.startsWith("15H", EDITION_START)
        || id.startsWith("15C", EDITION_START)
        || id.startsWith("2025C");
  }
}
