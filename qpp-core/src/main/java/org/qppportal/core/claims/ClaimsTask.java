package org.qppportal.core.claims;

/** The steps of a load, in their order; the job names them. */
public enum ClaimsTask {
  /** Read the whole file and find everything that is wrong with it. */
  CHECK("Checking the file"),
  /** Measure practice by practice and store the measurement sets. */
  MEASURE("Measuring practice by practice"),
  /** Withdraw what earlier loads gave and this one does not, and forget the file. */
  FINISH("Finishing");

  private final String label;

  ClaimsTask(String label) {
    this.label = label;
  }

  /** What people see while it is done. */
  public String label() {
    return label;
  }
}
