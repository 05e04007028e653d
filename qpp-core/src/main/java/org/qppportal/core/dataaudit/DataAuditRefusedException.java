package org.qppportal.core.dataaudit;

import jakarta.ejb.ApplicationException;

/** Something cannot be done in an audit; the message says why and what to do instead. */
@ApplicationException(rollback = true)
public class DataAuditRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Field field;

  /** What of a form it is about. */
  public enum Field {
    YEAR,
    SUBMITTER,
    SEED,
    TIN,
    DUE,
    REASON,
    FILE,
    ITEM,
    VERDICT,
    OUTCOME,
    WORDS,
    NONE
  }

  DataAuditRefusedException(Field field, String message) {
    super(message);
    this.field = field;
  }

  public Field field() {
    return field;
  }
}
