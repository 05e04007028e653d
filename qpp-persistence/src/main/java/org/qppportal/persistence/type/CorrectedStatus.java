package org.qppportal.persistence.type;

import java.util.Map;
import java.util.Optional;

/** A special status that a targeted review can correct. */
public enum CorrectedStatus implements CodedValue {
  SMALL_PRACTICE("smallPractice"),
  RURAL("rural"),
  HPSA("hpsa"),
  NON_PATIENT_FACING("nonPatientFacing"),
  HOSPITAL_BASED("hospitalBased"),
  ASC_BASED("ascBased"),
  APM_PARTICIPANT("apmParticipant");

  private static final Map<String, CorrectedStatus> BY_CODE =
      CodedValue.byCode(CorrectedStatus.class);

  private final String code;

  CorrectedStatus(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** The value with this code; codes are case-sensitive. */
  public static Optional<CorrectedStatus> ofCode(String code) {
    return CodedValue.find(BY_CODE, code);
  }
}
