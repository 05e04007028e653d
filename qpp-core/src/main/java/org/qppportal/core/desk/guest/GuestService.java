package org.qppportal.core.desk.guest;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.audit.AuditRecorder;
import org.qppportal.core.audit.AuditedAction;
import org.qppportal.core.desk.QuestionRules;
import org.qppportal.core.desk.QuestionRules.Problem;
import org.qppportal.core.desk.TicketBook;
import org.qppportal.core.desk.TicketBook.Writer;
import org.qppportal.core.desk.TicketNotices;
import org.qppportal.core.desk.TicketNumbers;
import org.qppportal.core.desk.TicketQuestion;
import org.qppportal.core.desk.TicketRefusedException;
import org.qppportal.core.desk.TicketTeam;
import org.qppportal.core.desk.TicketView;
import org.qppportal.core.desk.TicketViews;
import org.qppportal.core.desk.TicketWords;
import org.qppportal.core.desk.file.AcceptedFile;
import org.qppportal.core.desk.mail.LinkKey;
import org.qppportal.core.desk.mail.LinkKey.Proof;
import org.qppportal.core.desk.mail.LinkKey.Purpose;
import org.qppportal.core.desk.mail.Mailer;
import org.qppportal.core.desk.mail.TicketNotice;
import org.qppportal.core.desk.rule.TicketCommand;
import org.qppportal.core.desk.rule.TicketParty;
import org.qppportal.persistence.desk.GuestRepository;
import org.qppportal.persistence.desk.Ticket;
import org.qppportal.persistence.desk.TicketAbout;
import org.qppportal.persistence.desk.TicketAttachment;
import org.qppportal.persistence.desk.TicketAuthor;
import org.qppportal.persistence.desk.TicketRepository;
import org.qppportal.persistence.desk.UnconfirmedQuestion;
import org.qppportal.persistence.type.TicketChannel;
import org.qppportal.persistence.type.TicketPriority;

/**
 * Tickets of people who do not sign in. Who may do what is in the key that they bring: it was sent
 * to the address of the one ticket that it opens, so that no role of anybody matters here.
 */
@Stateless
@PermitAll
public class GuestService {

  private static final String ENDED =
      "This link has ended. Ask again, and name the number of the ticket in the text.";

  @EJB private AuditRecorder audit;
  @EJB private Mailer mailer;
  @Inject private GuestRepository guests;
  @Inject private TicketRepository tickets;
  @Inject private TicketBook book;
  @Inject private TicketViews views;
  @Inject private TicketNotices notices;
  @Inject private LinkKey keys;
  @Inject private Clock clock;

  /** All that is wrong with a question; empty when it can be asked. */
  public List<Problem> check(GuestQuestion asked) {
    return GuestRules.check(asked);
  }

  /**
   * Keeps a question and asks its sender to prove the address. Nothing shows whether the address is
   * known, or has had too many such mails already. The same words again are the same question.
   *
   * @throws TicketRefusedException with the first problem that {@link #check} finds
   */
  public void ask(GuestQuestion asked) {
    check(asked).stream()
        .findFirst()
        .ifPresent(
            problem -> {
              throw new TicketRefusedException(problem.field(), problem.message());
            });
    String address = GuestRules.kept(asked.address());
    TicketQuestion question = asked.question();
    guests.oneByOne(address);
    if (guests.waiting(address) >= GuestRules.MOST_WAITING
        || guests.isWaiting(address, QuestionRules.clean(question.text()))) {
      return;
    }
    UUID id = UUID.randomUUID();
    Instant now = clock.instant();
    guests.add(
        new UnconfirmedQuestion(
            id,
            line(asked.name()),
            address,
            question.kind(),
            question.legacyProgram().map(Enum::name),
            line(question.subject()),
            QuestionRules.clean(question.text()),
            now));
    mailer.confirm(
        address, keys.of(Purpose.CONFIRM, id.toString(), "", now.plus(GuestRules.CONFIRM_WITHIN)));
  }

  /**
   * Whether the question of a key waits to be confirmed; looking changes nothing, because programs
   * open the links of mails too.
   *
   * @throws NotVisibleException when it is no key of ours
   */
  public boolean isWaiting(String key) {
    return confirmable(key).flatMap(guests::question).isPresent();
  }

  /**
   * Makes the question of a key a ticket.
   *
   * @return the key to read the ticket with
   * @throws NotVisibleException when it is no key of ours
   * @throws TicketRefusedException when there is no question for it any more
   */
  public String confirm(String key) {
    UnconfirmedQuestion question =
        confirmable(key)
            .flatMap(guests::take)
            .orElseThrow(
                () ->
                    new TicketRefusedException(
                        "This link was used, or is older than 24 hours. If you got no mail with"
                            + " a number, ask again."));
    guests.remove(question);
    Ticket ticket = ticket(question);
    Writer by = writer(ticket);
    book.open(ticket, by, question.getBody());
    notices.tell(ticket, TicketNotice.RECEIVED);
    audited(ticket, AuditedAction.ASK_FOR_HELP, "without an account");
    return mailer.readKey(TicketNumbers.write(ticket.getNumber()), question.getAddress());
  }

  private Ticket ticket(UnconfirmedQuestion question) {
    return new Ticket(
        question.getKind(),
        question.getSubject().isEmpty()
            ? TicketWords.of(question.getKind())
            : question.getSubject(),
        TicketPriority.NORMAL,
        TicketChannel.WEB,
        new TicketAuthor(Optional.empty(), question.getName(), Optional.of(question.getAddress())),
        new TicketAbout(
            question.getLegacyProgram(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        TicketTeam.of(question.getKind()).code(),
        clock.instant());
  }

  /**
   * The ticket of a key, without what is among staff.
   *
   * @return empty when the key has ended
   * @throws NotVisibleException when it is no key of ours, or whoever asked has an account
   */
  public Optional<TicketView> ticket(String key) {
    Optional<Ticket> found = open(key);
    found.ifPresent(ticket -> audited(ticket, AuditedAction.VIEW_TICKET, "by link"));
    return found.map(ticket -> views.view(ticket, TicketParty.REQUESTER));
  }

  /**
   * A file of the ticket of a key, if its story shows it.
   *
   * @throws NotVisibleException when it does not, or the key has ended or is none of ours
   */
  public AcceptedFile file(String key, UUID id) {
    Ticket ticket = open(key).orElseThrow(GuestService::notVisible);
    boolean shown =
        views.view(ticket, TicketParty.REQUESTER).entries().stream()
            .flatMap(entry -> entry.files().stream())
            .anyMatch(file -> file.id().equals(id));
    TicketAttachment file =
        tickets.attachment(id).filter(one -> shown).orElseThrow(GuestService::notVisible);
    audited(ticket, AuditedAction.VIEW_TICKET, "file " + id + " by link");
    return new AcceptedFile(
        file.getName(), file.getMediaType(), file.getSha256(), file.getContent());
  }

  /**
   * Writes more into the ticket of a key.
   *
   * @throws TicketRefusedException when the key has ended, the ticket is closed, or nothing is
   *     written
   */
  public void reply(String key, String text) {
    Ticket ticket = opened(key);
    book.write(ticket, TicketCommand.REPLY, writer(ticket), TicketChannel.WEB, text);
    audited(ticket, AuditedAction.ANSWER_TICKET, "reply by link");
  }

  /** Takes the question of a key back. */
  public void withdraw(String key) {
    Ticket ticket = opened(key);
    book.act(ticket, TicketCommand.WITHDRAW, writer(ticket));
    audited(ticket, AuditedAction.ANSWER_TICKET, "withdrawn by link");
  }

  private Ticket opened(String key) {
    return open(key).orElseThrow(() -> new TicketRefusedException(ENDED));
  }

  private Optional<Ticket> open(String key) {
    Instant now = clock.instant();
    Proof proof =
        keys.proof(
                Purpose.READ, key, number -> find(number).flatMap(Ticket::getRequesterAddress), now)
            .orElseThrow(GuestService::notVisible);
    return find(proof.subject())
        .filter(ticket -> !proof.ended() && !GuestRules.isOver(ticket.getClosedAt(), now));
  }

  /** A ticket that nobody's account asked. */
  private Optional<Ticket> find(String number) {
    return TicketNumbers.read(number)
        .flatMap(tickets::ticket)
        .filter(ticket -> ticket.getRequester().isEmpty());
  }

  private Optional<UUID> confirmable(String key) {
    Proof proof =
        keys.proof(Purpose.CONFIRM, key, id -> Optional.of(""), clock.instant())
            .orElseThrow(GuestService::notVisible);
    return Optional.of(proof)
        .filter(one -> !one.ended())
        .map(one -> UUID.fromString(one.subject()));
  }

  private static NotVisibleException notVisible() {
    return new NotVisibleException("Not found, or not connected to you.");
  }

  private static String line(String text) {
    return QuestionRules.clean(text).replaceAll("\\s+", " ");
  }

  private static Writer writer(Ticket ticket) {
    return new Writer(
        TicketParty.REQUESTER,
        ticket.getRequesterAddress().orElseThrow(),
        ticket.getRequesterName());
  }

  private void audited(Ticket ticket, AuditedAction action, String detail) {
    audit.done(
        ticket.getRequesterAddress().orElseThrow(),
        action,
        "Ticket",
        TicketNumbers.write(ticket.getNumber()),
        ticket.getAbout().getPracticeId(),
        detail);
  }
}
