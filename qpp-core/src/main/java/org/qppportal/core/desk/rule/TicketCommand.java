package org.qppportal.core.desk.rule;

/** What can be done with a ticket that is there. */
public enum TicketCommand {
  /** A message that the person who asked can read. */
  REPLY,
  /** A message among staff. */
  ADD_NOTE,
  /** Staff make the ticket their own. */
  TAKE,
  /** Staff give it to one of their colleagues. */
  ASSIGN,
  /** Staff give it to another queue, where nobody has it yet. */
  TRANSFER,
  /** A public question; the ticket then waits for the user. */
  ASK_USER,
  /** The ticket waits for a specialist or a third party. */
  HOLD,
  /** Staff stop waiting. */
  RESUME,
  /** Staff say that the question is answered. */
  SOLVE,
  /** An answered question was not answered. */
  REOPEN,
  /** An answered ticket ends for good. */
  CLOSE,
  /** The person who asked takes the question back. */
  WITHDRAW,
  /** The ticket goes up in another one and ends. */
  MERGE,
  /** A part of the ticket becomes a ticket of its own. */
  SPLIT,
  /** The ticket is one of several that have the same cause. */
  LINK_PROBLEM,
  /** A date takes the place of the planned one. */
  SET_DUE,
  SET_PRIORITY,
  /** A file without a message. */
  ATTACH,
  /** The person who asked says how good the help was. */
  RATE,
  /** A reminder that we wait for the user. */
  REMIND
}
