package org.qppportal.core.desk;

import java.util.Optional;
import org.qppportal.persistence.type.TicketKind;
import org.qppportal.persistence.type.TicketPriority;
import org.qppportal.persistence.type.TicketState;

/** Words for tickets: the same for both sides, but for states, which users read from their side. */
public final class TicketWords {

  private TicketWords() {}

  /** A kind, as people choose it. */
  public static String of(TicketKind kind) {
    return switch (kind) {
      case PORTAL -> "Something on this portal does not work";
      case PROGRAM -> "The program: rules, measures, dates";
      case TARGETED_REVIEW -> "Review of a final score";
      case EXCEPTION -> "Exception for hardship or extreme circumstances";
      case ACCESS -> "Signing in, or access to a practice";
      case DATA_VALIDATION -> "Evidence for what was sent";
      case LEGACY -> "An earlier program (PQRS, Value Modifier, EHR incentive)";
    };
  }

  /** A state as staff read it. */
  public static String ofStaff(TicketState state) {
    return switch (state) {
      case NEW -> "New";
      case OPEN -> "Open";
      case PENDING -> "Waiting for the user";
      case ON_HOLD -> "On hold";
      case SOLVED -> "Solved";
      case CLOSED -> "Closed";
    };
  }

  /** A state as the person who asked reads it. */
  public static String ofUser(TicketState state) {
    return switch (state) {
      case NEW -> "Received";
      case OPEN -> "In progress";
      case PENDING -> "Waiting for you";
      case ON_HOLD -> "With a specialist";
      case SOLVED -> "Answered";
      case CLOSED -> "Closed";
    };
  }

  /** A priority. */
  public static String of(TicketPriority priority) {
    return switch (priority) {
      case EMERGENCY -> "Emergency";
      case HIGH -> "High";
      case NORMAL -> "Normal";
    };
  }

  /** What happened, in words; empty when the reader need not be told. */
  static Optional<String> happened(TicketHappening what, Optional<String> detail, boolean staff) {
    String more = detail.orElse("");
    return Optional.ofNullable(
        switch (what) {
          case CREATED -> "Asked";
          case STATE ->
              TicketState.ofCode(more)
                  .map(state -> (staff ? ofStaff(state) : ofUser(state)))
                  .map(words -> "Now: " + words)
                  .orElse(null);
          case ASSIGNED -> staff ? (more.isEmpty() ? "Nobody's now" : "Given to " + more) : null;
          case TRANSFERRED ->
              TicketTeam.of(more).map(team -> "Given to the team: " + team.title()).orElse(null);
          case PRIORITY ->
              staff
                  ? TicketPriority.ofCode(more).map(one -> "Priority: " + of(one)).orElse(null)
                  : null;
          case DUE -> more.isEmpty() ? "No day is promised any more" : "Promised for " + more;
          case MERGED -> "Goes on in " + more;
          case TOOK_IN -> "Took in " + more;
          case SPLIT -> "A part goes on in " + more;
          case PROBLEM ->
              more.isEmpty() ? "Comes from no known problem" : "Comes from the problem: " + more;
          case IDENTITY -> staff ? "Checked who asks: " + IdentityCheck.words(more) : null;
          case REMINDED -> "Reminded that we wait for an answer";
          case RATED -> "Said how good the help was";
        });
  }
}
