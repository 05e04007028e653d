package org.qppportal.core.batch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Lets the bytes of UTF-8 text through and stops at the first that is none, or that no text has. It
 * counts lines, so that it can say in which one: what reads behind it is always some way back.
 */
final class Utf8Guard extends FilterInputStream {

  private static final int ASCII = 0x80;

  private long line = 1;

  /** How many bytes of the character under way are still to come. */
  private int pending;

  /** The least and the most that the next of them may be. */
  private int least = ASCII;

  private int most = 0xBF;

  /** The bytes are not what a table can be made of. */
  static final class ForeignBytes extends IOException {

    private static final long serialVersionUID = 1L;

    private final long line;
    private final boolean binary;

    ForeignBytes(long line, boolean binary) {
      super("Foreign bytes in line " + line);
      this.line = line;
      this.binary = binary;
    }

    /** The line they are in, from 1. */
    long line() {
      return line;
    }

    /** Whether they are of no text at all, rather than of text in another encoding. */
    boolean binary() {
      return binary;
    }
  }

  Utf8Guard(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int count = read(one, 0, 1);
    return count < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = super.read(bytes, offset, length);
    if (count < 0 && pending > 0) {
      throw new ForeignBytes(line, false);
    }
    for (int i = offset; i < offset + count; i++) {
      byte next = bytes[i];
      if (next > 0 && pending == 0) {
        if (next == '\n') {
          line++;
        }
      } else {
        check(next & 0xFF);
      }
    }
    return count;
  }

  private void check(int next) throws ForeignBytes {
    if (next == 0) {
      throw new ForeignBytes(line, true);
    }
    if (pending == 0) {
      begin(next);
      return;
    }
    if (next < least || next > most) {
      throw new ForeignBytes(line, false);
    }
    pending--;
    least = ASCII;
    most = 0xBF;
  }

  /** The first byte of a character (Unicode, table 3-7). */
  private void begin(int first) throws ForeignBytes {
    if (first >= 0xC2 && first <= 0xDF) {
      pending = 1;
    } else if ((first & 0xF0) == 0xE0) {
      pending = 2;
      least = first == 0xE0 ? 0xA0 : ASCII;
      most = first == 0xED ? 0x9F : 0xBF;
    } else if (first >= 0xF0 && first <= 0xF4) {
      pending = 3;
      least = first == 0xF0 ? 0x90 : ASCII;
      most = first == 0xF4 ? 0x8F : 0xBF;
    } else {
      throw new ForeignBytes(line, false);
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
