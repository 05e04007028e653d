package org.qppportal.core.dataaudit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qppportal.core.access.Access;
import org.qppportal.core.access.Action;
import org.qppportal.core.access.Actor;
import org.qppportal.core.access.CallerService;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.access.Resource;
import org.qppportal.core.audit.AuditRecorder;
import org.qppportal.core.audit.AuditedAction;
import org.qppportal.core.dataaudit.DataAuditRefusedException.Field;
import org.qppportal.core.desk.TicketBook;
import org.qppportal.core.desk.TicketNumbers;
import org.qppportal.core.desk.TicketsByProgram;
import org.qppportal.core.desk.file.AcceptedFile;
import org.qppportal.core.desk.file.SentFile;
import org.qppportal.persistence.dataaudit.EvidenceFile;
import org.qppportal.persistence.dataaudit.EvidenceItem;
import org.qppportal.persistence.dataaudit.EvidenceRepository;
import org.qppportal.persistence.dataaudit.EvidenceRequest;
import org.qppportal.persistence.desk.TicketRepository;

/** Requests for evidence, for those who are asked. */
@Stateless
@PermitAll
public class EvidenceService {

  @EJB private CallerService caller;
  @EJB private AuditRecorder audit;
  @Inject private EvidenceRepository evidence;
  @Inject private EvidenceViews views;
  @Inject private TicketRepository tickets;
  @Inject private TicketsByProgram program;
  @Inject private TicketBook book;
  @Inject private Clock clock;

  /**
   * Who sends.
   *
   * @param name what to call them
   * @param address their e-mail address, if the identity provider proved it
   */
  public record Sender(String name, Optional<String> address) {}

  /** One item with the request that it belongs to. */
  public record Asked(EvidenceRequestView request, EvidenceRequestView.Item item) {}

  /** The request of a ticket that the caller may answer; empty for tickets of other kinds. */
  public Optional<EvidenceRequestView> of(long ticket) {
    return evidence
        .request(ticket)
        .map(
            request -> {
              caller.require(Action.READ_EVIDENCE, resource(request));
              return views.view(request, EvidenceViews.Reader.PRACTICE);
            });
  }

  /**
   * What is asked of the caller's practices, newest first; for vendors what is asked about sets
   * that they sent for practices that let them.
   */
  public List<EvidenceRequestView> visible() {
    Actor actor = caller.signedIn();
    List<EvidenceRequestView> all =
        new ArrayList<>(
            views.views(
                evidence.ofPractices(actor.ownPractices()).stream()
                    .filter(one -> Access.may(actor, Action.ANSWER_DATA_AUDIT, resource(one)))
                    .toList(),
                EvidenceViews.Reader.PRACTICE,
                item -> true));
    actor
        .vendor()
        .ifPresent(
            vendor ->
                all.addAll(
                    views.views(
                        evidence.ofPractices(clients(actor)).stream()
                            .filter(one -> Access.may(actor, Action.VIEW_DATA_AUDIT, resource(one)))
                            .filter(
                                one -> !Access.may(actor, Action.ANSWER_DATA_AUDIT, resource(one)))
                            .toList(),
                        EvidenceViews.Reader.VENDOR,
                        item -> item.getSubmitterId().equals(vendor.organizationCode()))));
    all.sort(Comparator.comparing(EvidenceRequestView::ticket).reversed());
    return all;
  }

  private static List<UUID> clients(Actor actor) {
    return actor.delegations().stream().map(Actor.Grant::practiceId).distinct().toList();
  }

  /** Whether the caller acts for the practice that a ticket's request asks. */
  public boolean isOwn(long ticket) {
    Actor actor = caller.actor();
    return evidence
        .request(ticket)
        .filter(request -> Access.may(actor, Action.ANSWER_DATA_AUDIT, resource(request)))
        .isPresent();
  }

  /** One item that the caller may send evidence for. */
  public Asked asked(UUID itemId) {
    EvidenceRequest request = request(item(itemId));
    caller.require(Action.ANSWER_DATA_AUDIT, resource(request));
    EvidenceRequestView view = views.view(request, EvidenceViews.Reader.PRACTICE);
    return new Asked(
        view,
        view.items().stream().filter(one -> one.id().equals(itemId)).findFirst().orElseThrow());
  }

  /**
   * Puts files into the evidence locker, for good. Late ones are taken until the request is
   * decided. What was proposed before is taken back, because it did not know them.
   *
   * @throws DataAuditRefusedException when there are none, or the request is decided
   * @throws org.qppportal.core.desk.TicketRefusedException for the first file that is not taken;
   *     then none is
   */
  public void send(UUID itemId, List<SentFile> files, Sender by) {
    EvidenceItem item = item(itemId);
    Actor actor = caller.require(Action.ANSWER_DATA_AUDIT, resource(request(item)));
    EvidenceRequest request = evidence.locked(item.getTicket()).orElseThrow();
    if (request.getOutcome().isPresent()) {
      throw new DataAuditRefusedException(
          Field.NONE, "This request is decided, so that nothing more can be sent.");
    }
    if (files.isEmpty()) {
      throw new DataAuditRefusedException(Field.FILE, "Choose at least one file.");
    }
    List<AcceptedFile> accepted = book.accept(files);
    accepted.forEach(file -> evidence.add(stored(file, itemId, actor, by)));
    request.sendBack();
    program.received(
        tickets.ticket(item.getTicket()).orElseThrow(),
        receipt(item, accepted),
        actor.username(),
        by.name(),
        by.address());
    audited(
        actor,
        AuditedAction.ANSWER_DATA_AUDIT,
        request,
        "item %d: %d files".formatted(item.getPosition(), accepted.size()));
  }

  private EvidenceFile stored(AcceptedFile file, UUID itemId, Actor actor, Sender by) {
    return new EvidenceFile(
        UUID.randomUUID(),
        itemId,
        file.name(),
        file.mediaType(),
        file.content().length,
        file.sha256(),
        file.content(),
        actor.username(),
        by.name(),
        clock.instant());
  }

  private static String receipt(EvidenceItem item, List<AcceptedFile> files) {
    return files.stream()
        .map(file -> "%s, SHA-256 %s".formatted(file.name(), file.sha256()))
        .collect(
            Collectors.joining(
                "\n",
                "Evidence for item %d (%s) is in the evidence locker:\n"
                    .formatted(item.getPosition(), item.getMeasureId()),
                ""));
  }

  /** A file of the evidence locker. */
  public AcceptedFile file(UUID id) {
    caller.signedIn();
    EvidenceFile file = evidence.file(id).orElseThrow(EvidenceService::notFound);
    EvidenceRequest request = request(item(file.getItemId()));
    Actor actor = caller.require(Action.READ_EVIDENCE, resource(request));
    audited(actor, AuditedAction.READ_EVIDENCE, request, "file " + id);
    return new AcceptedFile(
        file.getName(), file.getMediaType(), file.getSha256(), file.getContent());
  }

  private EvidenceItem item(UUID id) {
    caller.signedIn();
    return evidence.item(id).orElseThrow(EvidenceService::notFound);
  }

  private EvidenceRequest request(EvidenceItem item) {
    return evidence.request(item.getTicket()).orElseThrow();
  }

  static Resource resource(EvidenceRequest request) {
    return new Resource.DataAuditData(
        request.getPracticeId(), request.getPerformanceYear(), request.getProposedBy());
  }

  private static NotVisibleException notFound() {
    return new NotVisibleException("Not found, or not connected to you.");
  }

  private void audited(Actor actor, AuditedAction action, EvidenceRequest request, String detail) {
    audit.done(
        actor.username(),
        action,
        "DataAudit",
        TicketNumbers.write(request.getTicket()),
        Optional.of(request.getPracticeId()),
        detail);
  }
}
