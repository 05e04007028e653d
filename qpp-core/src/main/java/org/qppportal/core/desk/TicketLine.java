package org.qppportal.core.desk;

import java.time.Instant;
import java.util.Optional;
import org.qppportal.persistence.desk.Ticket;
import org.qppportal.persistence.type.TicketKind;
import org.qppportal.persistence.type.TicketPriority;
import org.qppportal.persistence.type.TicketState;

/**
 * A ticket in a list.
 *
 * @param nextWarn from when on its next clock warns; empty while none runs
 * @param promised a promised day that wins over the plan
 * @param version changes whenever the ticket does
 * @param nextDue when its next clock ends, or ended; empty while none runs
 */
public record TicketLine(
    long number,
    TicketKind kind,
    String subject,
    TicketState state,
    TicketPriority priority,
    String requesterName,
    String team,
    Optional<String> assignee,
    Instant createdAt,
    Instant updatedAt,
    Optional<Instant> nextWarn,
    Optional<Instant> nextDue,
    Optional<Instant> promised,
    int version) {

  /** A ticket's line. */
  public static TicketLine of(Ticket ticket) {
    return new TicketLine(
        ticket.getNumber(),
        ticket.getKind(),
        ticket.getSubject(),
        ticket.getState(),
        ticket.getPriority(),
        ticket.getRequesterName(),
        ticket.getTeam(),
        ticket.getAssignee(),
        ticket.getCreatedAt(),
        ticket.getUpdatedAt(),
        ticket.getNextWarnAt(),
        ticket.getNextDueAt(),
        ticket.getDueAt(),
        ticket.getVersion());
  }

  /** The number as people read it. */
  public String written() {
    return TicketNumbers.write(number);
  }
}
