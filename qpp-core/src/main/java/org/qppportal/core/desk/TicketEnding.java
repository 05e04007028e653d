package org.qppportal.core.desk;

import java.util.Optional;
import org.qppportal.core.desk.rule.TicketCommand;
import org.qppportal.persistence.desk.Ticket;

/** A feature whose tickets end with a decision, and not before. */
public interface TicketEnding {

  /** Why a ticket cannot be solved yet, and what to do; empty when it can, or is none of it. */
  Optional<String> refusal(Ticket ticket);

  /** The same for any command; a feature can keep more from its tickets than solving them. */
  default Optional<String> refusal(Ticket ticket, TicketCommand command) {
    return command == TicketCommand.SOLVE ? refusal(ticket) : Optional.empty();
  }
}
