package org.qppportal.core.exception;

import jakarta.ejb.ApplicationException;

/** Something cannot be done with an application; the message says why in plain words. */
@ApplicationException(rollback = true)
public class ExceptionRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ExceptionRefusedException(String message) {
    super(message);
  }
}
