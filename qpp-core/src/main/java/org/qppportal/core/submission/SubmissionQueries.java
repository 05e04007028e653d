package org.qppportal.core.submission;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.qppportal.persistence.submission.MeasurementSetEntity;
import org.qppportal.persistence.submission.Receipt;
import org.qppportal.persistence.submission.SubmissionEntity;
import org.qppportal.persistence.submission.SubmissionRepository;

/** Finds what was submitted; every answer holds only what the caller may see. */
@Stateless
@PermitAll
public class SubmissionQueries {

  private static final String NOT_FOUND = "Not found, or not connected to you.";

  @Inject private SubmissionStore store;
  @Inject private SubmissionRepository repository;
  @Inject private EntityAccess entities;
  @EJB private CallerService caller;
  @EJB private AuditRecorder audit;

  /** A submission. */
  public StoredSubmission submission(UUID id) {
    SubmissionEntity submission =
        repository.submission(id).orElseThrow(() -> new NotVisibleException(NOT_FOUND));
    return view(submission);
  }

  /** What a practice has for a year, newest first. */
  public List<StoredSubmission> ofPractice(UUID practiceId, int performanceYear) {
    Resource resource = Resource.PracticeData.of(practiceId, performanceYear);
    Actor actor = caller.require(Action.VIEW_SUBMISSION, resource);
    audit.done(
        actor.username(),
        AuditedAction.VIEW_SUBMISSION,
        "PracticeYear",
        String.valueOf(performanceYear),
        Optional.of(practiceId),
        null);
    return store
        .read(
            repository.ofPractice(practiceId, performanceYear),
            submission -> onlyOwn(actor, resource))
        .stream()
        .filter(submission -> !submission.sets().isEmpty())
        .toList();
  }

  /**
   * The submissions that the caller may see and that match the filter, newest first. Without a
   * filter on the entity: those that a registry has sets in, or those of the caller's practices.
   */
  public List<StoredSubmission> find(SubmissionFilter filter) {
    return find(filter, 0, Integer.MAX_VALUE).submissions();
  }

  /**
   * A part of what {@link #find(SubmissionFilter)} gives; what the others hold is not read.
   *
   * @param first the first to give, from 0
   * @param most how many at most
   */
  public SubmissionPage find(SubmissionFilter filter, int first, int most) {
    Actor actor = caller.actor();
    List<SubmissionEntity> found =
        candidates(actor, filter).stream()
            .filter(filter::matches)
            .filter(submission -> mayView(actor, submission))
            .toList();
    List<SubmissionEntity> shown = found.stream().skip(first).limit(most).toList();
    audit.listed(
        actor.username(),
        AuditedAction.VIEW_SUBMISSION,
        "SubmissionList",
        practices(shown),
        found.size() + " found");
    return new SubmissionPage(
        found.size(),
        store.read(shown, submission -> onlyOwn(actor, entities.resource(submission))));
  }

  private static Set<UUID> practices(List<SubmissionEntity> submissions) {
    return submissions.stream()
        .map(SubmissionEntity::getPracticeId)
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }

  private boolean mayView(Actor actor, SubmissionEntity submission) {
    return Access.may(actor, Action.VIEW_SUBMISSION, entities.resource(submission));
  }

  private List<SubmissionEntity> candidates(Actor actor, SubmissionFilter filter) {
    if (filter.tin().isPresent() || filter.entityId().isPresent()) {
      return repository.matching(
          filter.tin(), filter.npi(), filter.entityId(), filter.performanceYear());
    }
    return actor
        .vendor()
        .map(vendor -> repository.ofSubmitter(vendor.organizationCode()))
        .orElseGet(() -> repository.ofPractices(actor.ownPractices()));
  }

  /** One measurement set. */
  public StoredSet set(UUID id) {
    MeasurementSetEntity set =
        repository.set(id).orElseThrow(() -> new NotVisibleException(NOT_FOUND));
    StoredSubmission submission = submission(set.getSubmissionId());
    return submission.sets().stream()
        .filter(visible -> visible.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotVisibleException(NOT_FOUND));
  }

  /** All sets that the caller, or the organization they act for, sent and may still see. */
  public List<StoredSet> ownSets() {
    Actor actor = caller.actor();
    String own = Submitter.of(actor).id();
    List<SubmissionEntity> visible =
        candidates(actor, SubmissionFilter.ALL).stream()
            .filter(submission -> mayView(actor, submission))
            .toList();
    List<StoredSet> found =
        store.read(visible, submission -> Optional.of(own)).stream()
            .flatMap(submission -> submission.sets().stream())
            .toList();
    audit.listed(
        actor.username(),
        AuditedAction.VIEW_SUBMISSION,
        "MeasurementSetList",
        practices(visible),
        found.size() + " found");
    return found;
  }

  /** One measurement. */
  public StoredMeasurement measurement(UUID id) {
    UUID set =
        repository.setOfMeasurement(id).orElseThrow(() -> new NotVisibleException(NOT_FOUND));
    return StoredMeasurement.of(set(set), id).orElseThrow(() -> new NotVisibleException(NOT_FOUND));
  }

  /** The receipts of a submission that the caller may see, newest first. */
  public List<ReceiptView> receipts(UUID submissionId) {
    SubmissionEntity submission =
        repository.submission(submissionId).orElseThrow(() -> new NotVisibleException(NOT_FOUND));
    Resource resource = entities.resource(submission);
    Actor actor = caller.require(Action.VIEW_SUBMISSION, resource);
    Optional<String> only = onlyOwn(actor, resource);
    return repository.receipts(submissionId).stream()
        .filter(receipt -> only.isEmpty() || only.get().equals(receipt.getSubmitterId()))
        .map(ReceiptView::of)
        .toList();
  }

  /** One receipt. */
  public ReceiptView receipt(UUID id) {
    return ReceiptView.of(visibleReceipt(id));
  }

  /** The very bytes that a receipt is about. */
  public byte[] receivedContent(UUID receiptId) {
    return visibleReceipt(receiptId).getContent();
  }

  private Receipt visibleReceipt(UUID id) {
    Receipt receipt = repository.receipt(id).orElseThrow(() -> new NotVisibleException(NOT_FOUND));
    SubmissionEntity submission =
        repository
            .submission(receipt.getSubmissionId())
            .orElseThrow(() -> new NotVisibleException(NOT_FOUND));
    Resource resource = entities.resource(submission);
    Actor actor = caller.require(Action.VIEW_SUBMISSION, resource);
    if (onlyOwn(actor, resource).filter(own -> !own.equals(receipt.getSubmitterId())).isPresent()) {
      throw new NotVisibleException(NOT_FOUND);
    }
    audit.done(
        actor.username(),
        AuditedAction.VIEW_RECEIPT,
        "Receipt",
        id.toString(),
        receipt.getPracticeId(),
        null);
    return receipt;
  }

  private StoredSubmission view(SubmissionEntity submission) {
    Resource resource = entities.resource(submission);
    Actor actor = caller.require(Action.VIEW_SUBMISSION, resource);
    audit.done(
        actor.username(),
        AuditedAction.VIEW_SUBMISSION,
        "Submission",
        submission.getId().toString(),
        submission.getPracticeId(),
        null);
    return store.read(submission, onlyOwn(actor, resource));
  }

  private static Optional<String> onlyOwn(Actor actor, Resource resource) {
    return Access.seesOnlyOwnSets(actor, resource)
        ? Optional.of(Submitter.of(actor).id())
        : Optional.empty();
  }
}
