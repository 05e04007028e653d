package org.qppportal.core.apm;

import org.qppportal.persistence.type.CodedValue;

/** Whose figures decided, under which option; codes of the published eligibility answer. */
public enum Level implements CodedValue {
  MEDICARE_ENTITY("ME", "the APM entity's group"),
  MEDICARE_INDIVIDUAL("MI", "the clinician individually"),
  ALL_PAYER_ENTITY("AE", "the APM entity's group, over all payers"),
  ALL_PAYER_INDIVIDUAL("AI", "the clinician individually, over all payers"),
  ALL_PAYER_TIN("AT", "the practice, over all payers");

  private final String code;
  private final String words;

  Level(String code, String words) {
    this.code = code;
    this.words = words;
  }

  @Override
  public String code() {
    return code;
  }

  /** Who was calculated, in plain words. */
  public String words() {
    return words;
  }

  /** Whether it is one of the All-Payer Combination Option. */
  public boolean allPayer() {
    return this == ALL_PAYER_ENTITY || this == ALL_PAYER_INDIVIDUAL || this == ALL_PAYER_TIN;
  }
}
