package org.qppportal.persistence.apm;

import java.util.Map;
import org.qppportal.persistence.type.CodedValue;

/** Where a run stands. */
public enum QpRunState implements CodedValue {
  /** Under way, or cut off by the end of its server, which it survives. */
  RUNNING("running"),
  /** Stopped by a problem; can be resumed. */
  FAILED("failed"),
  /** Ended without a result; another run takes its place. */
  GIVEN_UP("givenUp"),
  /** Ended; never changes again. */
  COMPLETED("completed");

  private static final Map<String, QpRunState> BY_CODE = CodedValue.byCode(QpRunState.class);

  private final String code;

  QpRunState(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  static QpRunState ofCode(String code) {
    return CodedValue.find(BY_CODE, code).orElseThrow();
  }
}
