package org.qppportal.persistence.type;

import java.util.Map;
import java.util.Optional;

/** How soon a ticket must be answered. */
public enum TicketPriority implements CodedValue {
  /** Many cannot work, or a deadline is about to pass. */
  EMERGENCY("emergency"),
  /** Somebody cannot do what they must do now. */
  HIGH("high"),
  NORMAL("normal");

  private static final Map<String, TicketPriority> BY_CODE =
      CodedValue.byCode(TicketPriority.class);

  private final String code;

  TicketPriority(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** The value with this code; codes are case-sensitive. */
  public static Optional<TicketPriority> ofCode(String code) {
    return CodedValue.find(BY_CODE, code);
  }
}
