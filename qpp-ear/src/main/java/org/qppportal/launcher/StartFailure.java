package org.qppportal.launcher;

/**
 * Something keeps the portal from starting; the message is one sentence for the person at the
 * terminal.
 */
public final class StartFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StartFailure(String message) {
    super(message);
  }

  public StartFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
