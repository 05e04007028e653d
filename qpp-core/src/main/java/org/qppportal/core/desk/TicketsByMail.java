package org.qppportal.core.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.qppportal.core.audit.AuditRecorder;
import org.qppportal.core.audit.AuditedAction;
import org.qppportal.core.desk.TicketBook.Writer;
import org.qppportal.core.desk.file.SentFile;
import org.qppportal.core.desk.mail.IncomingMail;
import org.qppportal.core.desk.mail.MailedTickets;
import org.qppportal.core.desk.mail.TicketNotice;
import org.qppportal.core.desk.rule.TicketCommand;
import org.qppportal.core.desk.rule.TicketParty;
import org.qppportal.persistence.desk.Ticket;
import org.qppportal.persistence.desk.TicketAbout;
import org.qppportal.persistence.desk.TicketAuthor;
import org.qppportal.persistence.desk.TicketMessage;
import org.qppportal.persistence.desk.TicketRepository;
import org.qppportal.persistence.type.TicketChannel;
import org.qppportal.persistence.type.TicketKind;
import org.qppportal.persistence.type.TicketPriority;
import org.qppportal.persistence.type.TicketState;

/** Puts mail into tickets. Whoever is only known by an address has no account in the ticket. */
@ApplicationScoped
class TicketsByMail implements MailedTickets {

  private static final Logger LOG = Logger.getLogger(TicketsByMail.class);
  private static final String NO_TEXT = "(The mail had no text.)";

  @Inject private TicketRepository tickets;
  @Inject private TicketBook book;
  @Inject private TicketNotices notices;
  @Inject private AuditRecorder audit;
  @Inject private Clock clock;

  @Override
  public Optional<String> requesterAddress(String number) {
    return find(number).flatMap(Ticket::getRequesterAddress);
  }

  @Override
  public void reply(String number, IncomingMail mail) {
    Ticket ticket = find(number).orElseThrow();
    if (ticket.getState() == TicketState.CLOSED) {
      Ticket next = open(next(ticket.getKind()), mail, ticket.getRequester(), ticket.getAbout());
      next.follow(ticket.getNumber());
      return;
    }
    Writer by =
        new Writer(
            TicketParty.REQUESTER,
            ticket.getRequester().orElse(mail.from()),
            ticket.getRequesterName());
    attach(
        ticket, book.write(ticket, TicketCommand.REPLY, by, TicketChannel.EMAIL, text(mail)), mail);
    audited(ticket, mail, AuditedAction.ANSWER_TICKET);
  }

  /** A reply to a decided review asks for no new one: the decision is final. */
  private static TicketKind next(TicketKind kind) {
    return kind == TicketKind.TARGETED_REVIEW ? TicketKind.PROGRAM : kind;
  }

  @Override
  public void create(IncomingMail mail, Optional<String> namedNumber) {
    Ticket ticket = open(TicketKind.PROGRAM, mail, Optional.empty(), TicketAbout.NOTHING);
    namedNumber.ifPresent(
        number ->
            note(
                ticket,
                "This mail names "
                    + number
                    + " without a proof that it comes from whoever asked there."));
  }

  private Ticket open(
      TicketKind kind, IncomingMail mail, Optional<String> account, TicketAbout about) {
    Ticket ticket =
        new Ticket(
            kind,
            subject(mail),
            TicketPriority.NORMAL,
            TicketChannel.EMAIL,
            new TicketAuthor(account, mail.from(), Optional.of(mail.from())),
            about,
            TicketTeam.of(kind).code(),
            clock.instant());
    Writer by = new Writer(TicketParty.REQUESTER, account.orElse(mail.from()), mail.from());
    attach(ticket, book.open(ticket, by, text(mail)), mail);
    notices.tell(ticket, TicketNotice.RECEIVED);
    audited(ticket, mail, AuditedAction.ASK_FOR_HELP);
    return ticket;
  }

  /** A file that is not taken must not lose the words that came with it. */
  private void attach(Ticket ticket, TicketMessage message, IncomingMail mail) {
    mail.attachments()
        .forEach(
            file -> {
              try {
                book.attach(ticket, message, List.of(new SentFile(file.name(), file.content())));
              } catch (TicketRefusedException e) {
                LOG.infof("A file of a mail was not taken: %s", e.getMessage());
                note(ticket, "A file of the mail was left out. " + e.getMessage());
              }
            });
  }

  private void note(Ticket ticket, String text) {
    tickets.add(
        new TicketMessage(
            ticket.getNumber(),
            true,
            true,
            TicketBook.PORTAL.account(),
            TicketBook.PORTAL.name(),
            TicketChannel.SYSTEM,
            text,
            clock.instant()));
  }

  /** The subject that the sender chose, if it can be shown in lists. */
  private static String subject(IncomingMail mail) {
    String given = QuestionRules.clean(mail.subject()).replaceAll("\\s+", " ");
    return given.isEmpty() || QuestionRules.subject(given).isPresent()
        ? "Question by e-mail"
        : given;
  }

  private static String text(IncomingMail mail) {
    String text = QuestionRules.clean(mail.text());
    return text.isEmpty()
        ? NO_TEXT
        : text.substring(0, Math.min(text.length(), QuestionRules.MOST_OF_TEXT));
  }

  /** The ticket of a number, or the one that it goes on in. */
  private Optional<Ticket> find(String number) {
    Optional<Ticket> found = TicketNumbers.read(number).flatMap(tickets::ticket);
    while (found.flatMap(Ticket::getMergedInto).isPresent()) {
      found = found.flatMap(Ticket::getMergedInto).flatMap(tickets::ticket);
    }
    return found;
  }

  private void audited(Ticket ticket, IncomingMail mail, AuditedAction action) {
    audit.done(
        mail.from(),
        action,
        "Ticket",
        TicketNumbers.write(ticket.getNumber()),
        ticket.getAbout().getPracticeId(),
        "by e-mail");
  }
}
