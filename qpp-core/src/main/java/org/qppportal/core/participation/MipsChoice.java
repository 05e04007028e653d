package org.qppportal.core.participation;

import java.util.Map;
import org.qppportal.persistence.type.CodedValue;

/**
 * What somebody chooses who is above some low-volume limits but not all (42 CFR 414.1310(b)); the
 * code is what is stored.
 */
public enum MipsChoice implements CodedValue {
  /** To be in the program, with an adjustment of payment. Cannot be taken back. */
  OPT_IN("optIn"),
  /** To send data and get a score, without an adjustment of payment. */
  VOLUNTARY("voluntary");

  private static final Map<String, MipsChoice> BY_CODE = CodedValue.byCode(MipsChoice.class);

  private final String code;

  MipsChoice(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** The choice with this code. */
  public static MipsChoice ofCode(String code) {
    return CodedValue.find(BY_CODE, code).orElseThrow();
  }
}
