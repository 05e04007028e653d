package org.qppportal.persistence.type;

import java.util.Map;
import java.util.Optional;

/** Where a ticket is on its way. */
public enum TicketState implements CodedValue {
  /** Nobody has taken it yet. */
  NEW("new"),
  /** Staff must act. */
  OPEN("open"),
  /** We asked the user for something. */
  PENDING("pending"),
  /** A third party or a specialist must act. */
  ON_HOLD("onHold"),
  /** Answered; a reply opens it again. */
  SOLVED("solved"),
  /** Ended for good; a reply makes a new ticket that is linked to it. */
  CLOSED("closed");

  private static final Map<String, TicketState> BY_CODE = CodedValue.byCode(TicketState.class);

  private final String code;

  TicketState(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** The value with this code; codes are case-sensitive. */
  public static Optional<TicketState> ofCode(String code) {
    return CodedValue.find(BY_CODE, code);
  }
}
