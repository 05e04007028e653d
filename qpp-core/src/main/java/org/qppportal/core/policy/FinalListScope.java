package org.qppportal.core.policy;

import org.qppportal.persistence.type.CodedValue;

/** The APMs whose lists are read once more at the end of the year. */
public enum FinalListScope implements CodedValue {
  /** APMs in which whole practices take part, such as the Shared Savings Program. */
  FULL_TIN_APMS("fullTinApms"),
  /** All MIPS APMs. */
  MIPS_APMS("mipsApms");

  private final String code;

  FinalListScope(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
