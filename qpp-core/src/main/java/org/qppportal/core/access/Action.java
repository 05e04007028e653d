package org.qppportal.core.access;

/** What somebody can want to do with data. */
public enum Action {
  /** See a practice: its name, people, expectations. */
  VIEW_PRACTICE,
  /** See what was submitted for it, with scores and receipts. */
  VIEW_SUBMISSION,
  /** Send, replace or withdraw data for it. */
  SUBMIT,
  /** Keep an attestation form for it that is not sent yet. */
  EDIT_DRAFT,
  /** Load measures and benchmarks. */
  MANAGE_CATALOGUE,
  /** Review the year policies: every number, where it is written, and what changed. */
  VIEW_POLICY,
  /** Start or resume the national close of a year. */
  RUN_CLOSE,
  /** See the closes, their reports and payment files. */
  VIEW_CLOSE
}
