package org.qppportal.core.desk;

import java.util.Optional;
import org.qppportal.core.desk.rule.TicketCommand;

/** Keeps commands from tickets whose kind has rules of its own. */
public interface TicketGuard {

  /** Why a command cannot be done with a ticket now; empty when it can. */
  Optional<String> refusal(long ticket, TicketCommand command);
}
