package org.qppportal.core.claims;

import jakarta.ejb.ApplicationException;

/** A load of claim lines cannot be begun or go on; the message says why, for people. */
@ApplicationException(rollback = true)
public class ClaimsLoadRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Refuses for a reason. */
  public ClaimsLoadRefusedException(String message) {
    super(message);
  }
}
