package org.qppportal.core.desk;

import java.util.Arrays;
import java.util.Optional;

/** The programs before this one, whose questions still come (42 CFR 414.90, 414.1200, 495). */
public enum LegacyProgram {
  PQRS("Physician Quality Reporting System (PQRS)"),
  VALUE_MODIFIER("Value Modifier (VM)"),
  EHR_INCENTIVE("EHR Incentive Program (meaningful use)");

  private final String title;

  LegacyProgram(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** The program of this name. */
  public static Optional<LegacyProgram> of(String name) {
    return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
  }
}
