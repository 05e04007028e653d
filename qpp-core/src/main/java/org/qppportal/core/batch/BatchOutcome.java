package org.qppportal.core.batch;

import java.util.Locale;

/** What became of a clinician or practice of a file. */
public enum BatchOutcome {
  /** Stored, with a receipt. */
  STORED("Stored"),
  /** The portal had exactly this already. */
  UNCHANGED("Already stored, unchanged"),
  /** Nothing of it was stored. */
  REFUSED("Refused"),
  /** Nobody has looked at it: the work goes on, or was stopped before. */
  NOT_PROCESSED("Not processed");

  private final String label;

  BatchOutcome(String label) {
    this.label = label;
  }

  /** In plain words. */
  public String label() {
    return label;
  }

  /** The text that clients may rely on, such as {@code stored}. */
  public String code() {
    return this == NOT_PROCESSED ? "notProcessed" : name().toLowerCase(Locale.ROOT);
  }

  /** What a kept text means. */
  static BatchOutcome ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
