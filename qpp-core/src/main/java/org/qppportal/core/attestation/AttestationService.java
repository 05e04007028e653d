package org.qppportal.core.attestation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.core.access.Action;
import org.qppportal.core.access.Actor;
import org.qppportal.core.access.CallerService;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.access.Resource;
import org.qppportal.core.audit.AuditRecorder;
import org.qppportal.core.audit.AuditedAction;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.catalogue.CatalogueService;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.core.submission.Channel;
import org.qppportal.core.submission.Received;
import org.qppportal.core.submission.SubmissionIntake;
import org.qppportal.persistence.participation.ParticipationRepository;
import org.qppportal.persistence.submission.AttestationDraft;
import org.qppportal.persistence.submission.SubmissionRepository;
import org.qppportal.persistence.type.Category;

/** Keeps the attestation form of a practice and year, and sends it. */
@Stateless
@PermitAll
public class AttestationService {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int NOT_SAVED_YET = -1;

  @Inject private SubmissionRepository repository;
  @Inject private ParticipationRepository participation;
  @Inject private Clock clock;
  @EJB private CatalogueService catalogues;
  @EJB private CallerService caller;
  @EJB private AuditRecorder audit;
  @EJB private SubmissionIntake intake;

  /** The form with what was saved last. */
  public AttestationForm form(UUID practiceId, int performanceYear) {
    caller.require(Action.EDIT_DRAFT, Resource.PracticeData.of(practiceId, performanceYear));
    return read(practiceId, performanceYear);
  }

  private AttestationForm read(UUID practiceId, int performanceYear) {
    Catalogue catalogue =
        catalogues
            .catalogue(performanceYear)
            .orElseThrow(() -> new NotVisibleException("There is no form for this year."));
    Optional<AttestationDraft> draft = repository.draft(practiceId, performanceYear);
    return new AttestationForm(
        practiceId,
        performanceYear,
        measures(catalogue, Category.IA),
        measures(catalogue, Category.ACI),
        draft.map(AttestationService::content).orElseGet(AttestationContent::empty),
        draft.map(AttestationDraft::getVersion).orElse(NOT_SAVED_YET),
        draft.map(AttestationDraft::getUpdatedAt),
        draft.map(AttestationDraft::getUpdatedBy));
  }

  private static List<Measure> measures(Catalogue catalogue, Category category) {
    return catalogue.measures().stream().filter(measure -> measure.category() == category).toList();
  }

  /**
   * Saves what is entered, right or wrong.
   *
   * @param openedVersion the version of the form that the entries were made on
   * @return the new version
   * @throws DraftConflictException when somebody else has saved since
   */
  public int save(
      UUID practiceId, int performanceYear, AttestationContent content, int openedVersion) {
    Actor actor =
        caller.require(Action.EDIT_DRAFT, Resource.PracticeData.of(practiceId, performanceYear));
    // Two who save at the same moment take turns, so that the second learns of the first.
    repository.lockDraft(practiceId, performanceYear);
    Instant now = clock.instant();
    Optional<AttestationDraft> there = repository.draft(practiceId, performanceYear);
    int thereVersion = there.map(AttestationDraft::getVersion).orElse(NOT_SAVED_YET);
    if (thereVersion != openedVersion) {
      throw new DraftConflictException(
          there.map(AttestationDraft::getUpdatedBy).orElse("somebody"),
          there.map(AttestationDraft::getUpdatedAt).orElse(now));
    }
    AttestationDraft draft =
        there.orElseGet(
            () ->
                new AttestationDraft(
                    UUID.randomUUID(),
                    practiceId,
                    performanceYear,
                    text(content),
                    now,
                    actor.username()));
    if (there.isPresent()) {
      draft.save(text(content), actor.username(), now);
    } else {
      repository.add(draft);
    }
    repository.flush();
    audit.done(
        actor.username(),
        AuditedAction.EDIT_DRAFT,
        "AttestationDraft",
        draft.getId().toString(),
        Optional.of(practiceId),
        null);
    return draft.getVersion();
  }

  /**
   * Sends the form as a submission of the practice as a group. The draft stays, so that it can be
   * corrected and sent again.
   *
   * @throws org.qppportal.core.submission.SubmissionRefusedException when it has problems
   */
  public Received send(UUID practiceId, int performanceYear, AttestationContent content) {
    caller.require(Action.SUBMIT, Resource.PracticeData.of(practiceId, performanceYear));
    var practice =
        participation
            .practice(practiceId)
            .orElseThrow(() -> new NotVisibleException("Not found, or not connected to you."));
    byte[] json =
        AttestationJson.write(practice.getTin(), read(practiceId, performanceYear), content);
    return intake.submit(json, Channel.FORM, Optional.empty(), Optional.of(practiceId));
  }

  /**
   * Which measure a problem's path is about, in the submission that {@link #send} would make of
   * this content.
   */
  public Optional<String> measureAt(
      UUID practiceId, int performanceYear, AttestationContent content, String path) {
    AttestationForm form = form(practiceId, performanceYear);
    return ProblemPlaces.measureAt(form, content, path);
  }

  private static AttestationContent content(AttestationDraft draft) {
    try {
      return MAPPER.readValue(draft.getContent(), AttestationContent.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Draft " + draft.getId() + " cannot be read", e);
    }
  }

  private static String text(AttestationContent content) {
    try {
      return MAPPER.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A draft cannot be written", e);
    }
  }
}
