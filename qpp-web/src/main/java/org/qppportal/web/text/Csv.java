package org.qppportal.web.text;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Lines of comma-separated values (RFC 4180) that are safe to open in a spreadsheet: a cell that
 * the program would take for a formula gets a quote in front.
 */
public final class Csv {

  private static final String FORMULA_STARTS = "=+-@\t\r";

  private Csv() {}

  /** One line with its end; nulls are empty cells. */
  public static String line(Object... cells) {
    return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(Object value) {
    String text = value == null ? "" : value.toString();
    // A number below zero is no formula.
    if (!(value instanceof Number)
        && !text.isEmpty()
        && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0) {
      text = "'" + text;
    }
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
