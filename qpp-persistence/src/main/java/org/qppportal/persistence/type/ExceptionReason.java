package org.qppportal.persistence.type;

import java.util.Map;
import java.util.Optional;

/** Why certified records are out of somebody's reach (42 CFR 414.1380(c)(2)(i)(C)). */
public enum ExceptionReason implements CodedValue {
  INSUFFICIENT_INTERNET("insufficientInternet"),
  UNCONTROLLABLE_CIRCUMSTANCES("uncontrollableCircumstances"),
  NO_CONTROL("noControl"),
  DECERTIFIED("decertified"),
  SMALL_PRACTICE("smallPractice");

  private static final Map<String, ExceptionReason> BY_CODE =
      CodedValue.byCode(ExceptionReason.class);

  private final String code;

  ExceptionReason(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** The value with this code; codes are case-sensitive. */
  public static Optional<ExceptionReason> ofCode(String code) {
    return CodedValue.find(BY_CODE, code);
  }
}
