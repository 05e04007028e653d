package org.qppportal.persistence.close;

import java.util.Map;
import org.qppportal.persistence.type.CodedValue;

/** Where a run stands. */
public enum CloseState implements CodedValue {
  /** Under way, or cut off by the end of its server, which it survives. */
  RUNNING("running"),
  /** Stopped by a problem; can be resumed. */
  FAILED("failed"),
  /** Ended; never changes again. */
  COMPLETED("completed");

  private static final Map<String, CloseState> BY_CODE = CodedValue.byCode(CloseState.class);

  private final String code;

  CloseState(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  static CloseState ofCode(String code) {
    return CodedValue.find(BY_CODE, code).orElseThrow();
  }
}
