package org.qppportal.core.scoring;

/** The ways to report to MIPS, each with requirements and weights of its own. */
public enum ReportingOption {
  /** Any measures and activities. */
  TRADITIONAL,
  /** The scoring standard of entities in alternative payment models, 2017 to 2020. */
  APM_STANDARD,
  /** The Alternative Payment Model Performance Pathway, from 2021 on. */
  APP,
  /** The same with more quality measures, from 2025 on. */
  APP_PLUS,
  /** A MIPS Value Pathway, from 2023 on. */
  MVP
}
