package org.qppportal.core.apm.run;

import jakarta.ejb.ApplicationException;

/** What was asked of a run cannot be done now; the message says why and what to do. */
@ApplicationException(rollback = true)
public class QpRunRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  QpRunRefusedException(String message) {
    super(message);
  }
}
