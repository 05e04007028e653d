package org.qppportal.persistence.type;

import java.util.Map;
import java.util.Optional;

/** How a ticket or a message came in. */
public enum TicketChannel implements CodedValue {
  WEB("web"),
  EMAIL("email"),
  /** Logged by staff during a call. */
  PHONE("phone"),
  /** Made by the portal itself. */
  SYSTEM("system");

  private static final Map<String, TicketChannel> BY_CODE = CodedValue.byCode(TicketChannel.class);

  private final String code;

  TicketChannel(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** The value with this code; codes are case-sensitive. */
  public static Optional<TicketChannel> ofCode(String code) {
    return CodedValue.find(BY_CODE, code);
  }
}
