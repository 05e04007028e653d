package org.qppportal.core.apm;

import org.qppportal.persistence.type.CodedValue;

/** The list that says who takes part in an entity of a model (42 CFR 414.1425(a)). */
public enum ApmList implements CodedValue {
  /** Who takes part; calculated as a group. */
  PARTICIPATION_LIST("participation"),
  /** Who supports an entity that is no group of clinicians; calculated one by one. */
  AFFILIATED_PRACTITIONERS("affiliated");

  private final String code;

  ApmList(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
