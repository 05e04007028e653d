package org.qppportal.persistence.type;

import java.util.Map;
import java.util.Optional;

/** The shape of a measure's value, as the published measures data names it. */
public enum MetricType implements CodedValue {
  BOOLEAN("boolean"),
  PROPORTION("proportion"),
  SINGLE_PERFORMANCE_RATE("singlePerformanceRate"),
  REGISTRY_SINGLE_PERFORMANCE_RATE("registrySinglePerformanceRate"),
  MULTI_PERFORMANCE_RATE("multiPerformanceRate"),
  REGISTRY_MULTI_PERFORMANCE_RATE("registryMultiPerformanceRate"),
  NON_PROPORTION("nonProportion"),
  CAHPS("cahps"),
  COST_SCORE("costScore");

  private static final Map<String, MetricType> BY_CODE = CodedValue.byCode(MetricType.class);

  private final String code;

  MetricType(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** The value with this published code; codes are case-sensitive. */
  public static Optional<MetricType> ofCode(String code) {
    return CodedValue.find(BY_CODE, code);
  }
}
