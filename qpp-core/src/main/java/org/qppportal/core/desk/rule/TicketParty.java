package org.qppportal.core.desk.rule;

/** As what somebody meets a ticket. */
public enum TicketParty {
  /** The person who asked. */
  REQUESTER,
  /** Somebody of the practice who sees the practice's tickets. */
  PRACTICE_MEMBER,
  /** Staff of the service desk. */
  AGENT,
  /** Staff of the program, to whom tickets are given. */
  SPECIALIST,
  /** The portal's timers. */
  SYSTEM,
  /** Everybody else, for whom the ticket is not there. */
  STRANGER
}
