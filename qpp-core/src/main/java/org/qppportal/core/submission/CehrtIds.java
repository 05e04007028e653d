package org.qppportal.core.submission;

import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.SubmissionMethod;

/** Tells whether a text looks like a certification id of the Certified Health IT Product List. */
final class CehrtIds {

  private static final int LENGTH = 15;
  private static final int EDITION_START = 2;
  private static final int FIRST_YEAR_OF_CURES_UPDATE = 2024;
  private static final int FIRST_YEAR_NEEDED = 2025;

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

  /**
   * Whether a set has to name its record system: electronic quality measures and promoting
   * interoperability from 2025 on (QPP Submissions API, measurement sets).
   */
  static boolean isNeeded(int year, Category category, SubmissionMethod method) {
    boolean electronicQuality =
        category == Category.QUALITY && method == SubmissionMethod.ELECTRONIC_HEALTH_RECORD;
    return year >= FIRST_YEAR_NEEDED && (electronicQuality || category == Category.PI);
  }

  /**
   * Whether an id is of an edition that counts in a year: to 2023 any, from 2024 on the Cures
   * Update alone, and from 2025 on also the edition-free ids.
   */
  static boolean isCurrent(String id, int year) {
    return year < FIRST_YEAR_OF_CURES_UPDATE
        || id.startsWith("15C", EDITION_START)
        || (year >= FIRST_YEAR_NEEDED && id.startsWith("2025C"));
  }
}
