package org.qppportal.core.claims;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** Reads a file that is kept in pieces, one piece at a time. */
final class PieceStream extends InputStream {

  private final IntFunction<Optional<byte[]>> pieces;
  private byte[] piece = {};
  private int at;
  private int next;
  private boolean ended;

  PieceStream(IntFunction<Optional<byte[]>> pieces) {
    this.pieces = pieces;
  }

  @Override
  public int read() {
    return available() > 0 ? piece[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] bytes, int from, int length) {
    if (length == 0) {
      return 0;
    }
    int count = Math.min(available(), length);
    if (count == 0) {
      return -1;
    }
    System.arraycopy(piece, at, bytes, from, count);
    at += count;
    return count;
  }

  /** How many bytes the piece at hand still has; 0 only at the end of the file. */
  @Override
  public int available() {
    while (at == piece.length && !ended) {
      Optional<byte[]> following = pieces.apply(next++);
      ended = following.isEmpty();
      piece = following.orElse(new byte[0]);
      at = 0;
    }
    return piece.length - at;
  }
}
