package org.qppportal.core.apm.register;

import jakarta.ejb.ApplicationException;

/** The register cannot be changed now; the message says why and what to do. */
@ApplicationException(rollback = true)
public class RegisterBusyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RegisterBusyException(String message) {
    super(message);
  }
}
