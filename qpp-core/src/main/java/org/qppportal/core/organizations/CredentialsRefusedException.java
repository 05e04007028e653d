package org.qppportal.core.organizations;

import jakarta.ejb.ApplicationException;

/** Credentials could not be changed; the message tells what to do. Nothing was changed. */
@ApplicationException(rollback = true)
public class CredentialsRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CredentialsRefusedException(String message) {
    super(message);
  }

  public CredentialsRefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}
