package org.qppportal.core.submission;

import jakarta.ejb.ApplicationException;
import java.util.UUID;

/** What was asked contradicts what is stored; nothing was changed. */
@ApplicationException(rollback = true)
public class ConflictException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The two ways to contradict. */
  public enum Kind {
    /** A set with this key is there already. */
    DUPLICATE,
    /** The set has changed since the caller read it. */
    STALE
  }

  private final Kind kind;
  private final UUID submissionId;

  public ConflictException(Kind kind, UUID submissionId, String message) {
    super(message);
    this.kind = kind;
    this.submissionId = submissionId;
  }

  public Kind kind() {
    return kind;
  }

  /** The submission concerned. */
  public UUID submissionId() {
    return submissionId;
  }
}
