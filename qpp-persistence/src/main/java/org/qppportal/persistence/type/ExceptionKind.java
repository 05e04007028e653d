package org.qppportal.persistence.type;

import java.util.Map;
import java.util.Optional;

/** From what somebody asks to be excepted. */
public enum ExceptionKind implements CodedValue {
  /** Certified records are out of reach (42 CFR 414.1380(c)(2)(i)(C)). */
  INTEROPERABILITY_HARDSHIP("interoperabilityHardship"),
  /** Something rare and outside anybody's control kept data from being collected or sent. */
  EXTREME_CIRCUMSTANCES("extremeCircumstances"),
  /** The same for an APM Entity as a whole (42 CFR 414.1317(b)(4)). */
  APM_ENTITY_EXTREME_CIRCUMSTANCES("apmEntityExtremeCircumstances");

  private static final Map<String, ExceptionKind> BY_CODE = CodedValue.byCode(ExceptionKind.class);

  private final String code;

  ExceptionKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** The value with this code; codes are case-sensitive. */
  public static Optional<ExceptionKind> ofCode(String code) {
    return CodedValue.find(BY_CODE, code);
  }
}
