package org.qppportal.core.idempotency;

import jakarta.ejb.ApplicationException;

/** A key cannot be used for what was asked; nothing was done. */
@ApplicationException(rollback = true)
public class IdempotencyConflictException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The two ways in which a key cannot be used. */
  public enum Kind {
    /** The first request with the key is still at work. */
    IN_PROGRESS,
    /** The key was used for another request. */
    REUSED
  }

  private final Kind kind;

  IdempotencyConflictException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
