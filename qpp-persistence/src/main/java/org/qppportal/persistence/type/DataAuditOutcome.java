package org.qppportal.persistence.type;

import java.util.Map;
import java.util.Optional;

/** How a request for evidence ended. */
public enum DataAuditOutcome implements CodedValue {
  NO_FINDINGS("noFindings"),
  /** The data stands, and the practice corrects how it reports. */
  CORRECTIVE_ACTION("correctiveAction"),
  /** Data was false or could not be proven; it is to be withdrawn. */
  DATA_NOT_SUPPORTED("dataNotSupported");

  private static final Map<String, DataAuditOutcome> BY_CODE =
      CodedValue.byCode(DataAuditOutcome.class);

  private final String code;

  DataAuditOutcome(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** The value with this code; codes are case-sensitive. */
  public static Optional<DataAuditOutcome> ofCode(String code) {
    return CodedValue.find(BY_CODE, code);
  }
}
