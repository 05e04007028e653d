package org.qppportal.core.close;

import jakarta.ejb.ApplicationException;

/** A close that cannot be started or resumed now; the message tells people why. */
@ApplicationException(rollback = true)
public class CloseRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CloseRefusedException(String message) {
    super(message);
  }
}
