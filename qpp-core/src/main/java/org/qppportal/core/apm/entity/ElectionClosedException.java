package org.qppportal.core.apm.entity;

import jakarta.ejb.ApplicationException;

/** Nothing can be chosen for Partial QPs any more; the message says since when. */
@ApplicationException(rollback = true)
public class ElectionClosedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ElectionClosedException(String message) {
    super(message);
  }
}
