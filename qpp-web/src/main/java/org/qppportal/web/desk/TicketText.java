package org.qppportal.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import org.qppportal.core.desk.TicketLine;
import org.qppportal.core.desk.TicketWords;
import org.qppportal.core.desk.rule.ClockReading;
import org.qppportal.core.desk.rule.TicketCommand;
import org.qppportal.persistence.type.TicketKind;
import org.qppportal.persistence.type.TicketPriority;
import org.qppportal.persistence.type.TicketState;

/** How pages say what there is about tickets. */
@Named("ticketText")
@ApplicationScoped
public class TicketText {

  private static final int KILO = 1024;

  @Inject Clock clock;

  public String kind(TicketKind kind) {
    return TicketWords.of(kind);
  }

  public String forUser(TicketState state) {
    return TicketWords.ofUser(state);
  }

  public String forStaff(TicketState state) {
    return TicketWords.ofStaff(state);
  }

  public String priority(TicketPriority priority) {
    return TicketWords.of(priority);
  }

  /** What sending does, as its button says it. */
  public String sending(TicketCommand command) {
    return switch (command) {
      case SOLVE -> "Answer and solve";
      case ASK_USER -> "Ask and wait for the user";
      default -> "Answer, keep open";
    };
  }

  /** How a state is to be shown: info, success, warning or neutral. */
  public String tag(TicketState state) {
    return switch (state) {
      case NEW, OPEN -> "info";
      case PENDING -> "warning";
      case ON_HOLD, CLOSED -> "neutral";
      case SOLVED -> "success";
    };
  }

  /** How a ticket stands against its clocks: neutral, warning or error; empty while none runs. */
  public String urgency(TicketLine ticket) {
    Instant now = clock.instant();
    if (ticket.nextDue().filter(due -> due.isBefore(now)).isPresent()) {
      return "error";
    }
    if (ticket.nextWarn().filter(warn -> !warn.isAfter(now)).isPresent()) {
      return "warning";
    }
    return ticket.nextDue().isPresent() ? "neutral" : "";
  }

  /** The same in words. */
  public String urgencyInWords(TicketLine ticket) {
    return switch (urgency(ticket)) {
      case "error" -> "Late";
      case "warning" -> "Nearly late";
      case "neutral" -> "In time";
      default -> "No clock runs";
    };
  }

  /** A clock's name. */
  public String clock(ClockReading reading) {
    return switch (reading.clock()) {
      case FIRST_ANSWER -> "First answer";
      case UPDATE -> "Next word to the user";
      case SOLUTION -> "Solution";
    };
  }

  /** How a clock stands. */
  public String state(ClockReading reading) {
    return switch (reading.state()) {
      case RUNNING -> "In time";
      case WARNING -> "Nearly late";
      case BREACHED -> "Late";
      case PAUSED -> "Paused";
      case MET -> "Met";
      case MISSED -> "Missed";
    };
  }

  /** How that is to be shown. */
  public String tag(ClockReading reading) {
    return switch (reading.state()) {
      case RUNNING, PAUSED -> "neutral";
      case WARNING -> "warning";
      case BREACHED, MISSED -> "error";
      case MET -> "success";
    };
  }

  /** The size of a file. */
  public String size(long bytes) {
    return bytes < KILO
        ? bytes + " bytes"
        : bytes < KILO * KILO ? bytes / KILO + " KB" : bytes / KILO / KILO + " MB";
  }
}
