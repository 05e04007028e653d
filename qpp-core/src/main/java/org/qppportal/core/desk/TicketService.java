package org.qppportal.core.desk;

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
import org.qppportal.core.access.CallerService;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.access.Resource;
import org.qppportal.core.audit.AuditRecorder;
import org.qppportal.core.audit.AuditedAction;
import org.qppportal.core.desk.QuestionRules.Problem;
import org.qppportal.core.desk.TicketBook.Writer;
import org.qppportal.core.desk.file.AcceptedFile;
import org.qppportal.core.desk.file.SentFile;
import org.qppportal.core.desk.mail.TicketNotice;
import org.qppportal.core.desk.rule.TicketCommand;
import org.qppportal.core.desk.rule.TicketParty;
import org.qppportal.persistence.desk.Ticket;
import org.qppportal.persistence.desk.TicketAbout;
import org.qppportal.persistence.desk.TicketAttachment;
import org.qppportal.persistence.desk.TicketAuthor;
import org.qppportal.persistence.desk.TicketMessage;
import org.qppportal.persistence.desk.TicketRepository;
import org.qppportal.persistence.type.ConnectionRole;
import org.qppportal.persistence.type.TicketChannel;
import org.qppportal.persistence.type.TicketPriority;

/** Tickets for those who ask. A ticket that is not theirs is not there. */
@Stateless
@PermitAll
public class TicketService {

  private static final String TICKET = "Ticket";
  private static final int MOST_SHOWN = 200;
  private static final int BEST = 5;

  @EJB private CallerService caller;
  @EJB private AuditRecorder audit;
  @Inject private TicketRepository tickets;
  @Inject private TicketBook book;
  @Inject private TicketViews views;
  @Inject private TicketNotices notices;
  @Inject private Clock clock;

  /**
   * Who asks.
   *
   * @param name what to call them
   * @param address their e-mail address, if the identity provider proved it
   */
  public record Asker(String name, Optional<String> address) {}

  /** All that is wrong with a question; empty when it can be asked. */
  public List<Problem> check(TicketQuestion question) {
    return QuestionRules.check(question);
  }

  /**
   * Asks the service desk.
   *
   * @param by what to call the person, and where to write to
   * @param files that come with it
   * @return the ticket's number
   * @throws TicketRefusedException with the first problem that {@link #check} finds
   * @throws NotVisibleException when the practice is not the caller's
   */
  public long ask(TicketQuestion question, Asker by, TicketChannel channel, List<SentFile> files) {
    check(question).stream()
        .findFirst()
        .ifPresent(
            problem -> {
              throw new TicketRefusedException(problem.field(), problem.message());
            });
    Actor actor =
        question
            .about()
            .practice()
            .map(
                practice -> new Resource.PracticeData(practice, Optional.empty(), Optional.empty()))
            .map(practice -> caller.require(Action.VIEW_SUBMISSION, practice))
            .orElseGet(caller::signedIn);
    TicketQuestion.Context about = question.about();
    Ticket ticket =
        new Ticket(
            question.kind(),
            subject(question),
            TicketPriority.NORMAL,
            channel,
            new TicketAuthor(Optional.of(actor.username()), by.name(), by.address()),
            new TicketAbout(
                question.legacyProgram().map(Enum::name),
                about.practice(),
                about.organization(),
                about.year(),
                Optional.empty(),
                about.submission(),
                about.problemCode(),
                about.page()),
            TicketTeam.of(question.kind()).code(),
            clock.instant());
    TicketMessage message =
        book.open(
            ticket,
            new Writer(TicketParty.REQUESTER, actor.username(), by.name()),
            QuestionRules.clean(question.text()));
    book.attach(ticket, message, files);
    notices.tell(ticket, TicketNotice.RECEIVED);
    audited(actor, AuditedAction.ASK_FOR_HELP, ticket, "asked");
    return ticket.getNumber();
  }

  /** The caller's tickets and those of their practices, the last changed first. */
  public List<TicketLine> mine() {
    Actor actor = caller.signedIn();
    return tickets
        .ofPerson(
            actor.username(),
            actor.connections().stream()
                .filter(
                    link ->
                        link.role() == ConnectionRole.SECURITY_OFFICIAL
                            || link.role() == ConnectionRole.STAFF)
                .flatMap(link -> link.practiceId().stream())
                .toList(),
            MOST_SHOWN)
        .stream()
        .map(TicketLine::of)
        .toList();
  }

  /** A ticket with its story. */
  public TicketView ticket(long number) {
    Ticket ticket = find(number);
    Actor actor = caller.require(Action.VIEW_TICKET, TicketAccess.resource(ticket));
    audited(actor, AuditedAction.VIEW_TICKET, ticket, null);
    return views.view(ticket, TicketAccess.party(actor, ticket));
  }

  /** A file of a ticket that the caller may see; files of notes among staff are for staff alone. */
  public AcceptedFile file(UUID id) {
    caller.signedIn();
    TicketAttachment file =
        tickets
            .attachment(id)
            .orElseThrow(() -> new NotVisibleException("Not found, or not connected to you."));
    Ticket ticket = find(file.getTicket());
    Actor actor = caller.require(Action.VIEW_TICKET, TicketAccess.resource(ticket));
    boolean internal =
        tickets.message(file.getMessageId()).map(TicketMessage::isInternal).orElse(true);
    if (internal && !TicketAccess.isStaff(actor, ticket)) {
      throw new NotVisibleException("Not found, or not connected to you.");
    }
    audited(actor, AuditedAction.VIEW_TICKET, ticket, "file " + id);
    return new AcceptedFile(
        file.getName(), file.getMediaType(), file.getSha256(), file.getContent());
  }

  /**
   * Writes more into a ticket.
   *
   * @param name what to call the person
   * @throws TicketRefusedException when it is closed, or nothing is written
   */
  public void reply(
      long number, String text, String name, TicketChannel channel, List<SentFile> files) {
    Ticket ticket = find(number);
    Actor actor = caller.require(Action.ANSWER_TICKET, TicketAccess.resource(ticket));
    TicketMessage message =
        book.write(ticket, TicketCommand.REPLY, writer(actor, ticket, name), channel, text);
    book.attach(ticket, message, files);
    audited(actor, AuditedAction.ANSWER_TICKET, ticket, "reply");
  }

  /**
   * Takes a question back, or opens an answered one again.
   *
   * @param command WITHDRAW or REOPEN
   */
  public void change(long number, TicketCommand command, String name) {
    Ticket ticket = find(number);
    Actor actor = caller.require(Action.ANSWER_TICKET, TicketAccess.resource(ticket));
    book.act(ticket, command, writer(actor, ticket, name));
    audited(actor, AuditedAction.ANSWER_TICKET, ticket, command.name());
  }

  /**
   * Says how good the help was; once.
   *
   * @param points from 1, bad, to 5, good
   */
  public void rate(long number, int points, Optional<String> comment, String name) {
    Ticket ticket = find(number);
    Actor actor = caller.require(Action.ANSWER_TICKET, TicketAccess.resource(ticket));
    if (points < 1 || points > BEST) {
      throw new TicketRefusedException("Choose one of the answers.");
    }
    if (ticket.getRating().isPresent()) {
      throw new TicketRefusedException("You have answered this already. Thank you.");
    }
    Writer by = writer(actor, ticket, name);
    book.act(ticket, TicketCommand.RATE, by);
    ticket.rate(points, comment.map(QuestionRules::clean), clock.instant());
    book.note(ticket, TicketHappening.RATED, Optional.empty(), true, by);
    audited(actor, AuditedAction.ANSWER_TICKET, ticket, "rated");
  }

  private static String subject(TicketQuestion question) {
    String given = QuestionRules.clean(question.subject()).replaceAll("\\s+", " ");
    return given.isEmpty() ? TicketWords.of(question.kind()) : given;
  }

  private static Writer writer(Actor actor, Ticket ticket, String name) {
    return new Writer(TicketAccess.party(actor, ticket), actor.username(), name);
  }

  private Ticket find(long number) {
    caller.signedIn();
    return tickets
        .ticket(number)
        .orElseThrow(() -> new NotVisibleException("Not found, or not connected to you."));
  }

  private void audited(Actor actor, AuditedAction action, Ticket ticket, String detail) {
    audit.done(
        actor.username(),
        action,
        TICKET,
        TicketNumbers.write(ticket.getNumber()),
        ticket.getAbout().getPracticeId(),
        detail);
  }
}
