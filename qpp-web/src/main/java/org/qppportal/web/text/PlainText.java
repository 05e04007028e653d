package org.qppportal.web.text;

import java.util.regex.Pattern;

/**
 * Text without HTML. The published measures mix simple HTML with comparisons such as {@code LVEF <
 * 40%}, so only the tags that occur are taken out; whatever stays is escaped where it is printed.
 */
public final class PlainText {

  private static final Pattern ITEM = Pattern.compile("(?i)<li\\b[^>]*>\\s*");
  private static final Pattern BREAK = Pattern.compile("(?i)<br\\b[^>]*>|</(?:p|ul|ol|div)\\s*>");
  private static final Pattern TAG =
      Pattern.compile(
          "(?i)</?(?:a|b|div|em|font|h[1-6]|i|li|ol|p|script|span|strong|style|sub|sup|table|tbody|td|th|tr|u|ul)\\b[^>]*>");
  private static final Pattern SPACES = Pattern.compile("[ \\t\\x0B\\f\\r\\u00a0]+");
  private static final Pattern BLANK_LINES = Pattern.compile("\\s*\\n\\s*");

  private PlainText() {}

  /** The text of a piece of published HTML, with line breaks; empty for null. */
  public static String of(String html) {
    if (html == null) {
      return "";
    }
    String text = ITEM.matcher(html).replaceAll("\n• ");
    text = BREAK.matcher(text).replaceAll("\n");
    text = TAG.matcher(text).replaceAll("");
    text =
        text.replace("&nbsp;", " ")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&amp;", "&");
    text = SPACES.matcher(text).replaceAll(" ");
    return BLANK_LINES.matcher(text).replaceAll("\n").strip();
  }
}
