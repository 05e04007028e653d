package org.qppportal.core.scoring;

/** The ways to report to MIPS, each with requirements and weights of its own. */
public enum ReportingOption {
  /** Any measures and activities. */
  TRADITIONAL("traditional MIPS"),
  /** The scoring standard of entities in alternative payment models, 2017 to 2020. */
  APM_STANDARD("the APM scoring standard"),
  /** The Alternative Payment Model Performance Pathway, from 2021 on. */
  APP("the APM Performance Pathway"),
  /** The same with more quality measures, from 2025 on. */
  APP_PLUS("the APM Performance Pathway with APP Plus measures"),
  /** A MIPS Value Pathway, from 2023 on. */
  MVP("a MIPS Value Pathway");

  private final String title;

  ReportingOption(String title) {
    this.title = title;
  }

  /** What people call it, inside a sentence. */
  public String title() {
    return title;
  }
}
