package org.qppportal.core.submission;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qppportal.core.access.Access;
import org.qppportal.core.access.Action;
import org.qppportal.core.access.Actor;
import org.qppportal.core.access.CallerService;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.access.Resource;
import org.qppportal.core.audit.AuditRecorder;
import org.qppportal.core.audit.AuditedAction;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.catalogue.CatalogueService;
import org.qppportal.persistence.submission.MeasurementSetEntity;
import org.qppportal.persistence.submission.SetVersion;
import org.qppportal.persistence.submission.SetVersionRepository;
import org.qppportal.persistence.submission.SubmissionEntity;
import org.qppportal.persistence.submission.SubmissionRepository;

/** What measurement sets held before and hold now; a registry gets those of its own sets. */
@Stateless
@PermitAll
public class SetVersions {

  private static final String NOT_FOUND = "Not found, or not connected to you.";
  private static final int FIRST_NUMBER = 1;

  @Inject private SetVersionRepository versions;
  @Inject private SubmissionRepository repository;
  @Inject private SubmissionStore store;
  @Inject private EntityAccess entities;
  @EJB private CatalogueService catalogues;
  @EJB private CallerService caller;
  @EJB private AuditRecorder audit;

  /**
   * All versions of a set, oldest first, also of one that was withdrawn; at least one.
   *
   * @throws NotVisibleException when it is not for the caller
   */
  public List<SetVersionView> of(UUID setId) {
    List<SetVersion> ended = versions.ofSet(setId);
    Optional<MeasurementSetEntity> standing = repository.set(setId);
    SubmissionEntity submission =
        standing
            .map(MeasurementSetEntity::getSubmissionId)
            .or(() -> ended.stream().findFirst().map(SetVersion::getSubmissionId))
            .flatMap(repository::submission)
            .orElseThrow(() -> new NotVisibleException(NOT_FOUND));
    Optional<String> only = requireView(submission);
    List<SetVersionView> all = new ArrayList<>();
    Set<UUID> receipts = versions.receiptIds(submission.getId());
    ended.forEach(version -> all.add(view(version, submission, receipts)));
    standing.ifPresent(set -> all.add(view(set, submission, receipts)));
    if (only.isPresent() && !only.get().equals(all.get(0).submitterId())) {
      throw new NotVisibleException(NOT_FOUND);
    }
    audit.done(
        caller.username(),
        AuditedAction.VIEW_SUBMISSION,
        "MeasurementSetHistory",
        setId.toString(),
        submission.getPracticeId(),
        null);
    return List.copyOf(all);
  }

  /** What was withdrawn from a submission, as it was last, newest first. */
  public List<SetVersionView> withdrawnOf(UUID submissionId) {
    SubmissionEntity submission =
        repository.submission(submissionId).orElseThrow(() -> new NotVisibleException(NOT_FOUND));
    Optional<String> only = requireView(submission);
    Set<UUID> receipts = versions.receiptIds(submissionId);
    return versions.withdrawnOf(submissionId, SetEnd.WITHDRAWN.name()).stream()
        .filter(version -> only.isEmpty() || only.get().equals(version.getSubmitterId()))
        .map(version -> view(version, submission, receipts))
        .toList();
  }

  /** The only submitter whose sets the caller sees, for those who do not see all. */
  private Optional<String> requireView(SubmissionEntity submission) {
    Resource resource = entities.resource(submission);
    Actor actor = caller.require(Action.VIEW_SUBMISSION, resource);
    return Access.seesOnlyOwnSets(actor, resource)
        ? Optional.of(Submitter.of(actor).id())
        : Optional.empty();
  }

  // A change that sends nothing, such as taking one measure out, has no receipt.
  private SetVersionView view(SetVersion version, SubmissionEntity submission, Set<UUID> receipts) {
    Catalogue catalogue = catalogues.catalogue(submission.getPerformanceYear()).orElseThrow();
    return new SetVersionView(
        version.getMeasurementSetId(),
        submission.getId(),
        version.getVersion() + FIRST_NUMBER,
        version.getSubmitterId(),
        version.getValidFrom(),
        Optional.of(version.getValidUntil()),
        Optional.of(SetEnd.valueOf(version.getEndedHow())),
        Optional.of(version.getEndedBy()),
        version.getReceiptId().filter(receipts::contains),
        SetContent.read(version.getContent(), catalogue));
  }

  private SetVersionView view(
      MeasurementSetEntity set, SubmissionEntity submission, Set<UUID> receipts) {
    StoredSet stored = store.read(submission, set);
    return new SetVersionView(
        set.getId(),
        submission.getId(),
        set.getVersion() + FIRST_NUMBER,
        set.getSubmitterId(),
        set.getUpdatedAt(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        set.getReceiptId().filter(receipts::contains),
        stored.content());
  }
}
