package org.qppportal.core.desk.rule;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.qppportal.core.policy.Cited;
import org.qppportal.core.policy.DataFile;
import org.qppportal.persistence.type.TicketKind;
import org.qppportal.persistence.type.TicketPriority;

/** What the service desk promises, from {@code desk/service-levels.yaml}. */
public final class ServiceLevels {

  private static final ServiceLevels PROMISED =
      new ServiceLevels(DataFile.read("desk/service-levels.yaml", Content.class));

  private final Content content;
  private final BusinessHours hours;
  private final Map<TicketKind, Map<TicketPriority, Levels>> levels =
      new EnumMap<>(TicketKind.class);

  private ServiceLevels(Content content) {
    this.content = content;
    Calendar calendar = content.calendar();
    this.hours =
        new BusinessHours(
            ZoneId.of(calendar.zone()),
            LocalTime.of(calendar.opensAtHour(), 0),
            LocalTime.of(calendar.closesAtHour(), 0));
    for (Solution solution : content.solutions().kinds()) {
      Map<TicketPriority, Levels> ofKind = new EnumMap<>(TicketPriority.class);
      content.priorities().forEach(one -> ofKind.put(one.priority(), levels(one, solution)));
      levels.put(solution.kind(), ofKind);
    }
  }

  /** The promises in force. */
  public static ServiceLevels promised() {
    return PROMISED;
  }

  /** What is promised for a ticket. */
  public Levels of(TicketKind kind, TicketPriority priority) {
    return levels.get(kind).get(priority);
  }

  /** When the desk is open. */
  public BusinessHours hours() {
    return hours;
  }

  /** How long a ticket waits for the user, and how long it stays solved. */
  public Waiting waiting() {
    return content.waiting();
  }

  private Levels levels(Priority one, Solution solution) {
    return new Levels(
        Duration.ofMinutes(one.firstAnswerMinutes().value()),
        Duration.ofHours(one.updateHours().value()),
        Duration.ofHours(solution.hours(one.priority())),
        content.warnPercent().value(),
        hours);
  }

  /** The file. */
  public record Content(
      Calendar calendar,
      Cited<Integer> warnPercent,
      List<Priority> priorities,
      Solutions solutions,
      Waiting waiting) {}

  /** The hours, as whole hours of the day in a zone. */
  public record Calendar(String zone, int opensAtHour, int closesAtHour, String citation) {}

  /** What depends on the priority only. */
  public record Priority(
      TicketPriority priority, Cited<Integer> firstAnswerMinutes, Cited<Integer> updateHours) {}

  /** The targets of solutions. */
  public record Solutions(String citation, List<Solution> kinds) {}

  /** The targets of one kind. */
  public record Solution(TicketKind kind, int emergencyHours, int highHours, int normalHours) {

    int hours(TicketPriority priority) {
      return switch (priority) {
        case EMERGENCY -> emergencyHours;
        case HIGH -> highHours;
        case NORMAL -> normalHours;
      };
    }
  }

  /**
   * Timers in calendar days.
   *
   * @param remindAfterDays when the user is reminded, from when the ticket began to wait for them
   * @param solveAfterDays when we stop waiting, from the same moment
   * @param closeAfterDays when a solved ticket is closed
   */
  public record Waiting(
      List<Integer> remindAfterDays, int solveAfterDays, int closeAfterDays, String citation) {}
}
