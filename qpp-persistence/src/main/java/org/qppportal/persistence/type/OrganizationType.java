package org.qppportal.persistence.type;

import java.util.Map;
import java.util.Optional;

/** What kind of organization an account can be connected to. */
public enum OrganizationType implements CodedValue {
  PRACTICE("practice"),
  REGISTRY("registry"),
  APM_ENTITY("apmEntity"),
  HELP_DESK("helpDesk"),
  PROGRAM("program");

  private static final Map<String, OrganizationType> BY_CODE =
      CodedValue.byCode(OrganizationType.class);

  private final String code;

  OrganizationType(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** The value with this published code; codes are case-sensitive. */
  public static Optional<OrganizationType> ofCode(String code) {
    return CodedValue.find(BY_CODE, code);
  }
}
