package org.qppportal.core.desk;

import java.util.Optional;
import org.qppportal.persistence.desk.Ticket;

/** A feature whose tickets end with a decision, and not before. */
public interface TicketEnding {

  /** Why a ticket cannot be solved yet, and what to do; empty when it can, or is none of it. */
  Optional<String> refusal(Ticket ticket);
}
