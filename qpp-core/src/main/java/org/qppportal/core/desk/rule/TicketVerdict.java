package org.qppportal.core.desk.rule;

import java.util.Optional;
import org.qppportal.persistence.type.TicketState;

/**
 * Whether a command may be done.
 *
 * @param state the ticket's state afterwards, which may be the same; empty when it may not be done
 * @param reason why not, and what to do instead, in a sentence or two for the person who tried;
 *     empty when it may be done
 */
public record TicketVerdict(Optional<TicketState> state, String reason) {

  static TicketVerdict allowed(TicketState state) {
    return new TicketVerdict(Optional.of(state), "");
  }

  static TicketVerdict refused(String reason) {
    return new TicketVerdict(Optional.empty(), reason);
  }

  public boolean isAllowed() {
    return state.isPresent();
  }
}
