package org.qppportal.core.apm;

import java.util.Map;
import java.util.Optional;
import org.qppportal.persistence.type.CodedValue;

/** What somebody is by the thresholds; the greater, the better. */
public enum QpStatus implements CodedValue {
  NONE("N", "not a QP"),
  PARTIAL_QP("P", "a Partial QP"),
  QP("Y", "a QP");

  private static final Map<String, QpStatus> BY_CODE = CodedValue.byCode(QpStatus.class);

  private final String code;
  private final String words;

  QpStatus(String code, String words) {
    this.code = code;
    this.words = words;
  }

  /** The letter of the published eligibility answer. */
  @Override
  public String code() {
    return code;
  }

  /** The status with this letter; empty for an unknown or absent one. */
  public static Optional<QpStatus> ofCode(String code) {
    return CodedValue.find(BY_CODE, code);
  }

  /** As in "you are a Partial QP". */
  public String words() {
    return words;
  }

  /** The better of two. */
  public static QpStatus best(QpStatus one, QpStatus other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  /** The lesser of two: what somebody is who must meet both. */
  public static QpStatus least(QpStatus one, QpStatus other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
