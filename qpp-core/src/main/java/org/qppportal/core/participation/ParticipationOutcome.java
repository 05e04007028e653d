package org.qppportal.core.participation;

/** Whether somebody has to report, in the few fixed words that the whole portal uses. */
public enum ParticipationOutcome {
  REQUIRED("Required to report"),
  OPTED_IN("Opted in"),
  MAY_CHOOSE("May choose to report"),
  EXEMPT("Exempt"),
  NOT_YET_DETERMINED("Not yet determined");

  private final String label;

  ParticipationOutcome(String label) {
    this.label = label;
  }

  /** The words that people see. */
  public String label() {
    return label;
  }
}
