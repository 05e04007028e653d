package org.qppportal.persistence.type;

import java.util.Map;
import java.util.Optional;

/** What a person may do for an organization that they are connected to. */
public enum ConnectionRole implements CodedValue {
  SECURITY_OFFICIAL("securityOfficial"),
  STAFF("staff"),
  CLINICIAN("clinician"),
  REPRESENTATIVE("representative"),
  AGENT("agent");

  private static final Map<String, ConnectionRole> BY_CODE =
      CodedValue.byCode(ConnectionRole.class);

  private final String code;

  ConnectionRole(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** The value with this published code; codes are case-sensitive. */
  public static Optional<ConnectionRole> ofCode(String code) {
    return CodedValue.find(BY_CODE, code);
  }
}
