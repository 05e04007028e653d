package org.qppportal.core.desk.mail;

import java.util.regex.Pattern;

/** Text as it can be kept and shown: without control characters. */
final class PlainText {

  private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029]");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern BLANK = Pattern.compile("(?m)^[ \t]+$");
  private static final Pattern EMPTY_LINES = Pattern.compile("\n{3,}");

  private PlainText() {}

  /** Several lines, with at most one empty one between two. */
  static String lines(String text) {
    String clean = CONTROL.matcher(LINE_END.matcher(text).replaceAll("\n")).replaceAll("").strip();
    return EMPTY_LINES.matcher(BLANK.matcher(clean).replaceAll("")).replaceAll("\n\n");
  }

  /** One line. */
  static String line(String text) {
    return SPACES.matcher(CONTROL.matcher(lines(text)).replaceAll("")).replaceAll(" ").strip();
  }
}
