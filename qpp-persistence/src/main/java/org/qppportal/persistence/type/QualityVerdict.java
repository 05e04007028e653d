package org.qppportal.persistence.type;

import java.util.Arrays;
import java.util.Optional;

/** What somebody thinks of how a ticket was answered. */
public enum QualityVerdict {
  GOOD("good"),
  BETTER("better"),
  WRONG("wrong");

  private final String code;

  QualityVerdict(String code) {
    this.code = code;
  }

  /** The word stored, which never changes its meaning. */
  public String code() {
    return code;
  }

  /** The verdict of a word; empty when there is none. */
  public static Optional<QualityVerdict> ofCode(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
  }
}
