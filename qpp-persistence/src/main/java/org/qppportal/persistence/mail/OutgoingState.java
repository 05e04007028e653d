package org.qppportal.persistence.mail;

import java.util.Map;
import org.qppportal.persistence.type.CodedValue;

/** Where a mail stands that the portal sends. */
public enum OutgoingState implements CodedValue {
  /** It is to be sent, perhaps again. */
  WAITING("waiting"),
  /** A mail server has it. */
  SENT("sent"),
  /** No mail server wants it. */
  FAILED("failed");

  private static final Map<String, OutgoingState> BY_CODE = CodedValue.byCode(OutgoingState.class);

  private final String code;

  OutgoingState(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  static OutgoingState ofCode(String code) {
    return CodedValue.find(BY_CODE, code).orElseThrow();
  }
}
