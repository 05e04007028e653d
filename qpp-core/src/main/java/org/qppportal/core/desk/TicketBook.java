package org.qppportal.core.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qppportal.core.desk.TicketRefusedException.Field;
import org.qppportal.core.desk.file.AcceptedFile;
import org.qppportal.core.desk.file.FileRefusedException;
import org.qppportal.core.desk.file.FileRules;
import org.qppportal.core.desk.file.FileScan;
import org.qppportal.core.desk.file.SentFile;
import org.qppportal.core.desk.rule.ServiceLevels;
import org.qppportal.core.desk.rule.TicketClocks;
import org.qppportal.core.desk.rule.TicketCommand;
import org.qppportal.core.desk.rule.TicketHistory;
import org.qppportal.core.desk.rule.TicketHistory.Event;
import org.qppportal.core.desk.rule.TicketHistory.What;
import org.qppportal.core.desk.rule.TicketParty;
import org.qppportal.core.desk.rule.TicketReadings;
import org.qppportal.core.desk.rule.TicketRules;
import org.qppportal.core.desk.rule.TicketVerdict;
import org.qppportal.persistence.desk.Ticket;
import org.qppportal.persistence.desk.TicketAttachment;
import org.qppportal.persistence.desk.TicketDues;
import org.qppportal.persistence.desk.TicketEvent;
import org.qppportal.persistence.desk.TicketMessage;
import org.qppportal.persistence.desk.TicketRepository;
import org.qppportal.persistence.type.TicketChannel;
import org.qppportal.persistence.type.TicketState;

/**
 * Writes into tickets by the rules, and keeps their clocks. For services that have authorized the
 * caller: it does not ask itself.
 */
@ApplicationScoped
public class TicketBook {

  /** The account under which the portal itself acts. */
  public static final String PORTAL_ACCOUNT = "portal";

  /** The portal itself, which reminds and ends by its timers. */
  static final Writer PORTAL = new Writer(TicketParty.SYSTEM, PORTAL_ACCOUNT, "Portal");

  @Inject private TicketRepository tickets;
  @Inject private TicketDues dues;
  @Inject private Clock clock;
  @Inject @Any private Instance<FileScan> scans;
  @Inject @Any private Instance<TicketEnding> endings;

  /**
   * Who does something.
   *
   * @param account the account, or the address of somebody who cannot sign in
   * @param name for people to read
   */
  public record Writer(TicketParty party, String account, String name) {

    boolean staff() {
      return party == TicketParty.AGENT || party == TicketParty.SPECIALIST;
    }
  }

  /** Begins a ticket with its question. */
  public TicketMessage open(Ticket ticket, Writer by, String text) {
    tickets.add(ticket);
    note(ticket, TicketHappening.CREATED, Optional.empty(), false, by);
    TicketMessage question = write(ticket, by, false, ticket.getChannel(), text);
    keepTime(ticket);
    return question;
  }

  /**
   * Does a command that writes nothing, if the rules allow it.
   *
   * @throws TicketRefusedException with the reason when they do not
   */
  public void act(Ticket ticket, TicketCommand command, Writer by) {
    TicketState next = decide(ticket, command, by);
    if (next != ticket.getState()) {
      ticket.move(next, clock.instant());
      note(ticket, TicketHappening.STATE, Optional.of(next.code()), false, by);
    }
    ticket.touch(clock.instant());
    keepTime(ticket);
  }

  /**
   * Writes a message and does what it means.
   *
   * @param command REPLY, ASK_USER, SOLVE or ADD_NOTE
   * @throws TicketRefusedException with the reason when the rules do not allow it
   */
  public TicketMessage write(
      Ticket ticket, TicketCommand command, Writer by, TicketChannel channel, String text) {
    decide(ticket, command, by);
    QuestionRules.text(text)
        .ifPresent(
            problem -> {
              throw new TicketRefusedException(problem.field(), problem.message());
            });
    if (by.staff() && command != TicketCommand.ADD_NOTE) {
      filled(text);
    }
    TicketMessage message =
        write(ticket, by, command == TicketCommand.ADD_NOTE, channel, QuestionRules.clean(text));
    act(ticket, command, by);
    return message;
  }

  /** A template's place that nobody filled must not reach a user. */
  private static void filled(String text) {
    Set<String> places = Placeholders.places(text);
    if (!places.isEmpty()) {
      throw new TicketRefusedException(
          Field.TEXT,
          "Write something for %s, or take it out.".formatted(String.join(", ", places)));
    }
  }

  /**
   * Keeps files with a message.
   *
   * @throws TicketRefusedException for the first that is not taken; then none is
   */
  public void attach(Ticket ticket, TicketMessage message, List<SentFile> files) {
    for (AcceptedFile file : accept(files)) {
      tickets.add(
          new TicketAttachment(
              UUID.randomUUID(),
              ticket.getNumber(),
              message.getId(),
              file.name(),
              file.mediaType(),
              file.sha256(),
              file.content(),
              clock.instant()));
    }
  }

  /**
   * Takes files by the rules, without keeping them.
   *
   * @throws TicketRefusedException for the first that is not taken; then none is
   */
  public List<AcceptedFile> accept(List<SentFile> files) {
    try {
      List<AcceptedFile> accepted = FileRules.accept(files);
      accepted.forEach(file -> scans.stream().forEach(scan -> refuse(scan.refusal(file))));
      return accepted;
    } catch (FileRefusedException e) {
      throw new TicketRefusedException(Field.FILE, e.getMessage());
    }
  }

  private static void refuse(Optional<String> refusal) {
    refusal.ifPresent(
        because -> {
          throw new FileRefusedException(because);
        });
  }

  /** Takes down something that happened. */
  public void note(
      Ticket ticket, TicketHappening what, Optional<String> detail, boolean internal, Writer by) {
    tickets.add(
        new TicketEvent(
            ticket.getNumber(), what.code(), detail, internal, by.account(), clock.instant()));
  }

  /** What the clocks of a ticket show now. */
  public TicketReadings clocks(Ticket ticket) {
    return TicketClocks.read(
        history(ticket),
        ServiceLevels.promised().of(ticket.getKind(), ticket.getPriority()),
        ticket.getDueAt(),
        clock.instant());
  }

  /** Reads the clocks again after something that they depend on, for the queues. */
  public void keepTime(Ticket ticket) {
    tickets.flush();
    TicketReadings readings = clocks(ticket);
    dues.keep(ticket.getNumber(), readings.running(), clock.instant());
    ticket.clocks(readings.nextWarn(), readings.nextDue());
  }

  private TicketMessage write(
      Ticket ticket, Writer by, boolean internal, TicketChannel channel, String text) {
    TicketMessage message =
        new TicketMessage(
            ticket.getNumber(),
            internal,
            by.staff(),
            by.account(),
            by.name(),
            channel,
            text,
            clock.instant());
    tickets.add(message);
    return message;
  }

  /** Whether a party may do this with a ticket now. */
  boolean allows(Ticket ticket, TicketCommand command, TicketParty party) {
    return TicketRules.decide(ticket.getState(), command, party).isAllowed()
        && guarded(ticket, command).isEmpty();
  }

  private Optional<String> guarded(Ticket ticket, TicketCommand command) {
    return endings.stream().flatMap(one -> one.refusal(ticket, command).stream()).findFirst();
  }

  private TicketState decide(Ticket ticket, TicketCommand command, Writer by) {
    TicketVerdict verdict = TicketRules.decide(ticket.getState(), command, by.party());
    if (verdict.isAllowed()) {
      guarded(ticket, command)
          .ifPresent(
              because -> {
                throw new TicketRefusedException(because);
              });
    }
    return verdict.state().orElseThrow(() -> new TicketRefusedException(verdict.reason()));
  }

  /** What happened, as far as the clocks go. */
  TicketHistory history(Ticket ticket) {
    List<Event> events = new ArrayList<>();
    events.add(Event.of(ticket.getCreatedAt(), What.CREATED));
    boolean question = true;
    for (TicketMessage message : tickets.messages(ticket.getNumber(), false)) {
      if (message.isByStaff()) {
        events.add(Event.of(message.getWrittenAt(), What.PUBLIC_REPLY_OF_STAFF));
      } else if (!question) {
        events.add(Event.of(message.getWrittenAt(), What.REPLY_OF_USER));
      }
      question = false;
    }
    for (TicketEvent event : tickets.events(ticket.getNumber(), true)) {
      TicketHappening.of(event.getWhat())
          .flatMap(what -> clockEvent(what, event))
          .ifPresent(events::add);
    }
    return new TicketHistory(events);
  }

  private static Optional<Event> clockEvent(TicketHappening what, TicketEvent event) {
    Instant at = event.getHappenedAt();
    return switch (what) {
      case STATE ->
          event.getDetail().flatMap(TicketState::ofCode).map(state -> Event.moved(at, state));
      case TRANSFERRED -> Optional.of(Event.of(at, What.TRANSFERRED));
      case REMINDED -> Optional.of(Event.of(at, What.REMINDED));
      default -> Optional.empty();
    };
  }
}
