package org.qppportal.core.dataaudit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.qppportal.core.desk.TicketEnding;
import org.qppportal.persistence.dataaudit.EvidenceRepository;
import org.qppportal.persistence.desk.Ticket;

/** A request for evidence ends with an outcome that two people agree on. */
@ApplicationScoped
class UndecidedEvidence implements TicketEnding {

  @Inject private EvidenceRepository evidence;

  @Override
  public Optional<String> refusal(Ticket ticket) {
    return evidence
        .request(ticket.getNumber())
        .filter(request -> request.getOutcome().isEmpty())
        .map(
            request ->
                "This request for evidence has no outcome yet. Propose one, and have somebody else"
                    + " confirm it.");
  }
}
