package org.qppportal.core.desk.rule;

import static org.qppportal.core.desk.rule.TicketCommand.ADD_NOTE;
import static org.qppportal.core.desk.rule.TicketCommand.ASK_USER;
import static org.qppportal.core.desk.rule.TicketCommand.ASSIGN;
import static org.qppportal.core.desk.rule.TicketCommand.ATTACH;
import static org.qppportal.core.desk.rule.TicketCommand.CLOSE;
import static org.qppportal.core.desk.rule.TicketCommand.HOLD;
import static org.qppportal.core.desk.rule.TicketCommand.LINK_PROBLEM;
import static org.qppportal.core.desk.rule.TicketCommand.MERGE;
import static org.qppportal.core.desk.rule.TicketCommand.RATE;
import static org.qppportal.core.desk.rule.TicketCommand.REMIND;
import static org.qppportal.core.desk.rule.TicketCommand.REOPEN;
import static org.qppportal.core.desk.rule.TicketCommand.REPLY;
import static org.qppportal.core.desk.rule.TicketCommand.RESUME;
import static org.qppportal.core.desk.rule.TicketCommand.SET_DUE;
import static org.qppportal.core.desk.rule.TicketCommand.SET_PRIORITY;
import static org.qppportal.core.desk.rule.TicketCommand.SOLVE;
import static org.qppportal.core.desk.rule.TicketCommand.SPLIT;
import static org.qppportal.core.desk.rule.TicketCommand.TAKE;
import static org.qppportal.core.desk.rule.TicketCommand.TRANSFER;
import static org.qppportal.core.desk.rule.TicketCommand.WITHDRAW;
import static org.qppportal.core.desk.rule.TicketParty.AGENT;
import static org.qppportal.core.desk.rule.TicketParty.PRACTICE_MEMBER;
import static org.qppportal.core.desk.rule.TicketParty.REQUESTER;
import static org.qppportal.core.desk.rule.TicketParty.SPECIALIST;
import static org.qppportal.core.desk.rule.TicketParty.SYSTEM;
import static org.qppportal.persistence.type.TicketState.CLOSED;
import static org.qppportal.persistence.type.TicketState.NEW;
import static org.qppportal.persistence.type.TicketState.ON_HOLD;
import static org.qppportal.persistence.type.TicketState.OPEN;
import static org.qppportal.persistence.type.TicketState.PENDING;
import static org.qppportal.persistence.type.TicketState.SOLVED;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.qppportal.persistence.type.TicketState;

/** Who may do what with a ticket in which state, and in which state it is then. */
public final class TicketRules {

  private static final Set<TicketParty> USERS = EnumSet.of(REQUESTER, PRACTICE_MEMBER);
  private static final Set<TicketParty> STAFF = EnumSet.of(AGENT, SPECIALIST);
  private static final Set<TicketState> UNSOLVED = EnumSet.of(NEW, OPEN, PENDING, ON_HOLD);
  private static final Set<TicketState> NOT_CLOSED =
      EnumSet.of(NEW, OPEN, PENDING, ON_HOLD, SOLVED);

  /** What is not in the table is refused. */
  private static final Map<TicketParty, Map<TicketCommand, Map<TicketState, TicketState>>> TABLE =
      new EnumMap<>(TicketParty.class);

  static {
    // What a user sends is work for staff, wherever the ticket is; a new one is that already.
    for (TicketCommand word : EnumSet.of(REPLY, ATTACH)) {
      allow(USERS, word, EnumSet.of(NEW), NEW);
      allow(USERS, word, EnumSet.of(OPEN, PENDING, ON_HOLD, SOLVED), OPEN);
    }
    allow(USERS, REOPEN, EnumSet.of(SOLVED), OPEN);
    allow(EnumSet.of(REQUESTER), WITHDRAW, UNSOLVED, CLOSED);
    keep(EnumSet.of(REQUESTER), RATE, EnumSet.of(SOLVED, CLOSED));

    // Who answers or takes a new ticket has it in work.
    for (TicketCommand work : EnumSet.of(REPLY, TAKE, ASSIGN)) {
      keep(STAFF, work, NOT_CLOSED);
      allow(STAFF, work, EnumSet.of(NEW), OPEN);
    }
    keep(STAFF, ADD_NOTE, EnumSet.allOf(TicketState.class));
    keep(STAFF, ATTACH, NOT_CLOSED);
    keep(STAFF, TRANSFER, UNSOLVED);
    keep(STAFF, SET_DUE, UNSOLVED);
    keep(STAFF, SET_PRIORITY, UNSOLVED);
    keep(STAFF, SPLIT, NOT_CLOSED);
    keep(STAFF, LINK_PROBLEM, NOT_CLOSED);
    allow(STAFF, ASK_USER, UNSOLVED, PENDING);
    allow(STAFF, HOLD, EnumSet.of(OPEN, PENDING), ON_HOLD);
    allow(STAFF, RESUME, EnumSet.of(PENDING, ON_HOLD), OPEN);
    allow(STAFF, SOLVE, UNSOLVED, SOLVED);
    allow(STAFF, REOPEN, EnumSet.of(SOLVED), OPEN);
    allow(STAFF, CLOSE, EnumSet.of(SOLVED), CLOSED);
    allow(STAFF, MERGE, NOT_CLOSED, CLOSED);

    keep(EnumSet.of(SYSTEM), REMIND, EnumSet.of(PENDING));
    allow(EnumSet.of(SYSTEM), SOLVE, EnumSet.of(PENDING), SOLVED);
    allow(EnumSet.of(SYSTEM), CLOSE, EnumSet.of(SOLVED), CLOSED);
  }

  private TicketRules() {}

  /**
   * Decides on a command.
   *
   * @param state where the ticket is
   * @param party as what the caller meets it
   */
  public static TicketVerdict decide(TicketState state, TicketCommand command, TicketParty party) {
    TicketState next =
        TABLE.getOrDefault(party, Map.of()).getOrDefault(command, Map.of()).get(state);
    return next == null
        ? TicketVerdict.refused(TicketRefusal.reason(state, command, party))
        : TicketVerdict.allowed(next);
  }

  /** Whether a party may do this in some state, so that it can be offered at all. */
  public static boolean isEverAllowed(TicketCommand command, TicketParty party) {
    return TABLE.getOrDefault(party, Map.of()).containsKey(command);
  }

  private static void allow(
      Set<TicketParty> parties, TicketCommand command, Set<TicketState> from, TicketState to) {
    from.forEach(state -> allow(parties, command, state, to));
  }

  private static void keep(
      Set<TicketParty> parties, TicketCommand command, Set<TicketState> states) {
    states.forEach(state -> allow(parties, command, state, state));
  }

  private static void allow(
      Set<TicketParty> parties, TicketCommand command, TicketState from, TicketState to) {
    for (TicketParty party : parties) {
      TABLE
          .computeIfAbsent(party, key -> new EnumMap<>(TicketCommand.class))
          .computeIfAbsent(command, key -> new EnumMap<>(TicketState.class))
          .put(from, to);
    }
  }
}
