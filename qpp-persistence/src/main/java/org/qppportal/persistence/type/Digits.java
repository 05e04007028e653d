package org.qppportal.persistence.type;

/** Digit checks that identifiers share. */
final class Digits {

  private Digits() {}

  static boolean exactly(String text, int length) {
    if (text == null || text.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }
}
