package org.qppportal.core.desk;

import java.util.Arrays;
import java.util.Optional;
import org.qppportal.persistence.type.TicketKind;

/** Who works on a ticket. */
public enum TicketTeam {
  HELP_DESK("helpDesk", "Help desk"),
  PROGRAM("program", "Program staff");

  private final String code;
  private final String title;

  TicketTeam(String code, String title) {
    this.code = code;
    this.title = title;
  }

  public String code() {
    return code;
  }

  public String title() {
    return title;
  }

  /** The team of this code. */
  public static Optional<TicketTeam> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
  }

  /** The team that a new ticket goes to: what is decided by rule goes to those who decide. */
  public static TicketTeam of(TicketKind kind) {
    return switch (kind) {
      case TARGETED_REVIEW, EXCEPTION, DATA_VALIDATION -> PROGRAM;
      case PORTAL, PROGRAM, ACCESS, LEGACY -> HELP_DESK;
    };
  }
}
