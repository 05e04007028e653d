package org.qppportal.core.eligibility;

/** The steps of a determination, in their order; the job names them. */
public enum EligibilityTask {
  /** Count the volumes of the first segment. */
  FIRST_SEGMENT("Counting the first segment", 0),
  /** Count the volumes of the second segment, and who came after it. */
  SECOND_SEGMENT("Counting the second segment", 30),
  /** Count the volumes of virtual groups, and determine what spans practices. */
  ENTITIES("Determining APM entities and virtual groups", 60),
  /** Determine practices with their clinicians, range by range. */
  DETERMINE("Determining practices and clinicians", 65),
  /** Let readers see it. */
  FINISH("Finishing", 98);

  private final String label;
  private final int percent;

  EligibilityTask(String label, int percent) {
    this.label = label;
    this.percent = percent;
  }

  /** What people see while it is done. */
  public String label() {
    return label;
  }

  /** How much of the whole is done when it begins. */
  int percent() {
    return percent;
  }
}
