package org.qppportal.core.desk.work;

import java.util.Optional;
import java.util.UUID;
import org.qppportal.core.desk.QuestionRules;
import org.qppportal.persistence.type.TicketKind;

/**
 * Which tickets can become one. Whoever reads the ticket that stays reads the other one in it, so
 * that each of them must have been able to read that before.
 */
final class JoinRules {

  private JoinRules() {}

  /**
   * A ticket, as far as joining goes.
   *
   * @param requester the account of who asked, or their address
   * @param practice whose people read it too
   */
  record Side(
      long number, TicketKind kind, String requester, Optional<UUID> practice, boolean closed) {}

  /** Why one ticket cannot go up in another; empty when it can. */
  static Optional<String> refusal(Side gone, Side stays) {
    if (gone.number() == stays.number()) {
      return Optional.of("A ticket cannot go up in itself. Write the number of the other one.");
    }
    if (!QuestionRules.ASKED.contains(gone.kind())) {
      return Optional.of(
          "This ticket is decided by rule and stays one of its own. Merge the other one into it.");
    }
    if (stays.closed()) {
      return Optional.of("That ticket is closed. Choose one that is not.");
    }
    if (!gone.requester().equals(stays.requester())) {
      return Optional.of(
          "Somebody else asked that one, and would read this one too. Link both to a problem"
              + " instead.");
    }
    return stays.practice().isPresent() && !stays.practice().equals(gone.practice())
        ? Optional.of(
            "People of that ticket's practice would read this one too. Link both to a problem"
                + " instead.")
        : Optional.empty();
  }
}
