package org.qppportal.persistence.type;

import java.util.Map;
import java.util.Optional;

/** Whose data a submission carries. */
public enum EntityType implements CodedValue {
  INDIVIDUAL("individual"),
  GROUP("group"),
  VIRTUAL_GROUP("virtualGroup"),
  APM("apm"),
  SUBGROUP("subgroup");

  private static final Map<String, EntityType> BY_CODE = CodedValue.byCode(EntityType.class);

  private final String code;

  EntityType(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** The value with this published code; codes are case-sensitive. */
  public static Optional<EntityType> ofCode(String code) {
    return CodedValue.find(BY_CODE, code);
  }
}
