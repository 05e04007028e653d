package org.qppportal.core.desk.work;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.core.desk.DeskDoor;
import org.qppportal.core.desk.DeskDoor.Work;
import org.qppportal.core.desk.QuestionRules;
import org.qppportal.core.desk.TicketBook;
import org.qppportal.core.desk.TicketBook.Writer;
import org.qppportal.core.desk.TicketHappening;
import org.qppportal.core.desk.TicketNotices;
import org.qppportal.core.desk.TicketNumbers;
import org.qppportal.core.desk.TicketRefusedException;
import org.qppportal.core.desk.TicketRefusedException.Field;
import org.qppportal.core.desk.TicketTeam;
import org.qppportal.core.desk.mail.TicketNotice;
import org.qppportal.core.desk.rule.TicketCommand;
import org.qppportal.core.desk.rule.TicketParty;
import org.qppportal.persistence.desk.Ticket;
import org.qppportal.persistence.desk.TicketAttachment;
import org.qppportal.persistence.desk.TicketAuthor;
import org.qppportal.persistence.desk.TicketMessage;
import org.qppportal.persistence.desk.TicketRepository;
import org.qppportal.persistence.type.TicketKind;
import org.qppportal.persistence.type.TicketState;

/** Makes one ticket of two, and two of one. Every number stays, and leads to where it goes on. */
@Stateless
@PermitAll
public class TicketJoinService {

  @Inject private DeskDoor door;
  @Inject private TicketRepository tickets;
  @Inject private TicketBook book;
  @Inject private TicketNotices notices;
  @Inject private Clock clock;

  /**
   * Ends a ticket, which goes on in another one. What was written stays where it is, and is read in
   * the other one too.
   *
   * @throws TicketRefusedException when somebody would read by that what they could not before
   */
  public void merge(long number, int seen, long into) {
    Work gone = door.open(number, seen);
    Work stays = other(into);
    JoinRules.refusal(side(gone.ticket()), side(stays.ticket()))
        .ifPresent(
            reason -> {
              throw new TicketRefusedException(Field.OTHER_TICKET, reason);
            });
    book.act(gone.ticket(), TicketCommand.MERGE, gone.by());
    gone.ticket().mergeInto(into);
    book.note(
        gone.ticket(),
        TicketHappening.MERGED,
        Optional.of(TicketNumbers.write(into)),
        false,
        gone.by());
    book.note(
        stays.ticket(),
        TicketHappening.TOOK_IN,
        Optional.of(TicketNumbers.write(number)),
        false,
        stays.by());
    stays.ticket().touch(clock.instant());
    door.done(gone, "merged into " + TicketNumbers.write(into));
  }

  private Work other(long number) {
    return tickets
        .ticket(number)
        .map(ticket -> door.open(number))
        .orElseThrow(
            () ->
                new TicketRefusedException(
                    Field.OTHER_TICKET, "There is no ticket with that number. Check it."));
  }

  private static JoinRules.Side side(Ticket ticket) {
    return new JoinRules.Side(
        ticket.getNumber(),
        ticket.getKind(),
        ticket.getRequester().or(ticket::getRequesterAddress).orElse(""),
        ticket.getAbout().getPracticeId(),
        ticket.getState() == TicketState.CLOSED);
  }

  /**
   * Makes a ticket of its own of a message that the user wrote, with copies of its files.
   *
   * @param message which one
   * @return the new ticket's number
   * @throws TicketRefusedException when the message is not a user's, or the subject says too much
   */
  public long split(long number, int seen, long message, TicketKind kind, String subject) {
    Work work = door.open(number, seen);
    Ticket from = work.ticket();
    TicketMessage part =
        tickets
            .message(message)
            .filter(one -> one.getTicket() == number && !one.isByStaff() && !one.isInternal())
            .orElseThrow(
                () ->
                    new TicketRefusedException(
                        Field.TEXT, "Choose one of the messages that the user wrote."));
    String title = QuestionRules.clean(subject).replaceAll("\\s+", " ");
    if (title.isEmpty()) {
      throw new TicketRefusedException(Field.SUBJECT, "Write what the new ticket is about.");
    }
    QuestionRules.subject(title)
        .ifPresent(
            problem -> {
              throw new TicketRefusedException(problem.field(), problem.message());
            });
    if (!QuestionRules.ASKED.contains(kind)) {
      throw new TicketRefusedException(
          Field.KIND, "Tickets of this kind begin with their own form. Choose another kind.");
    }
    book.act(from, TicketCommand.SPLIT, work.by());
    long to = open(from, part, kind, title);
    book.note(from, TicketHappening.SPLIT, Optional.of(TicketNumbers.write(to)), false, work.by());
    door.done(work, "split off " + TicketNumbers.write(to));
    return to;
  }

  private long open(Ticket from, TicketMessage part, TicketKind kind, String title) {
    Ticket ticket =
        new Ticket(
            kind,
            title,
            from.getPriority(),
            part.getChannel(),
            new TicketAuthor(
                from.getRequester(), from.getRequesterName(), from.getRequesterAddress()),
            from.getAbout(),
            TicketTeam.of(kind).code(),
            clock.instant());
    ticket.splitFrom(from.getNumber());
    TicketMessage question =
        book.open(
            ticket,
            new Writer(TicketParty.REQUESTER, part.getAuthor(), part.getAuthorName()),
            part.getBody());
    tickets.attachmentsOf(part.getId()).forEach(file -> copy(file, ticket, question));
    notices.tell(ticket, TicketNotice.RECEIVED);
    return ticket.getNumber();
  }

  private void copy(TicketAttachment file, Ticket to, TicketMessage message) {
    tickets.add(
        new TicketAttachment(
            UUID.randomUUID(),
            to.getNumber(),
            message.getId(),
            file.getName(),
            file.getMediaType(),
            file.getSha256(),
            file.getContent(),
            clock.instant()));
  }
}
