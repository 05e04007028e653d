package org.qppportal.persistence.type;

import java.util.Map;
import java.util.Optional;

/** How measures were collected and sent, as the published submission format names it. */
public enum SubmissionMethod implements CodedValue {
  CLAIMS("claims"),
  REGISTRY("registry"),
  ELECTRONIC_HEALTH_RECORD("electronicHealthRecord"),
  ADMINISTRATIVE_CLAIMS("administrativeClaims"),
  CERTIFIED_SURVEY_VENDOR("certifiedSurveyVendor"),
  CMS_WEB_INTERFACE("cmsWebInterface");

  private static final Map<String, SubmissionMethod> BY_CODE =
      CodedValue.byCode(SubmissionMethod.class);

  private final String code;

  SubmissionMethod(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** The value with this published code; codes are case-sensitive. */
  public static Optional<SubmissionMethod> ofCode(String code) {
    return CodedValue.find(BY_CODE, code);
  }
}
