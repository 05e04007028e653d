package org.qppportal.core.desk;

import org.qppportal.core.access.Access;
import org.qppportal.core.access.Action;
import org.qppportal.core.access.Actor;
import org.qppportal.core.access.Resource;
import org.qppportal.core.desk.rule.TicketParty;
import org.qppportal.persistence.desk.Ticket;
import org.qppportal.persistence.type.OrganizationType;

/** As what somebody meets a ticket. Who may see it at all is decided by {@link Access}. */
final class TicketAccess {

  private TicketAccess() {}

  static Resource.TicketData resource(Ticket ticket) {
    return new Resource.TicketData(ticket.getRequester(), ticket.getAbout().getPracticeId());
  }

  /** Whoever asked meets the ticket as a user, though they may be staff otherwise. */
  static TicketParty party(Actor actor, Ticket ticket) {
    if (ticket.getRequester().filter(actor.username()::equals).isPresent()) {
      return TicketParty.REQUESTER;
    }
    if (Access.may(actor, Action.WORK_TICKET, resource(ticket))) {
      return isProgram(actor) ? TicketParty.SPECIALIST : TicketParty.AGENT;
    }
    return Access.may(actor, Action.VIEW_TICKET, resource(ticket))
        ? TicketParty.PRACTICE_MEMBER
        : TicketParty.STRANGER;
  }

  /** Whether somebody works on the ticket, and so sees notes among staff. */
  static boolean isStaff(Actor actor, Ticket ticket) {
    TicketParty party = party(actor, ticket);
    return party == TicketParty.AGENT || party == TicketParty.SPECIALIST;
  }

  /** The team that somebody of the desk works in. */
  static TicketTeam team(Actor actor) {
    return isProgram(actor) ? TicketTeam.PROGRAM : TicketTeam.HELP_DESK;
  }

  private static boolean isProgram(Actor actor) {
    return actor.connections().stream().anyMatch(link -> link.type() == OrganizationType.PROGRAM);
  }
}
