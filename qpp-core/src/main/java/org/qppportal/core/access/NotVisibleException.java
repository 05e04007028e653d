package org.qppportal.core.access;

import jakarta.ejb.ApplicationException;

/**
 * What was asked for is not there, or not for the caller: the same answer, so that nobody learns
 * what exists.
 */
@ApplicationException(rollback = true)
public class NotVisibleException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NotVisibleException(String message) {
    super(message);
  }
}
