package org.qppportal.core.submission;

import java.nio.charset.StandardCharsets;

/** Writes test submissions of 2017, valid unless a test puts something wrong in. */
final class Json {

  static final String GROUP =
      "\"entityType\":\"group\",\"taxpayerIdentificationNumber\":\"000123456\",";
  static final String GROUP_2017 = GROUP + "\"performanceYear\":2017,";
  static final String COUNTS =
      "\"isEndToEndReported\":true,\"performanceMet\":6,\"performanceNotMet\":4,"
          + "\"eligiblePopulation\":10";

  private Json() {}

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A submission of a group. */
  static String submission(String... sets) {
    return submissionOf(GROUP_2017, sets);
  }

  /** A submission whose entity fields and year are given, each with a comma behind it. */
  static String submissionOf(String fields, String... sets) {
    return "{" + fields + "\"measurementSets\":[" + String.join(",", sets) + "]}";
  }

  static String set(String category, String method, String... measurements) {
    return set(category, method, "", measurements);
  }

  /** A set with further fields, each with a comma behind it. */
  static String set(String category, String method, String fields, String[] measurements) {
    return setOf(
        "\"category\":\""
            + category
            + "\",\"submissionMethod\":\""
            + method
            + "\",\"performanceStart\":\"2017-01-01\",\"performanceEnd\":\"2017-12-31\","
            + fields,
        measurements);
  }

  static String setOf(String fields, String... measurements) {
    return "{" + fields + "\"measurements\":[" + String.join(",", measurements) + "]}";
  }

  static String measurement(String id, String value) {
    return "{\"measureId\":\"" + id + "\",\"value\":" + value + "}";
  }

  /** An activity that is fine. */
  static String activity() {
    return measurement("IA_AHE_1", "true");
  }

  /** A submission of one quality measurement sent by a registry. */
  static String quality(String id, String value) {
    return submission(set("quality", "registry", measurement(id, value)));
  }

  /** A submission of ACI measurements. */
  static String aci(String... measurements) {
    return submission(set("aci", "registry", measurements));
  }
}
