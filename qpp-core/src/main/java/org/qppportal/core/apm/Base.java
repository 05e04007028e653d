package org.qppportal.core.apm;

import java.util.List;
import org.qppportal.core.policy.QpPolicy;

/** The patients that a Threshold Score's denominator is made of (attribution-eligible). */
public enum Base {
  /** Those with an evaluation and management service. */
  EVALUATION_AND_MANAGEMENT("patients with an evaluation and management service"),
  /** Those with any covered professional service; from 2026 on. */
  COVERED_SERVICES("patients with any covered professional service");

  private final String words;

  Base(String words) {
    this.words = words;
  }

  /** The bases that a year calculates with. */
  public static List<Base> of(QpPolicy policy) {
    return policy.coveredServicesBase().value()
        ? List.of(EVALUATION_AND_MANAGEMENT, COVERED_SERVICES)
        : List.of(EVALUATION_AND_MANAGEMENT);
  }

  /** The patients in plain words. */
  public String words() {
    return words;
  }
}
