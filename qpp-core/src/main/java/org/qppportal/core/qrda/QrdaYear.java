package org.qppportal.core.qrda;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What differs between the performance years, beside their measures. */
enum QrdaYear {
  Y2020(2020, "2019-05-01", ""),
  Y2021(2021, "2020-05-01", ""),
  Y2022(2022, "2021-07-01", ""),
  Y2023(2023, "2022-12-01", "2020-12-01"),
  Y2024(2024, "2022-12-01", "2020-12-01"),
  Y2025(2025, "2024-12-01", "2020-12-01");

  private static final int FIRST_PI_CEHRT = 2022;
  private static final int FIRST_FULL_HEADER = 2025;

  private final int year;
  private final String extension;
  private final String categoryExtension;

  QrdaYear(int year, String extension, String categoryExtension) {
    this.year = year;
    this.extension = extension;
    this.categoryExtension = categoryExtension;
  }

  int year() {
    return year;
  }

  /** The extension of the document's template. */
  String extension() {
    return extension;
  }

  /** The extension that the quality section's category template must have; empty where any may. */
  Optional<String> categoryExtension() {
    return Optional.of(categoryExtension).filter(text -> !text.isEmpty());
  }

  /**
   * Whether quality sets carry the certification ID, and virtual groups their TIN, as they do from
   * 2025 on.
   */
  boolean fullHeader() {
    return year >= FIRST_FULL_HEADER;
  }

  /** Whether promoting interoperability sets carry the certification ID. */
  boolean piCehrt() {
    return year >= FIRST_PI_CEHRT;
  }

  /** The years whose documents have this template, oldest first. */
  static List<QrdaYear> ofExtension(String extension) {
    List<QrdaYear> years = new ArrayList<>();
    for (QrdaYear year : values()) {
      if (year.extension.equals(extension)) {
        years.add(year);
      }
    }
    return years;
  }

  static List<String> extensions() {
    List<String> extensions = new ArrayList<>();
    for (QrdaYear year : values()) {
      if (!extensions.contains(year.extension)) {
        extensions.add(year.extension);
      }
    }
    return extensions;
  }
}
