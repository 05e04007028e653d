package org.qppportal.core.apm.run;

/** The steps of a run, in their order; the job names them. */
public enum QpRunTask {
  /** Take down entities and lists as they are. */
  FREEZE("Taking down entities and lists"),
  /** Ask the warehouse for numerators and denominators. */
  ASK("Adding up claims"),
  /** Determine everybody, some clinicians at a time. */
  DETERMINE("Determining clinicians"),
  /** Let everybody see the result. */
  PUBLISH("Publishing the result");

  private final String label;

  QpRunTask(String label) {
    this.label = label;
  }

  /** What people see while it is done. */
  public String label() {
    return label;
  }
}
