package org.qppportal.core.claims;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes what became of lines as a short text to be kept, such as {@code COUNTED=12 AGE=1}. */
final class LineFates {

  private LineFates() {}

  static String write(Map<LineFate, Long> fates) {
    return fates.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(" "));
  }

  static Map<LineFate, Long> read(String text) {
    Map<LineFate, Long> fates = new EnumMap<>(LineFate.class);
    for (String one : text.isEmpty() ? new String[0] : text.split(" ")) {
      int equals = one.indexOf('=');
      fates.put(
          LineFate.valueOf(one.substring(0, equals)), Long.parseLong(one.substring(equals + 1)));
    }
    return fates;
  }

  /** For people: {@code Counted: 12; The patient's age …: 1}. */
  static String inWords(String text) {
    return read(text).entrySet().stream()
        .map(entry -> entry.getKey().label() + ": " + entry.getValue())
        .collect(Collectors.joining("; "));
  }
}
