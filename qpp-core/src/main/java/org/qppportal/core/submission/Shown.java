package org.qppportal.core.submission;

import java.util.Collection;
import java.util.Iterator;

/** How values found in a file are shown in messages: short, on one line, without surprises. */
public final class Shown {

  private static final int LONGEST = 60;

  private Shown() {}

  /** A text found, in quotation marks. */
  public static String quoted(String text) {
    return '"' + plain(text) + '"';
  }

  /** A text found, shortened and without control characters. */
  public static String plain(String text) {
    StringBuilder shown = new StringBuilder(Math.min(text.length(), LONGEST) + 1);
    for (int i = 0; i < text.length(); i++) {
      if (i == LONGEST) {
        return shown.append('…').toString();
      }
      char c = text.charAt(i);
      shown.append(harmless(c) ? c : '\uFFFD');
    }
    return shown.toString();
  }

  /** A list in words: {@code a, b or c}. */
  public static String anyOf(Collection<?> items) {
    return list(items, " or ");
  }

  /** A list in words: {@code a, b and c}. */
  public static String allOf(Collection<?> items) {
    return list(items, " and ");
  }

  private static String list(Collection<?> items, String last) {
    StringBuilder words = new StringBuilder();
    Iterator<?> rest = items.iterator();
    for (int i = 0; rest.hasNext(); i++) {
      Object item = rest.next();
      words.append(i == 0 ? "" : rest.hasNext() ? ", " : last).append(item);
    }
    return words.toString();
  }

  // Characters that steer the direction of writing could make a message say something else.
  private static boolean harmless(char c) {
    int type = Character.getType(c);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR;
  }
}
