package org.qppportal.core.desk.call;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.core.access.Action;
import org.qppportal.core.access.Actor;
import org.qppportal.core.access.Actors;
import org.qppportal.core.access.CallerService;
import org.qppportal.core.access.Resource;
import org.qppportal.core.desk.DeskDoor;
import org.qppportal.core.desk.DeskDoor.Work;
import org.qppportal.core.desk.IdentityCheckService;
import org.qppportal.core.desk.QuestionRules;
import org.qppportal.core.desk.QuestionRules.Problem;
import org.qppportal.core.desk.TicketBook;
import org.qppportal.core.desk.TicketBook.Writer;
import org.qppportal.core.desk.TicketNotices;
import org.qppportal.core.desk.TicketRefusedException;
import org.qppportal.core.desk.TicketRefusedException.Field;
import org.qppportal.core.desk.TicketTeam;
import org.qppportal.core.desk.TicketWords;
import org.qppportal.core.desk.guest.GuestRules;
import org.qppportal.core.desk.mail.TicketNotice;
import org.qppportal.core.desk.rule.TicketCommand;
import org.qppportal.core.desk.rule.TicketParty;
import org.qppportal.persistence.desk.NoticeChoice;
import org.qppportal.persistence.desk.NoticeRepository;
import org.qppportal.persistence.desk.Ticket;
import org.qppportal.persistence.desk.TicketAbout;
import org.qppportal.persistence.desk.TicketAuthor;
import org.qppportal.persistence.organizations.OrganizationRepository;
import org.qppportal.persistence.participation.ParticipationRepository;
import org.qppportal.persistence.participation.Practice;
import org.qppportal.persistence.type.TicketChannel;
import org.qppportal.persistence.type.TicketPriority;
import org.qppportal.persistence.type.Tin;

/** Makes tickets of calls that staff took. */
@Stateless
@PermitAll
public class CallService {

  private static final int MOST_FOUND = 10;

  @EJB private CallerService caller;
  @EJB private IdentityCheckService identity;
  @Inject private DeskDoor door;
  @Inject private Actors actors;
  @Inject private OrganizationRepository organizations;
  @Inject private ParticipationRepository participation;
  @Inject private NoticeRepository notices;
  @Inject private TicketNotices mail;
  @Inject private TicketBook book;
  @Inject private Clock clock;

  /**
   * A practice to choose.
   *
   * @param tin its TIN, all but the last four digits hidden
   */
  public record Found(UUID id, String name, String tin) {}

  /**
   * Practices by words of their names or by TIN; at most ten.
   *
   * @param words two characters or more; fewer find nothing
   */
  public List<Found> practices(String words) {
    door.staff();
    String wanted = words.strip();
    String digits = wanted.replaceAll("[ -]", "");
    List<Practice> found =
        digits.matches("\\d{9}")
            ? participation.practiceByTin(new Tin(digits)).stream().toList()
            : wanted.length() < 2 ? List.of() : participation.practicesNamed(wanted, MOST_FOUND);
    return found.stream()
        .map(
            practice -> new Found(practice.getId(), practice.getName(), practice.getTin().masked()))
        .toList();
  }

  /** All that is wrong with a call; empty when it can be logged. */
  public List<Problem> check(LoggedCall call) {
    return CallRules.check(call, door.staff().username());
  }

  /**
   * Logs a call. With an answer the ticket is solved at once, and the answer is its first.
   *
   * @return the ticket's number
   * @throws TicketRefusedException with what is wrong
   */
  public long log(LoggedCall call) {
    check(call).stream().findFirst().ifPresent(CallService::refuse);
    known(call).ifPresent(CallService::refuse);
    caller.require(Action.WORK_TICKET, new Resource.TicketData(call.account(), call.practice()));
    Ticket ticket = ticket(call);
    book.open(
        ticket,
        new Writer(
            TicketParty.REQUESTER,
            ticket.getRequester().or(ticket::getRequesterAddress).orElse(ticket.getRequesterName()),
            ticket.getRequesterName()),
        QuestionRules.clean(call.question().text()));
    Work work = door.open(ticket.getNumber());
    call.phone()
        .ifPresent(
            phone ->
                book.write(
                    ticket,
                    TicketCommand.ADD_NOTE,
                    work.by(),
                    TicketChannel.PHONE,
                    "Call back at " + phone));
    if (!call.checks().isEmpty()) {
      identity.note(work, call.checks());
    }
    call.answer().ifPresent(answer -> answer(work, answer, call.cause()));
    mail.tell(ticket, call.answer().isPresent() ? TicketNotice.SOLVED : TicketNotice.RECEIVED);
    door.done(work, "call");
    return ticket.getNumber();
  }

  private void answer(Work work, String answer, Optional<String> cause) {
    book.write(work.ticket(), TicketCommand.SOLVE, work.by(), TicketChannel.PHONE, answer);
    work.ticket().assign(work.by().account());
    work.ticket().causedBy(DeskDoor.cause(cause));
  }

  /** What is wrong with a call for what the portal knows. */
  private Optional<Problem> known(LoggedCall call) {
    if (call.account().filter(name -> organizations.account(name).isEmpty()).isPresent()) {
      return Optional.of(
          new Problem(
              Field.NAME,
              "Nobody has signed in with this user name. Correct it, or write the name and an"
                  + " address instead."));
    }
    if (call.practice().filter(id -> participation.practice(id).isEmpty()).isPresent()) {
      return Optional.of(new Problem(Field.PRACTICE, "Choose a practice that was found."));
    }
    Optional<Actor> person = call.account().map(actors::actor);
    return call.practice().isPresent()
            && person.filter(one -> one.linkToPractice(call.practice().get()).isEmpty()).isPresent()
        ? Optional.of(
            new Problem(
                Field.PRACTICE,
                "The caller's account does not belong to this practice. Log the call without"
                    + " one, and name the practice in what was said."))
        : Optional.empty();
  }

  private Ticket ticket(LoggedCall call) {
    String subject = QuestionRules.clean(call.question().subject()).replaceAll("\\s+", " ");
    Optional<String> known =
        call.account().flatMap(notices::choice).flatMap(NoticeChoice::getAddress);
    return new Ticket(
        call.question().kind(),
        subject.isEmpty() ? TicketWords.of(call.question().kind()) : subject,
        TicketPriority.NORMAL,
        TicketChannel.PHONE,
        new TicketAuthor(
            call.account(),
            call.name().isBlank() ? call.account().orElseThrow() : call.name().strip(),
            call.account().isPresent() ? known : call.address().map(GuestRules::kept)),
        new TicketAbout(
            call.question().legacyProgram().map(Enum::name),
            call.practice(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        TicketTeam.of(call.question().kind()).code(),
        clock.instant());
  }

  private static void refuse(Problem problem) {
    throw new TicketRefusedException(problem.field(), problem.message());
  }
}
