package org.qppportal.persistence.type;

import java.util.Map;
import java.util.Optional;

/** What a targeted review can correct. */
public enum CorrectionKind implements CodedValue {
  /** A category is left out, whatever data was sent. */
  CATEGORY_LEFT_OUT("categoryLeftOut"),
  /** A special status applies, or does not. */
  SPECIAL_STATUS("specialStatus"),
  /** The practice lies where circumstances were extreme and uncontrollable. */
  AUTOMATIC_CIRCUMSTANCES("automaticCircumstances"),
  /** Payment is not adjusted, for a reason. */
  NOT_ADJUSTED("notAdjusted");

  private static final Map<String, CorrectionKind> BY_CODE =
      CodedValue.byCode(CorrectionKind.class);

  private final String code;

  CorrectionKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** The value with this code; codes are case-sensitive. */
  public static Optional<CorrectionKind> ofCode(String code) {
    return CodedValue.find(BY_CODE, code);
  }
}
