package org.qppportal.persistence.type;

import java.util.Map;
import java.util.Optional;

/** What a reviewer found in the evidence for one item. */
public enum EvidenceVerdict implements CodedValue {
  VERIFIED("verified"),
  /** There is evidence, and it does not show what was reported. */
  NOT_SUPPORTED("notSupported"),
  /** There is none. */
  MISSING("missing");

  private static final Map<String, EvidenceVerdict> BY_CODE =
      CodedValue.byCode(EvidenceVerdict.class);

  private final String code;

  EvidenceVerdict(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** The value with this code; codes are case-sensitive. */
  public static Optional<EvidenceVerdict> ofCode(String code) {
    return CodedValue.find(BY_CODE, code);
  }
}
