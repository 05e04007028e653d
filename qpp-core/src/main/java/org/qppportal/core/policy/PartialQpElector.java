package org.qppportal.core.policy;

import org.qppportal.persistence.type.CodedValue;

/** Who says whether Partial QPs take part in MIPS. */
public enum PartialQpElector implements CodedValue {
  /** The APM entity, for all its Partial QPs. */
  APM_ENTITY("apmEntity"),
  /** Each Partial QP. */
  CLINICIAN("clinician");

  private final String code;

  PartialQpElector(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
