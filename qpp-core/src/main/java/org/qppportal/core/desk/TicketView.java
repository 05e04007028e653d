package org.qppportal.core.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qppportal.core.desk.rule.TicketCommand;
import org.qppportal.core.desk.rule.TicketParty;
import org.qppportal.core.desk.rule.TicketReadings;

/**
 * A ticket as somebody sees it. What only staff see is not there for others.
 *
 * @param party as what the reader meets the ticket
 * @param entries its story, oldest first
 * @param commands what the reader can do now
 * @param clocks what the clocks show
 * @param dueAt a promised day that wins over the plan
 * @param problem what it comes from together with others; only for staff
 * @param around other tickets of the same person and practice; only for staff
 * @param version changes whenever the ticket does
 */
public record TicketView(
    TicketLine line,
    TicketParty party,
    Optional<String> requester,
    Optional<String> requesterAddress,
    About about,
    List<TicketEntry> entries,
    Set<TicketCommand> commands,
    TicketReadings clocks,
    Optional<Instant> dueAt,
    Links links,
    Optional<Integer> rating,
    Optional<Problem> problem,
    List<TicketLine> around,
    int version) {

  /** A problem that several tickets come from. */
  public record Problem(long id, String title) {}

  /**
   * What it is about, as far as the request says.
   *
   * @param practiceName for people to read
   */
  public record About(
      Optional<LegacyProgram> legacyProgram,
      Optional<UUID> practiceId,
      Optional<String> practiceName,
      Optional<Integer> year,
      Optional<UUID> submissionId,
      Optional<String> problemCode,
      Optional<String> page) {}

  /** Tickets that this one has to do with. */
  public record Links(
      Optional<Long> mergedInto, Optional<Long> splitFrom, Optional<Long> follows) {}

  /** Whether the reader can do this now. */
  public boolean may(String command) {
    return commands.contains(TicketCommand.valueOf(command));
  }
}
