package org.qppportal.persistence.close;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Rows for COPY in its text format, collected and handed on in large pieces. Fields come in the
 * order of the columns; {@link #end} closes a row.
 */
public final class CopyLines {

  private static final int PIECE = 1 << 16;
  private static final int LONGEST_NUMBER = 20;

  private final Sink sink;
  private byte[] buffer = new byte[PIECE + PIECE / 4];
  private int length;
  private long rows;

  /** Where pieces go. */
  @FunctionalInterface
  public interface Sink {

    /** Takes the first bytes of a buffer, which is used again afterwards. */
    void take(byte[] bytes, int length);
  }

  /** Collects for a sink. */
  public CopyLines(Sink sink) {
    this.sink = sink;
  }

  /** A text, or null. */
  public CopyLines text(String value) {
    if (value == null) {
      return none();
    }
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    room(bytes.length * 2 + 1);
    for (byte one : bytes) {
      switch (one) {
        case '\\' -> escaped('\\');
        case '\t' -> escaped('t');
        case '\n' -> escaped('n');
        case '\r' -> escaped('r');
        default -> buffer[length++] = one;
      }
    }
    return separated();
  }

  /** A whole number. */
  public CopyLines number(long value) {
    room(LONGEST_NUMBER + 1);
    if (value < 0) {
      return text(Long.toString(value));
    }
    int digits = 1;
    for (long rest = value / 10; rest > 0; rest /= 10) {
      digits++;
    }
    int at = length + digits;
    length = at;
    long rest = value;
    do {
      buffer[--at] = (byte) ('0' + rest % 10);
      rest /= 10;
    } while (rest > 0);
    return separated();
  }

  /** A number in units of its last decimal, so that 1234 with two decimals is 12.34. */
  public CopyLines decimal(long value, int decimals) {
    return text(BigDecimal.valueOf(value, decimals).toPlainString());
  }

  /** A truth value. */
  public CopyLines flag(boolean value) {
    return text(value ? "t" : "f");
  }

  /** No value. */
  public CopyLines none() {
    room(3);
    escaped('N');
    return separated();
  }

  /** Closes the row. */
  public void end() {
    buffer[length - 1] = '\n';
    rows++;
    if (length >= PIECE) {
      flush();
    }
  }

  /** Hands on what is left. */
  public void flush() {
    sink.take(buffer, length);
    length = 0;
  }

  /** How many rows were closed. */
  public long rows() {
    return rows;
  }

  private CopyLines separated() {
    buffer[length++] = '\t';
    return this;
  }

  private void escaped(char letter) {
    buffer[length++] = '\\';
    buffer[length++] = (byte) letter;
  }

  private void room(int bytes) {
    if (length + bytes > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + bytes));
    }
  }
}
