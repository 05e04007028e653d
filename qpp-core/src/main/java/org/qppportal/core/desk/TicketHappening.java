package org.qppportal.core.desk;

import java.util.Arrays;
import java.util.Optional;

/** What can happen to a ticket besides what is written. */
public enum TicketHappening {
  CREATED("created"),
  /** The detail is the new state. */
  STATE("state"),
  /** The detail is the account. */
  ASSIGNED("assigned"),
  /** The detail is the team. */
  TRANSFERRED("transferred"),
  /** The detail is the priority. */
  PRIORITY("priority"),
  /** The detail is the date; none when it was taken back. */
  DUE("due"),
  /** The detail is the number of the other ticket. */
  MERGED("merged"),
  /** The detail is the number of the other ticket, which went up in this one. */
  TOOK_IN("tookIn"),
  /** The detail is the number of the new ticket. */
  SPLIT("split"),
  /** The detail is the title of the problem; none when it comes from none. */
  PROBLEM("problem"),
  REMINDED("reminded"),
  /** The detail is what was compared, as codes with commas between. */
  IDENTITY("identity"),
  RATED("rated");

  private final String code;

  TicketHappening(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  static Optional<TicketHappening> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
  }
}
