package org.qppportal.core.desk.quality;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.desk.DeskDoor;
import org.qppportal.core.desk.DeskDoor.Work;
import org.qppportal.core.desk.QuestionRules;
import org.qppportal.core.desk.TicketLine;
import org.qppportal.core.desk.TicketRefusedException;
import org.qppportal.persistence.desk.QualityCheck;
import org.qppportal.persistence.desk.QualityRepository;
import org.qppportal.persistence.desk.QualityRepository.Row;
import org.qppportal.persistence.type.QualityVerdict;

/** Lets staff read closed tickets again that they had nothing to do with. */
@Stateless
@PermitAll
public class QualityService {

  private static final int MOST = 100;

  @Inject private DeskDoor door;
  @Inject private QualityRepository checks;
  @Inject private Clock clock;

  /**
   * A ticket that was drawn.
   *
   * @param verdict empty while nobody has read it again
   */
  public record Drawn(
      TicketLine ticket,
      Optional<QualityVerdict> verdict,
      Optional<String> reviewer,
      Optional<String> note,
      Optional<Instant> checkedAt) {}

  /** Those that nobody has read again, drawn first first. */
  public List<Drawn> open() {
    door.staff();
    return checks.open(MOST).stream().map(QualityService::drawn).toList();
  }

  /** Those that were read again, the last first. */
  public List<Drawn> checked() {
    door.staff();
    return checks.checked(MOST).stream().map(QualityService::drawn).toList();
  }

  /**
   * Keeps what the caller found.
   *
   * @param note needed unless all was good
   * @throws NotVisibleException when the ticket was not drawn
   * @throws TicketRefusedException when the caller worked on it, something is missing, or somebody
   *     has read it already
   */
  public void check(long ticket, Optional<QualityVerdict> verdict, String note) {
    Work work = door.open(ticket);
    QualityCheck check =
        checks
            .take(ticket)
            .orElseThrow(() -> new NotVisibleException("This ticket was not drawn."));
    if (check.getCheckedAt().isPresent()) {
      throw new TicketRefusedException("A colleague has read this ticket already.");
    }
    String words = QuestionRules.clean(note);
    QualityRules.problem(work.actor().username(), involved(work), verdict, words)
        .ifPresent(
            problem -> {
              throw new TicketRefusedException(problem.field(), problem.message());
            });
    check.check(work.actor().username(), verdict.orElseThrow(), words, clock.instant());
    door.done(work, "read again: " + verdict.get().code());
  }

  private Set<String> involved(Work work) {
    Set<String> involved = new HashSet<>(checks.staffIn(work.ticket().getNumber()));
    work.ticket().getAssignee().ifPresent(involved::add);
    work.ticket().getRequester().ifPresent(involved::add);
    return involved;
  }

  private static Drawn drawn(Row row) {
    return new Drawn(
        TicketLine.of(row.ticket()),
        row.check().getVerdict(),
        row.check().getReviewer(),
        row.check().getNote(),
        row.check().getCheckedAt());
  }
}
