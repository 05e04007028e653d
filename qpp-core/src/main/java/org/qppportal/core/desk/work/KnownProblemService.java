package org.qppportal.core.desk.work;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qppportal.core.access.Actor;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.desk.DeskDoor;
import org.qppportal.core.desk.DeskDoor.Work;
import org.qppportal.core.desk.QuestionRules;
import org.qppportal.core.desk.TicketBook;
import org.qppportal.core.desk.TicketHappening;
import org.qppportal.core.desk.TicketLine;
import org.qppportal.core.desk.TicketRefusedException;
import org.qppportal.core.desk.TicketRefusedException.Field;
import org.qppportal.core.desk.rule.TicketCommand;
import org.qppportal.persistence.desk.DeskRepository;
import org.qppportal.persistence.desk.DeskRepository.ProblemRow;
import org.qppportal.persistence.desk.KnownProblem;

/** Problems that several people ask about, and one answer to all of them. */
@Stateless
@PermitAll
public class KnownProblemService {

  private static final int MOST_OF_TITLE = 120;

  @Inject private DeskDoor door;
  @Inject private DeskRepository desk;
  @Inject private TicketBook book;
  @EJB private ProblemReply reply;
  @Inject private Clock clock;

  /**
   * A problem.
   *
   * @param tickets how many come from it
   * @param unsolved how many of these are not solved
   * @param seen the version, for answers to all
   */
  public record Problem(
      long id,
      String title,
      String description,
      String openedBy,
      Instant openedAt,
      Optional<Instant> endedAt,
      long tickets,
      long unsolved,
      int seen) {}

  /** What became of an answer to all: how many have it, and why the others do not, by number. */
  public record Sent(int count, Map<Long, String> refused) {}

  /** All problems, those that last first, then the newest. */
  public List<Problem> problems() {
    door.staff();
    return desk.problems().stream().map(KnownProblemService::problem).toList();
  }

  /** One of them. */
  public Problem problem(long id) {
    return problems().stream()
        .filter(one -> one.id() == id)
        .findFirst()
        .orElseThrow(() -> new NotVisibleException("There is no such problem."));
  }

  /** The tickets that come from a problem, oldest first. */
  public List<TicketLine> tickets(long id) {
    door.staff();
    return desk.ticketsOf(id).stream().map(TicketLine::of).toList();
  }

  /**
   * Takes down a problem.
   *
   * @return its id
   * @throws TicketRefusedException when it has no title, or the title has numbers of people
   */
  public long open(String title, String description) {
    Actor actor = door.staff();
    String words = QuestionRules.clean(title).replaceAll("\\s+", " ");
    if (words.isEmpty() || words.length() > MOST_OF_TITLE) {
      throw new TicketRefusedException(
          Field.SUBJECT, "Give it a title of at most %d characters.".formatted(MOST_OF_TITLE));
    }
    QuestionRules.subject(words)
        .ifPresent(
            problem -> {
              throw new TicketRefusedException(problem.field(), problem.message());
            });
    QuestionRules.text(description)
        .ifPresent(
            problem -> {
              throw new TicketRefusedException(problem.field(), problem.message());
            });
    KnownProblem row =
        new KnownProblem(
            words, QuestionRules.clean(description), actor.username(), clock.instant());
    desk.add(row);
    desk.flush();
    door.done(actor, "KnownProblem", row.getId(), "opened");
    return row.getId();
  }

  /** Says that a problem is over; its tickets stay linked. */
  public void end(long id) {
    Actor actor = door.staff();
    find(id).end(clock.instant());
    door.done(actor, "KnownProblem", id, "ended");
  }

  /**
   * Says that a ticket comes from a problem.
   *
   * @param problem empty when it comes from none
   */
  public void link(long number, int seen, Optional<Long> problem) {
    Work work = door.open(number, seen);
    Optional<KnownProblem> found = problem.map(this::find);
    book.act(work.ticket(), TicketCommand.LINK_PROBLEM, work.by());
    work.ticket().comesFrom(problem.orElse(null));
    book.note(
        work.ticket(), TicketHappening.PROBLEM, found.map(KnownProblem::getTitle), true, work.by());
    door.done(work, problem.map(id -> "comes from problem " + id).orElse("comes from no problem"));
  }

  /**
   * Answers all tickets of a problem that are not solved, each for itself: those that cannot be
   * answered are named, and the others have their answer.
   *
   * @param seen the version of the problem, so that the same answer is not sent twice
   * @param command REPLY or SOLVE
   * @param text may have places, which each ticket fills
   */
  @TransactionAttribute(TransactionAttributeType.NEVER)
  public Sent answerAll(
      long id, int seen, TicketCommand command, String text, Optional<String> cause) {
    QuestionRules.text(text)
        .ifPresent(
            problem -> {
              throw new TicketRefusedException(problem.field(), problem.message());
            });
    if (command == TicketCommand.SOLVE) {
      DeskDoor.cause(cause);
    }
    List<Long> numbers = reply.begin(id, seen);
    int count = 0;
    Map<Long, String> refused = new LinkedHashMap<>();
    for (long number : numbers) {
      try {
        reply.send(number, command, text, cause);
        count++;
      } catch (TicketRefusedException e) {
        refused.put(number, e.getMessage());
      } catch (NotVisibleException e) {
        refused.put(number, "You asked this one yourself; a colleague must answer it.");
      }
    }
    return new Sent(count, refused);
  }

  private KnownProblem find(long id) {
    return desk.problem(id).orElseThrow(() -> new NotVisibleException("There is no such problem."));
  }

  private static Problem problem(ProblemRow row) {
    KnownProblem problem = row.problem();
    return new Problem(
        problem.getId(),
        problem.getTitle(),
        problem.getDescription(),
        problem.getOpenedBy(),
        problem.getOpenedAt(),
        problem.getEndedAt(),
        row.tickets(),
        row.unsolved(),
        problem.getVersion());
  }
}
