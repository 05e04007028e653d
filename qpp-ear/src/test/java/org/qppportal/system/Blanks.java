package org.qppportal.system;

import java.io.InputStream;
import java.util.Arrays;

/** So many blanks. */
final class Blanks extends InputStream {

  private long left;

  Blanks(long bytes) {
    this.left = bytes;
  }

  @Override
  public int read() {
    return left-- > 0 ? ' ' : -1;
  }

  @Override
  public int read(byte[] buffer, int from, int length) {
    if (left <= 0) {
      return -1;
    }
    int count = (int) Math.min(left, length);
    Arrays.fill(buffer, from, from + count, (byte) ' ');
    left -= count;
    return count;
  }
}
