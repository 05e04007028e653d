package org.qppportal.core.batch;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** Bytes that are kept in pieces, each fetched when its turn comes. */
final class PiecesStream extends InputStream {

  private final IntFunction<Optional<byte[]>> pieces;
  private byte[] piece = {};
  private int number;
  private int position;

  /** Reads pieces, counted from 0, until there is none. */
  PiecesStream(IntFunction<Optional<byte[]>> pieces) {
    this.pieces = pieces;
  }

  @Override
  public int read() {
    return fetch() ? piece[position++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    if (!fetch()) {
      return -1;
    }
    int count = Math.min(length, piece.length - position);
    System.arraycopy(piece, position, bytes, offset, count);
    position += count;
    return count;
  }

  /** Whether there is a byte to be read. */
  private boolean fetch() {
    while (position == piece.length) {
      Optional<byte[]> next = pieces.apply(number);
      if (next.isEmpty()) {
        return false;
      }
      number++;
      piece = next.get();
      position = 0;
    }
    return true;
  }
}
