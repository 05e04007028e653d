package org.qppportal.core.attestation;

import jakarta.ejb.ApplicationException;
import java.time.Instant;

/** Somebody else saved the draft since the form was opened; nothing was overwritten. */
@ApplicationException(rollback = true)
public class DraftConflictException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String savedBy;
  private final transient Instant savedAt;

  public DraftConflictException(String savedBy, Instant savedAt) {
    super("The draft was saved by " + savedBy + " at " + savedAt);
    this.savedBy = savedBy;
    this.savedAt = savedAt;
  }

  /** Who saved it. */
  public String savedBy() {
    return savedBy;
  }

  /** When. */
  public Instant savedAt() {
    return savedAt;
  }
}
