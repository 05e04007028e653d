package org.qppportal.core.exception.rule;

import static org.qppportal.core.exception.rule.ExceptionCommand.APPROVE;
import static org.qppportal.core.exception.rule.ExceptionCommand.DENY;
import static org.qppportal.core.exception.rule.ExceptionCommand.VOID;
import static org.qppportal.core.exception.rule.ExceptionCommand.WITHDRAW;
import static org.qppportal.persistence.type.ExceptionState.APPROVED;
import static org.qppportal.persistence.type.ExceptionState.DENIED;
import static org.qppportal.persistence.type.ExceptionState.INFORMATION_ASKED;
import static org.qppportal.persistence.type.ExceptionState.SUBMITTED;
import static org.qppportal.persistence.type.ExceptionState.VOIDED;
import static org.qppportal.persistence.type.ExceptionState.WITHDRAWN;

import java.util.Optional;
import org.qppportal.persistence.type.ExceptionState;
import org.qppportal.persistence.type.TicketState;

/** In which state an application is, and what may be done with it. */
public final class DecisionRules {

  private DecisionRules() {}

  /**
   * The state of an application, as its ticket stands: while the ticket waits for the user, more
   * information is asked; a ticket that ended without a decision took the application with it.
   *
   * @param stored the state as it was noted last
   */
  public static ExceptionState state(ExceptionState stored, TicketState ticket) {
    if (stored != SUBMITTED) {
      return stored;
    }
    return switch (ticket) {
      case PENDING -> INFORMATION_ASKED;
      case CLOSED -> WITHDRAWN;
      case NEW, OPEN, ON_HOLD, SOLVED -> SUBMITTED;
    };
  }

  /** The state after a command; empty when the command may not be done. */
  public static Optional<ExceptionState> after(ExceptionState state, ExceptionCommand command) {
    boolean undecided = state == SUBMITTED || state == INFORMATION_ASKED;
    if (undecided && command == APPROVE) {
      return Optional.of(APPROVED);
    }
    if (undecided && command == DENY) {
      return Optional.of(DENIED);
    }
    if ((undecided || state == APPROVED) && command == WITHDRAW) {
      return Optional.of(WITHDRAWN);
    }
    return state == APPROVED && command == VOID ? Optional.of(VOIDED) : Optional.empty();
  }
}
