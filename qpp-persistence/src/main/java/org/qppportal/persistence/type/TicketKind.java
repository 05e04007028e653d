package org.qppportal.persistence.type;

import java.util.Map;
import java.util.Optional;

/** What a ticket of the service desk is about; each kind is handled by the same people. */
public enum TicketKind implements CodedValue {
  /** Trouble with the portal itself. */
  PORTAL("portal"),
  /** A question about the program and its rules. */
  PROGRAM("program"),
  /** A request to review a final score. */
  TARGETED_REVIEW("targetedReview"),
  /** An application for a hardship or extreme circumstances exception. */
  EXCEPTION("exception"),
  /** Trouble with signing in, or with a connection to an organization. */
  ACCESS("access"),
  /** The program asks for evidence of what was sent. */
  DATA_VALIDATION("dataValidation"),
  /** A question about PQRS, the Value Modifier or the EHR incentive programs. */
  LEGACY("legacy");

  private static final Map<String, TicketKind> BY_CODE = CodedValue.byCode(TicketKind.class);

  private final String code;

  TicketKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** The value with this code; codes are case-sensitive. */
  public static Optional<TicketKind> ofCode(String code) {
    return CodedValue.find(BY_CODE, code);
  }
}
