package org.qppportal.core.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qppportal.core.desk.rule.TicketCommand;
import org.qppportal.core.desk.rule.TicketParty;
import org.qppportal.persistence.desk.DeskRepository;
import org.qppportal.persistence.desk.KnownProblem;
import org.qppportal.persistence.desk.Ticket;
import org.qppportal.persistence.desk.TicketAbout;
import org.qppportal.persistence.desk.TicketEvent;
import org.qppportal.persistence.desk.TicketMessage;
import org.qppportal.persistence.desk.TicketRepository;
import org.qppportal.persistence.participation.ParticipationRepository;
import org.qppportal.persistence.participation.Practice;

/** Puts together what somebody sees of a ticket. The one place that leaves out what is internal. */
@ApplicationScoped
public class TicketViews {

  private static final String STAFF = "Service desk";

  /** So many other tickets of the same people are shown beside one. */
  private static final int AROUND = 8;

  @Inject private TicketRepository tickets;
  @Inject private ParticipationRepository participation;
  @Inject private TicketBook book;
  @Inject private DeskRepository desk;

  /** The ticket as a party sees it. */
  public TicketView view(Ticket ticket, TicketParty party) {
    boolean staff = party == TicketParty.AGENT || party == TicketParty.SPECIALIST;
    return new TicketView(
        TicketLine.of(ticket),
        party,
        ticket.getRequester(),
        staff ? ticket.getRequesterAddress() : Optional.empty(),
        about(ticket.getAbout()),
        entries(ticket, staff),
        commands(ticket, party),
        book.clocks(ticket),
        ticket.getDueAt(),
        new TicketView.Links(ticket.getMergedInto(), ticket.getSplitFrom(), ticket.getFollows()),
        ticket.getRating(),
        staff
            ? ticket.getProblemId().flatMap(desk::problem).map(TicketViews::problem)
            : Optional.empty(),
        staff ? desk.around(ticket, AROUND).stream().map(TicketLine::of).toList() : List.of(),
        ticket.getVersion());
  }

  private static TicketView.Problem problem(KnownProblem problem) {
    return new TicketView.Problem(problem.getId(), problem.getTitle());
  }

  private TicketView.About about(TicketAbout about) {
    return new TicketView.About(
        about.getLegacyProgram().flatMap(LegacyProgram::of),
        about.getPracticeId(),
        about.getPracticeId().flatMap(participation::practice).map(Practice::getName),
        about.getPerformanceYear(),
        about.getSubmissionId(),
        about.getProblemCode(),
        about.getPage());
  }

  /** What was written and happened, also in the tickets that went up in this one. */
  private List<TicketEntry> entries(Ticket ticket, boolean staff) {
    List<TicketEntry> entries = new ArrayList<>();
    collect(ticket, Optional.empty(), staff, entries);
    entries.sort(Comparator.comparing(TicketEntry::at));
    return List.copyOf(entries);
  }

  private void collect(
      Ticket ticket, Optional<String> from, boolean staff, List<TicketEntry> entries) {
    messages(ticket, from, staff, entries);
    events(ticket, from, staff, entries);
    for (long gone : desk.mergedInto(ticket.getNumber())) {
      collect(
          tickets.ticket(gone).orElseThrow(),
          Optional.of(TicketNumbers.write(gone)),
          staff,
          entries);
    }
  }

  private void messages(
      Ticket ticket, Optional<String> from, boolean staff, List<TicketEntry> entries) {
    Map<Long, List<TicketEntry.File>> files =
        tickets.attachments(ticket.getNumber(), staff).stream()
            .collect(
                Collectors.groupingBy(
                    TicketRepository.AttachmentRow::messageId,
                    Collectors.mapping(
                        row ->
                            new TicketEntry.File(
                                row.id(), row.name(), row.mediaType(), row.bytes()),
                        Collectors.toList())));
    for (TicketMessage message : tickets.messages(ticket.getNumber(), staff)) {
      entries.add(
          new TicketEntry(
              message.getWrittenAt(),
              message.isByStaff() && !staff ? STAFF : message.getAuthorName(),
              message.isByStaff(),
              message.isInternal(),
              Optional.of(message.getBody()),
              Optional.empty(),
              files.getOrDefault(message.getId(), List.of()),
              from,
              Optional.of(message.getId())));
    }
  }

  private void events(
      Ticket ticket, Optional<String> from, boolean staff, List<TicketEntry> entries) {
    for (TicketEvent event : tickets.events(ticket.getNumber(), staff)) {
      TicketHappening.of(event.getWhat())
          .flatMap(what -> TicketWords.happened(what, event.getDetail(), staff))
          .ifPresent(
              words ->
                  entries.add(
                      new TicketEntry(
                          event.getHappenedAt(),
                          staff || isRequester(ticket, event) ? event.getBy() : STAFF,
                          !isRequester(ticket, event),
                          event.isInternal(),
                          Optional.empty(),
                          Optional.of(words),
                          List.of(),
                          from,
                          Optional.empty())));
    }
  }

  private static boolean isRequester(Ticket ticket, TicketEvent event) {
    return ticket
        .getRequester()
        .or(ticket::getRequesterAddress)
        .filter(event.getBy()::equals)
        .isPresent();
  }

  private Set<TicketCommand> commands(Ticket ticket, TicketParty party) {
    Set<TicketCommand> commands = EnumSet.noneOf(TicketCommand.class);
    Arrays.stream(TicketCommand.values())
        .filter(command -> book.allows(ticket, command, party))
        .forEach(commands::add);
    return commands;
  }
}
