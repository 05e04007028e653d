package org.qppportal.core.close;

import java.util.Map;
import org.qppportal.persistence.type.CodedValue;

/** Whether a clinician's payment is adjusted, or why it is not (42 CFR 414.1310). */
public enum PaymentStatus implements CodedValue {
  ADJUSTED("adjusted", "Payment is adjusted"),
  CLINICIAN_TYPE("clinicianType", "Type of clinician that does not take part"),
  NEW_TO_MEDICARE("newToMedicare", "New to Medicare in the year"),
  QUALIFYING_PARTICIPANT("qp", "Qualifying participant in an advanced payment model"),
  PARTIAL_QUALIFYING_PARTICIPANT("partialQp", "Partial qualifying participant who did not elect"),
  LOW_VOLUME("lowVolume", "At or below the low-volume threshold"),
  VOLUNTARY("voluntary", "Reports voluntarily: scored for feedback only"),
  NOT_DETERMINED("notDetermined", "Figures for the low-volume threshold are missing");

  private static final Map<String, PaymentStatus> BY_CODE = CodedValue.byCode(PaymentStatus.class);

  private final String code;
  private final String label;

  PaymentStatus(String code, String label) {
    this.code = code;
    this.label = label;
  }

  @Override
  public String code() {
    return code;
  }

  /** The words that people see. */
  public String label() {
    return label;
  }

  /** The value with this code. */
  public static PaymentStatus ofCode(String code) {
    return CodedValue.find(BY_CODE, code).orElseThrow();
  }
}
