package org.qppportal.core.dataaudit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.core.audit.AuditRecorder;
import org.qppportal.core.audit.AuditedAction;
import org.qppportal.core.dataaudit.rule.DataAuditPolicy;
import org.qppportal.core.dataaudit.rule.ReportedValue;
import org.qppportal.core.desk.TicketNumbers;
import org.qppportal.core.desk.TicketsByProgram;
import org.qppportal.persistence.dataaudit.DataAuditRepository;
import org.qppportal.persistence.dataaudit.DataAuditRepository.MeasurementRow;
import org.qppportal.persistence.dataaudit.EvidenceItem;
import org.qppportal.persistence.dataaudit.EvidenceRepository;
import org.qppportal.persistence.dataaudit.EvidenceRequest;
import org.qppportal.persistence.desk.Ticket;
import org.qppportal.persistence.desk.TicketAbout;
import org.qppportal.persistence.type.TicketKind;

/** Asks practices for evidence. For services that have authorized the caller. */
@ApplicationScoped
class EvidenceIssuing {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);
  private static final DataAuditPolicy POLICY = DataAuditPolicy.inForce();

  @Inject private DataAuditRepository samples;
  @Inject private EvidenceRepository evidence;
  @Inject private TicketsByProgram tickets;
  @EJB private AuditRecorder audit;
  @Inject private Clock clock;

  /** A day as the program writes it. */
  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** The moment at which a last day is over. */
  static Instant end(LocalDate day) {
    return day.plusDays(1).atStartOfDay(EvidenceViews.ZONE).toInstant();
  }

  /** Makes a request; empty when the practice has no such data any more. */
  Optional<Long> issue(EvidenceAsk ask, String by) {
    List<MeasurementRow> rows =
        samples.measurements(ask.practiceId(), ask.year(), ask.submitterId()).stream()
            .filter(row -> isAsked(row, ask))
            .toList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Ticket ticket =
        tickets.ask(
            TicketKind.DATA_VALIDATION,
            "Evidence for what was reported for %d".formatted(ask.year()),
            text(ask, rows.size()),
            about(ask),
            samples.knownAddress(ask.practiceId()),
            end(ask.dueOn()),
            by);
    evidence.add(
        new EvidenceRequest(
            ticket.getNumber(),
            ask.planId(),
            ask.reason(),
            ask.practiceId(),
            ask.year(),
            ask.submitterId(),
            by,
            clock.instant(),
            ask.dueOn(),
            ask.dueReason(),
            POLICY.retainUntil(ask.year())));
    for (int i = 0; i < rows.size(); i++) {
      evidence.add(item(ticket.getNumber(), i + 1, rows.get(i), ask.year()));
    }
    audit.done(
        by,
        AuditedAction.ISSUE_DATA_AUDIT,
        "DataAudit",
        TicketNumbers.write(ticket.getNumber()),
        Optional.of(ask.practiceId()),
        rows.size() + " items, due " + ask.dueOn());
    return Optional.of(ticket.getNumber());
  }

  private static boolean isAsked(MeasurementRow row, EvidenceAsk ask) {
    return row.npi().isEmpty()
        || ask.clinicians().map(clinicians -> clinicians.contains(row.npi().get())).orElse(true);
  }

  private static String text(EvidenceAsk ask, int items) {
    return ("The program looks at what was reported for %d: %s, listed on the page"
            + " of this request. Send for each of them, until %s, documents that show that it is"
            + " right. Each item says which are accepted. If you need more time, write it here"
            + " before that day.")
        .formatted(ask.year(), items == 1 ? "one item" : items + " items", day(ask.dueOn()));
  }

  private static TicketAbout about(EvidenceAsk ask) {
    return new TicketAbout(
        Optional.empty(),
        Optional.of(ask.practiceId()),
        Optional.empty(),
        Optional.of(ask.year()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static EvidenceItem item(long ticket, int position, MeasurementRow row, int year) {
    return new EvidenceItem(
        UUID.randomUUID(),
        ticket,
        position,
        row.category(),
        row.measureId(),
        row.npi(),
        row.submissionId(),
        row.setId(),
        row.submitterId(),
        row.value(),
        ReportedValue.of(row.value()).patients().map(POLICY.patients(year)::of));
  }
}
