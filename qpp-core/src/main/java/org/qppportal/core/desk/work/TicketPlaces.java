package org.qppportal.core.desk.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.qppportal.core.desk.DeskDoor.Work;
import org.qppportal.core.desk.Placeholders.Name;
import org.qppportal.core.desk.TicketNumbers;
import org.qppportal.core.desk.mail.MailSettings;
import org.qppportal.core.desk.rule.ServiceLevels;
import org.qppportal.persistence.desk.Ticket;
import org.qppportal.persistence.participation.ParticipationRepository;

/** The words that a ticket has for the places in templates. */
@ApplicationScoped
class TicketPlaces {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);

  @Inject private ParticipationRepository participation;
  @Inject private MailSettings mail;

  /** What there is; places without words are left out. */
  Map<Name, String> of(Work work) {
    Ticket ticket = work.ticket();
    Map<Name, String> words = new EnumMap<>(Name.class);
    words.put(Name.NAME, ticket.getRequesterName());
    words.put(Name.NUMBER, TicketNumbers.write(ticket.getNumber()));
    words.put(Name.AGENT, work.by().name());
    words.put(Name.LINK, mail.portalUrl() + "/");
    ticket
        .getAbout()
        .getPracticeId()
        .flatMap(participation::practice)
        .ifPresent(practice -> words.put(Name.PRACTICE, practice.getName()));
    ticket
        .getAbout()
        .getPerformanceYear()
        .ifPresent(year -> words.put(Name.YEAR, Integer.toString(year)));
    ticket.getAbout().getProblemCode().ifPresent(code -> words.put(Name.CODE, code));
    ticket
        .getDueAt()
        .map(due -> DAY.format(due.atZone(ServiceLevels.promised().hours().zone())))
        .ifPresent(day -> words.put(Name.DUE, day));
    return words;
  }
}
