package org.qppportal.persistence.close;

import java.util.HashMap;
import java.util.Map;

/** One object for each text that comes again and again, such as codes and TINs. */
final class Interned {

  private final Map<String, String> known = new HashMap<>();

  String of(String text) {
    if (text == null) {
      return null;
    }
    String same = known.putIfAbsent(text, text);
    return same == null ? text : same;
  }
}
