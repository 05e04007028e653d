package org.qppportal.core.close;

/** The steps of a close, in their order; the job names them. */
public enum CloseTask {
  /** Freeze the population and cut the work into ranges of TINs. */
  PREPARE("Freezing the population"),
  /** Score groups and individuals, range by range. */
  SCORE("Scoring practices and clinicians"),
  /** Score entities that span practices. */
  ENTITIES("Scoring entities that span practices"),
  /** Pick the score for their members, range by range. */
  CHOOSE("Choosing the score of their members"),
  /** Solve the factors and set each score's adjustment. */
  FACTORS("Solving the budget-neutral factors"),
  /** Write and hash the payment file. */
  FILE("Writing the payment file"),
  /** Count everything a second time. */
  RECONCILE("Reconciling");

  private final String label;

  CloseTask(String label) {
    this.label = label;
  }

  /** What people see while it is done. */
  public String label() {
    return label;
  }
}
