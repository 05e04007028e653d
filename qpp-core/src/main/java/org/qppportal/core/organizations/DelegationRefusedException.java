package org.qppportal.core.organizations;

import jakarta.ejb.ApplicationException;

/** A delegation that cannot be made as asked; the message says what to do. */
@ApplicationException(rollback = true)
public class DelegationRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final DelegationTerms.Field field;

  /**
   * Makes one.
   *
   * @param field which answer to change
   * @param message what to do
   */
  public DelegationRefusedException(DelegationTerms.Field field, String message) {
    super(message);
    this.field = field;
  }

  /** Which answer to change. */
  public DelegationTerms.Field field() {
    return field;
  }
}
