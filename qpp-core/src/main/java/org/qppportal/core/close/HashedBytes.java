package org.qppportal.core.close;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and hashes bytes without keeping them. */
final class HashedBytes {

  private final MessageDigest digest;
  private long length;

  HashedBytes() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  void add(byte[] bytes) {
    digest.update(bytes);
    length += bytes.length;
  }

  long length() {
    return length;
  }

  /** The hash of all bytes, in hexadecimal; ends the counting. */
  String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
