package org.qppportal.core.qrda;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.qppportal.core.problem.QrdaProblem;

/**
 * Stops a document that is larger than any may be, or whose single tag or text is, before the
 * parser has gathered it in memory.
 */
final class GuardedInput extends FilterInputStream {

  static final long MOST_BYTES = 256L * 1024 * 1024;
  private static final long MOST_AT_ONCE = 8L * 1024 * 1024;

  private long total;
  private long sinceProgress;

  GuardedInput(InputStream in) {
    super(in);
  }

  /** The parser has got to a next part. */
  void progress() {
    sinceProgress = 0;
  }

  @Override
  public int read() throws IOException {
    int read = in.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = in.read(buffer, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int read) throws IOException {
    total += read;
    sinceProgress += read;
    if (total > MOST_BYTES) {
      throw new Unreadable(
          QrdaProblem.TOO_LARGE,
          "The document is larger than " + MOST_BYTES / 1024 / 1024 + " megabytes.");
    }
    if (sinceProgress > MOST_AT_ONCE) {
      throw new Unreadable(
          QrdaProblem.TOO_LARGE,
          "A single tag, text or comment of the document is larger than "
              + MOST_AT_ONCE / 1024 / 1024
              + " megabytes.");
    }
  }
}
