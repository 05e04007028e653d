package org.qppportal.persistence.type;

import java.util.Map;
import java.util.Optional;

/**
 * A performance category. Advancing Care Information (ACI) was renamed Promoting Interoperability
 * (PI) in 2018.
 */
public enum Category implements CodedValue {
  QUALITY("quality"),
  IA("ia"),
  ACI("aci"),
  PI("pi"),
  COST("cost");

  private static final Map<String, Category> BY_CODE = CodedValue.byCode(Category.class);

  private final String code;

  Category(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** The value with this published code; codes are case-sensitive. */
  public static Optional<Category> ofCode(String code) {
    return CodedValue.find(BY_CODE, code);
  }
}
