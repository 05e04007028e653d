package org.qppportal.core.submission;

/**
 * Turns offsets in a file into lines and columns, both from 1. Columns count characters, not bytes.
 * Asking in the order of the file is cheap: the search goes on from the last answer.
 */
final class Lines {

  private final byte[] content;
  private int offset;
  private int line = 1;
  private int column = 1;

  Lines(byte[] content) {
    this.content = content;
    rewind();
  }

  /** Goes to a byte of the file, or to its end when the offset lies beyond. */
  Lines goTo(long target) {
    int goal = (int) Math.max(0, Math.min(target, content.length));
    if (goal < offset) {
      rewind();
    }
    while (offset < goal) {
      step();
    }
    return this;
  }

  int line() {
    return line;
  }

  int column() {
    return column;
  }

  private void step() {
    byte current = content[offset++];
    boolean returnBeforeFeed =
        current == '\r' && offset < content.length && content[offset] == '\n';
    if (current == '\n' || (current == '\r' && !returnBeforeFeed)) {
      line++;
      column = 1;
    } else if (offset < content.length && !continuesCharacter(content[offset])) {
      column++;
    } else if (offset == content.length) {
      column++;
    }
  }

  private static boolean continuesCharacter(byte b) {
    return (b & 0xC0) == 0x80;
  }

  private void rewind() {
    offset = JsonSource.markLength(content);
    line = 1;
    column = 1;
  }
}
