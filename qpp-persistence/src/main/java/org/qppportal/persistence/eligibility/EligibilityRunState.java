package org.qppportal.persistence.eligibility;

import java.util.Map;
import org.qppportal.persistence.type.CodedValue;

/** Where a determination of eligibility stands. */
public enum EligibilityRunState implements CodedValue {
  /** Under way, or cut off by the end of its server, which it survives. */
  RUNNING("running"),
  /** Stopped by a problem; can be resumed. */
  FAILED("failed"),
  /** Ended; never changes again. */
  COMPLETED("completed");

  private static final Map<String, EligibilityRunState> BY_CODE =
      CodedValue.byCode(EligibilityRunState.class);

  private final String code;

  EligibilityRunState(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  static EligibilityRunState ofCode(String code) {
    return CodedValue.find(BY_CODE, code).orElseThrow();
  }
}
