package org.qppportal.persistence.claims;

import java.util.Map;
import org.qppportal.persistence.type.CodedValue;

/** Where a load of claim lines stands. */
public enum ClaimsRunState implements CodedValue {
  /** Under way, or cut off by the end of its server, which it survives. */
  RUNNING("running"),
  /** Stopped by something that is not the file's fault; can be resumed. */
  FAILED("failed"),
  /** Ended: the file has errors, and nothing was made of it. */
  REFUSED("refused"),
  /** Ended: the measures are stored. */
  COMPLETED("completed");

  private static final Map<String, ClaimsRunState> BY_CODE =
      CodedValue.byCode(ClaimsRunState.class);

  private final String code;

  ClaimsRunState(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  static ClaimsRunState ofCode(String code) {
    return CodedValue.find(BY_CODE, code).orElseThrow();
  }
}
