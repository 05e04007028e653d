package org.qppportal.core.desk.rule;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.desk.rule.TicketHistory.What;
import org.qppportal.persistence.type.TicketState;

/**
 * What is done when nobody does anything: reminders while we wait for the user, then the ticket is
 * solved, and a solved one is closed. Days are calendar days where the desk is. A timer that could
 * not run for a while reminds once, not once for each date that it missed, and never solves a
 * ticket without the last reminder being as old as it should be by then.
 */
public final class PendingTimers {

  /**
   * What to do and when.
   *
   * @param command {@code REMIND}, {@code SOLVE} or {@code CLOSE}
   * @param at from when on
   */
  public record Step(TicketCommand command, Instant at) {}

  private final ServiceLevels.Waiting waiting;
  private final ZoneId zone;

  /**
   * Makes timers.
   *
   * @param zone whose days count
   */
  public PendingTimers(ServiceLevels.Waiting waiting, ZoneId zone) {
    this.waiting = waiting;
    this.zone = zone;
  }

  /** The timers in force. */
  public static PendingTimers promised() {
    ServiceLevels levels = ServiceLevels.promised();
    return new PendingTimers(levels.waiting(), levels.hours().zone());
  }

  /** The command that is due at a moment. */
  public Optional<TicketCommand> due(TicketHistory history, Instant now) {
    return next(history).filter(step -> !step.at().isAfter(now)).map(Step::command);
  }

  /** The next command, unless something happens before; empty when there is nothing to wait for. */
  public Optional<Step> next(TicketHistory history) {
    TicketHistory.Stay current = history.current();
    if (current.state() == TicketState.SOLVED) {
      return Optional.of(
          new Step(TicketCommand.CLOSE, after(current.from(), waiting.closeAfterDays())));
    }
    return current.state() == TicketState.PENDING
        ? Optional.of(whilePending(history, current.from()))
        : Optional.empty();
  }

  private Step whilePending(TicketHistory history, Instant since) {
    List<Instant> reminders = remindersSince(history, since);
    for (int days : waiting.remindAfterDays()) {
      Instant planned = after(since, days);
      if (reminders.stream().allMatch(sent -> sent.isBefore(planned))) {
        return new Step(TicketCommand.REMIND, planned);
      }
    }
    int lastReminder = Collections.max(waiting.remindAfterDays());
    Instant heard =
        after(reminders.get(reminders.size() - 1), waiting.solveAfterDays() - lastReminder);
    Instant planned = after(since, waiting.solveAfterDays());
    return new Step(TicketCommand.SOLVE, heard.isAfter(planned) ? heard : planned);
  }

  private static List<Instant> remindersSince(TicketHistory history, Instant since) {
    return history.events().stream()
        .filter(event -> event.what() == What.REMINDED && !event.at().isBefore(since))
        .map(TicketHistory.Event::at)
        .toList();
  }

  private Instant after(Instant from, int days) {
    return from.atZone(zone).plusDays(days).toInstant();
  }
}
