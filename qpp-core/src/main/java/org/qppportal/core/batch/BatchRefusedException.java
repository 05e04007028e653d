package org.qppportal.core.batch;

import jakarta.ejb.ApplicationException;

/** What was asked for cannot be done with the file as it stands; the message says why. */
@ApplicationException(rollback = true)
public class BatchRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public BatchRefusedException(String message) {
    super(message);
  }
}
