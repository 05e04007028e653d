package org.qppportal.core.desk.rule;

import org.qppportal.persistence.type.TicketState;

/** Why something can't be done with a ticket, and what to do instead. */
final class TicketRefusal {

  private static final String NOT_THERE =
      "You have no ticket with this number. Check the number, or sign in with the account that asked.";
  private static final String FOR_REQUESTER =
      "Only the person who asked can do this. Reply to the ticket instead.";
  private static final String FOR_TIMERS = "Timers remind, solve and close tickets, nothing else.";

  private TicketRefusal() {}

  static String reason(TicketState state, TicketCommand command, TicketParty party) {
    if (party == TicketParty.STRANGER) {
      return NOT_THERE;
    }
    if (!TicketRules.isEverAllowed(command, party)) {
      return wrongParty(command, party);
    }
    return wrongState(state, command, party);
  }

  private static String wrongParty(TicketCommand command, TicketParty party) {
    if (party == TicketParty.SYSTEM) {
      return FOR_TIMERS;
    }
    if (command == TicketCommand.REMIND) {
      return "Reminders are sent by themselves while we wait for the user. Reply to the ticket to ask sooner.";
    }
    if (command == TicketCommand.RATE || command == TicketCommand.WITHDRAW) {
      return isStaff(party)
          ? "Only the person who asked can do this. Solve the ticket if the question is settled."
          : FOR_REQUESTER;
    }
    return "Only staff of the service desk can do this. Reply to the ticket and say what you need.";
  }

  private static String wrongState(TicketState state, TicketCommand command, TicketParty party) {
    if (state == TicketState.CLOSED) {
      return isStaff(party)
          ? "This ticket is closed and stays as it is. Make a new ticket, which is linked to this one."
          : "This ticket is closed. Start a new one; it will be linked to this one.";
    }
    return switch (command) {
      case RATE ->
          "We ask how good the help was once the question is answered. Reply if you have more to say.";
      case CLOSE -> "Only an answered ticket can be closed. Solve it first.";
      case SOLVE ->
          state == TicketState.SOLVED
              ? "This ticket is solved already. Reply if there is more to say."
              : FOR_TIMERS;
      case REOPEN -> "This ticket is not solved yet. Reply to it instead.";
      case WITHDRAW -> "This question is answered already, so nothing is left to take back.";
      case HOLD ->
          switch (state) {
            case NEW -> "Nobody has taken this ticket yet. Take it first, then put it on hold.";
            case ON_HOLD -> "This ticket is on hold already. Resume it when there is news.";
            default -> reopenFirst();
          };
      case RESUME ->
          state == TicketState.SOLVED
              ? reopenFirst()
              : "This ticket does not wait for anybody. Take it, or reply to it.";
      case REMIND -> "Reminders are only sent while a ticket waits for the user.";
      default -> reopenFirst();
    };
  }

  private static String reopenFirst() {
    return "This ticket is solved. Reopen it first.";
  }

  private static boolean isStaff(TicketParty party) {
    return party == TicketParty.AGENT || party == TicketParty.SPECIALIST;
  }
}
