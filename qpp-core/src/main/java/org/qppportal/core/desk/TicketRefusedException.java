package org.qppportal.core.desk;

import jakarta.ejb.ApplicationException;

/** Something cannot be done with a ticket; the message says why and what to do instead. */
@ApplicationException(rollback = true)
public class TicketRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Field field;

  /** What of a form it is about. */
  public enum Field {
    KIND,
    LEGACY_PROGRAM,
    SUBJECT,
    TEXT,
    NAME,
    ADDRESS,
    PRACTICE,
    DUE,
    OTHER_TICKET,
    ASSIGNEE,
    CAUSE,
    FILE,
    NONE
  }

  public TicketRefusedException(Field field, String message) {
    super(message);
    this.field = field;
  }

  public TicketRefusedException(String message) {
    this(Field.NONE, message);
  }

  public Field field() {
    return field;
  }
}
