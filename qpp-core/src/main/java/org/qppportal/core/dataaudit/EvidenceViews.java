package org.qppportal.core.dataaudit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.qppportal.core.catalogue.CatalogueService;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.core.dataaudit.rule.Countdown;
import org.qppportal.core.dataaudit.rule.DataAuditPolicy;
import org.qppportal.core.dataaudit.rule.EvidenceState;
import org.qppportal.core.dataaudit.rule.OutcomeRules;
import org.qppportal.core.dataaudit.rule.ReportedValue;
import org.qppportal.persistence.dataaudit.EvidenceFinding;
import org.qppportal.persistence.dataaudit.EvidenceItem;
import org.qppportal.persistence.dataaudit.EvidenceRepository;
import org.qppportal.persistence.dataaudit.EvidenceRequest;
import org.qppportal.persistence.participation.ParticipationRepository;
import org.qppportal.persistence.participation.Practice;
import org.qppportal.persistence.type.Npi;

/** Puts together what somebody sees of requests for evidence. */
@ApplicationScoped
class EvidenceViews {

  /** Days are counted where the program is. */
  static final ZoneId ZONE = ZoneId.of("America/New_York");

  private static final DataAuditPolicy POLICY = DataAuditPolicy.inForce();

  @Inject private EvidenceRepository evidence;
  @Inject private ParticipationRepository participation;
  @EJB private CatalogueService catalogues;
  @Inject private Clock clock;

  /** How much of a request somebody sees. */
  enum Reader {
    STAFF,
    PRACTICE,
    /** A vendor sees which of its sets are asked about, and no files. */
    VENDOR
  }

  /** What there is about some requests, read at once. */
  private record Contents(
      Map<Long, List<EvidenceItem>> items,
      Map<UUID, List<EvidenceRepository.FileRow>> files,
      Map<UUID, EvidenceFinding> findings,
      Map<UUID, String> practices) {}

  /** Today's date where the program is. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  /** A request as staff or the practice see it. */
  EvidenceRequestView view(EvidenceRequest request, Reader reader) {
    return views(List.of(request), reader, item -> true).get(0);
  }

  /**
   * Requests in the order given.
   *
   * @param shown which items the reader sees; requests without any are left out
   */
  List<EvidenceRequestView> views(
      List<EvidenceRequest> requests, Reader reader, Predicate<EvidenceItem> shown) {
    Contents contents = contents(requests);
    return requests.stream()
        .filter(one -> itemsOf(contents, one).stream().anyMatch(shown))
        .map(one -> view(one, contents, reader, shown))
        .toList();
  }

  private Contents contents(List<EvidenceRequest> requests) {
    List<Long> tickets = requests.stream().map(EvidenceRequest::getTicket).toList();
    Map<UUID, EvidenceFinding> findings = new HashMap<>();
    evidence.findings(tickets).forEach(one -> findings.put(one.getItemId(), one));
    return new Contents(
        evidence.items(tickets).stream().collect(Collectors.groupingBy(EvidenceItem::getTicket)),
        evidence.files(tickets).stream()
            .collect(Collectors.groupingBy(EvidenceRepository.FileRow::itemId)),
        findings,
        participation
            .practices(requests.stream().map(EvidenceRequest::getPracticeId).distinct().toList())
            .stream()
            .collect(Collectors.toMap(Practice::getId, Practice::getName)));
  }

  private static Collection<EvidenceItem> itemsOf(Contents contents, EvidenceRequest request) {
    return contents.items().getOrDefault(request.getTicket(), List.of());
  }

  private EvidenceRequestView view(
      EvidenceRequest request, Contents contents, Reader reader, Predicate<EvidenceItem> shown) {
    Collection<EvidenceItem> items = itemsOf(contents, request);
    boolean staff = reader == Reader.STAFF;
    return new EvidenceRequestView(
        request.getTicket(),
        request.getPerformanceYear(),
        contents.practices().getOrDefault(request.getPracticeId(), ""),
        request.getPlanId(),
        staff ? request.getReason() : Optional.empty(),
        request.getDueOn(),
        request.getDueReason(),
        Countdown.of(request.getDueOn(), today()),
        EvidenceState.of(
            items.size(),
            (int) items.stream().filter(one -> contents.files().containsKey(one.getId())).count(),
            items.stream().anyMatch(one -> contents.findings().containsKey(one.getId())),
            request.getOutcome().isPresent()),
        request.getRetainUntil(),
        staff ? request.getLegalHold() : Optional.empty(),
        items.stream().filter(shown).map(item -> item(item, request, contents, reader)).toList(),
        staff && request.getOutcome().isEmpty() ? proposal(request) : Optional.empty(),
        request.getOutcome(),
        request.getDecidedAt());
  }

  private EvidenceRequestView.Item item(
      EvidenceItem item, EvidenceRequest request, Contents contents, Reader reader) {
    Optional<EvidenceFinding> finding = Optional.ofNullable(contents.findings().get(item.getId()));
    return new EvidenceRequestView.Item(
        item.getId(),
        item.getPosition(),
        item.getCategory(),
        item.getMeasureId(),
        title(item, request.getPerformanceYear()),
        item.getNpi().map(Npi::value),
        ReportedValue.of(item.getValue()).inWords(),
        item.getPatients(),
        POLICY.documents(item.getCategory()),
        item.getSubmissionId(),
        reader == Reader.VENDOR
            ? List.of()
            : contents.files().getOrDefault(item.getId(), List.of()).stream()
                .map(EvidenceViews::file)
                .toList(),
        finding
            .filter(one -> reader == Reader.STAFF || request.getOutcome().isPresent())
            .map(one -> finding(one, reader)),
        request
            .getOutcome()
            .filter(
                outcome ->
                    finding
                        .map(one -> OutcomeRules.toWithdraw(outcome, one.getVerdict()))
                        .orElse(false))
            .isPresent());
  }

  private String title(EvidenceItem item, int year) {
    return catalogues
        .catalogue(year)
        .flatMap(catalogue -> catalogue.measure(item.getMeasureId()))
        .map(Measure::title)
        .orElse(item.getMeasureId());
  }

  private static EvidenceRequestView.File file(EvidenceRepository.FileRow row) {
    return new EvidenceRequestView.File(
        row.id(), row.name(), row.bytes(), row.sha256(), row.byName(), row.at());
  }

  private static EvidenceRequestView.Finding finding(EvidenceFinding finding, Reader reader) {
    return new EvidenceRequestView.Finding(
        finding.getVerdict(),
        finding.getReason(),
        reader == Reader.STAFF ? finding.getFoundBy() : "Program staff",
        finding.getFoundAt());
  }

  private static Optional<EvidenceRequestView.Proposal> proposal(EvidenceRequest request) {
    return request
        .getProposedOutcome()
        .map(
            outcome ->
                new EvidenceRequestView.Proposal(
                    outcome,
                    request.getProposedWords().orElse(""),
                    request.getProposedBy().orElseThrow(),
                    request.getProposedAt().orElseThrow()));
  }
}
