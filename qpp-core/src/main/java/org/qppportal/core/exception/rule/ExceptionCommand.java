package org.qppportal.core.exception.rule;

/** What can be done with an application. */
public enum ExceptionCommand {
  APPROVE,
  DENY,
  /** Whoever applied takes it back. */
  WITHDRAW,
  /** Data was sent for all that it excepted from. */
  VOID
}
