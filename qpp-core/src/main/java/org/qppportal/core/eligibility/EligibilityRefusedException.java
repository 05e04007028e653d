package org.qppportal.core.eligibility;

import jakarta.ejb.ApplicationException;

/** A determination cannot be made now; the message says why and what to do. */
@ApplicationException(rollback = true)
public class EligibilityRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Refuses for a reason that people can read. */
  public EligibilityRefusedException(String message) {
    super(message);
  }
}
