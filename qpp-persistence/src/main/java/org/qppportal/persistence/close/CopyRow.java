package org.qppportal.persistence.close;

import java.nio.charset.StandardCharsets;

/**
 * A row in the text format of COPY: fields between tabs, {@code \N} for null, backslashes before
 * tabs, line ends and backslashes. One object is filled anew for each row, so that a nation's rows
 * leave no garbage but the values taken.
 */
public final class CopyRow {

  private static final int MOST_FIELDS = 32;

  private final int[] starts = new int[MOST_FIELDS + 1];
  private byte[] bytes = {};

  /** Takes over the next row. */
  void fill(byte[] line) {
    bytes = line;
    int length = line.length > 0 && line[line.length - 1] == '\n' ? line.length - 1 : line.length;
    int field = 0;
    starts[0] = 0;
    for (int i = 0; i < length; i++) {
      if (line[i] == '\t') {
        starts[++field] = i + 1;
      }
    }
    starts[field + 1] = length + 1;
  }

  /** Whether a field, counted from 0, is null. */
  public boolean isNull(int field) {
    int start = starts[field];
    return end(field) - start == 2 && bytes[start] == '\\' && bytes[start + 1] == 'N';
  }

  /** A field's text, or null. */
  public String text(int field) {
    if (isNull(field)) {
      return null;
    }
    int start = starts[field];
    int end = end(field);
    for (int i = start; i < end; i++) {
      if (bytes[i] == '\\') {
        return unescaped(start, end);
      }
    }
    return new String(bytes, start, end - start, StandardCharsets.UTF_8);
  }

  /** A whole number; must not be null. */
  public long number(int field) {
    long number = 0;
    int start = starts[field];
    boolean negative = bytes[start] == '-';
    for (int i = negative ? start + 1 : start; i < end(field); i++) {
      number = number * 10 + bytes[i] - '0';
    }
    return negative ? -number : number;
  }

  /** A number with two decimals, in hundredths; must not be null. */
  public long hundredths(int field) {
    long number = 0;
    for (int i = starts[field]; i < end(field); i++) {
      if (bytes[i] != '.' && bytes[i] != '-') {
        number = number * 10 + bytes[i] - '0';
      }
    }
    return bytes[starts[field]] == '-' ? -number : number;
  }

  /** A truth value; null is false. */
  public boolean flag(int field) {
    return bytes[starts[field]] == 't';
  }

  private int end(int field) {
    return starts[field + 1] - 1;
  }

  private String unescaped(int start, int end) {
    byte[] plain = new byte[end - start];
    int length = 0;
    for (int i = start; i < end; i++) {
      byte next = bytes[i];
      if (next == '\\' && i + 1 < end) {
        next = control(bytes[++i]);
      }
      plain[length++] = next;
    }
    return new String(plain, 0, length, StandardCharsets.UTF_8);
  }

  private static byte control(byte letter) {
    return switch (letter) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'v' -> 0x0b;
      default -> letter;
    };
  }
}
