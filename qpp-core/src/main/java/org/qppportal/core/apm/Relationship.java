package org.qppportal.core.apm;

import org.qppportal.persistence.type.CodedValue;

/** How a clinician belongs to an APM entity; codes of the published eligibility answer. */
public enum Relationship implements CodedValue {
  /** On its Participation List. */
  PARTICIPANT("P"),
  /** On its Affiliated Practitioner List. */
  AFFILIATED("A");

  private final String code;

  Relationship(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
