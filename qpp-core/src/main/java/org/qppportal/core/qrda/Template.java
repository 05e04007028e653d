package org.qppportal.core.qrda;

import java.util.HashMap;
import java.util.Map;

/** The parts of a document that are read, by the object identifier of their template. */
enum Template {
  DOCUMENT("27.1.2"),
  CATEGORY_SECTION("27.2.1"),
  QUALITY_SECTION("27.2.3"),
  ACTIVITY_SECTION("27.2.4"),
  PI_SECTION("27.2.5"),
  PERIOD("17.3.8"),
  MEASURE("27.3.17"),
  POPULATION("27.3.16"),
  COUNT("27.3.3"),
  RATE("27.3.25"),
  STRATUM("27.3.4"),
  SEX("27.3.6"),
  ETHNICITY("27.3.7"),
  RACE("27.3.8"),
  PAYER("27.3.18"),
  ACTIVITY("27.3.33"),
  PI_RATIO("27.3.28"),
  PI_NUMERATOR("27.3.31"),
  PI_DENOMINATOR("27.3.32"),
  PI_ANSWER("27.3.29"),
  PERFORMED("27.3.27");

  private static final Map<String, Template> BY_ROOT = new HashMap<>();

  static {
    for (Template template : values()) {
      BY_ROOT.put("2.16.840.1.113883.10.20." + template.suffix, template);
    }
  }

  private final String suffix;

  Template(String suffix) {
    this.suffix = suffix;
  }

  /** The template of an object identifier; null when it is not one that is read. */
  static Template ofRoot(String root) {
    return BY_ROOT.get(root);
  }

  boolean isSection() {
    return this == QUALITY_SECTION || this == ACTIVITY_SECTION || this == PI_SECTION;
  }

  boolean isSupplement() {
    return this == SEX || this == ETHNICITY || this == RACE || this == PAYER;
  }
}
