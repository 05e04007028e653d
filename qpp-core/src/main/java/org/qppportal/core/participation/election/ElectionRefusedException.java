package org.qppportal.core.participation.election;

import jakarta.ejb.ApplicationException;

/** A choice cannot be made; the message says why in plain words. */
@ApplicationException(rollback = true)
public class ElectionRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ElectionRefusedException(String message) {
    super(message);
  }
}
