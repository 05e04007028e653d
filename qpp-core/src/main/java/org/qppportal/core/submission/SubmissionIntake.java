package org.qppportal.core.submission;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
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
import org.qppportal.core.problem.Problem;
import org.qppportal.persistence.submission.MeasurementSetEntity;
import org.qppportal.persistence.submission.SubmissionEntity;
import org.qppportal.persistence.submission.SubmissionRepository;

/**
 * Takes in what is submitted, whichever way it came: checks it whole, then stores it whole with a
 * receipt, or stores nothing.
 */
@Stateless
@PermitAll
public class SubmissionIntake {

  @Inject private SubmissionReaders readers;
  @Inject private SubmissionStore store;
  @Inject private SubmissionRepository repository;
  @Inject private EntityAccess entities;
  @Inject private SubmissionWindows windows;
  @Inject private Receipts receipts;
  @Inject private SetChanges changes;
  @Inject private SendingEffects effects;
  @Inject private Clock clock;
  @EJB private CallerService caller;
  @EJB private AuditRecorder audit;

  /**
   * Stores a whole submission. Its sets take the place of the same submitter's earlier ones.
   *
   * @param content the document as it came, in any format that is read
   * @param channel the way in
   * @param fileName the file's name, where there was a file
   * @param expectedPractice the practice whose page it was sent from; data of another is refused
   * @throws SubmissionRefusedException when it has problems
   * @throws NotVisibleException when the caller may not submit for the entity
   */
  public Received submit(
      byte[] content, Channel channel, Optional<String> fileName, Optional<UUID> expectedPractice) {
    return submit(readers.read(content), content, channel, fileName, expectedPractice);
  }

  /**
   * Stores a whole submission that has been read already.
   *
   * @param reading what was read of the content, by {@link SubmissionReaders}
   * @param content the document as it came, which the receipt keeps
   * @see #submit(byte[], Channel, Optional, Optional)
   */
  public Received submit(
      SubmissionReading reading,
      byte[] content,
      Channel channel,
      Optional<String> fileName,
      Optional<UUID> expectedPractice) {
    Submission submission = readable(reading);
    Optional<UUID> practice = entities.practiceOf(submission.entity());
    if (expectedPractice.isPresent() && !expectedPractice.equals(practice)) {
      throw changes.refusal(reading.atSource(List.of(SubmissionProblems.otherPractice())));
    }
    return store(reading, practice, content, channel, fileName);
  }

  private Received store(
      SubmissionReading reading,
      Optional<UUID> practice,
      byte[] content,
      Channel channel,
      Optional<String> fileName) {
    Submission submission = readable(reading);
    Actor actor = require(submission, practice);
    refuseIfAny(
        reading.atSource(
            entities.problemsOf(submission.entity(), practice, submission.performanceYear())),
        practice);

    List<Problem> warnings = new ArrayList<>(reading.atSource(effects.warnings(submission)));
    warnings.addAll(reading.problems());
    Instant now = clock.instant();
    Submitter submitter = Submitter.of(actor);
    SubmissionEntity stored =
        store.findOrCreate(submission.entity(), submission.performanceYear(), practice, now);
    List<SubmissionStore.Change> done = new ArrayList<>();
    for (Submission.MeasurementSet set : submission.measurementSets()) {
      done.add(store.put(stored, set, submitter, now));
    }
    Receipts.Issued receipt =
        receipts.issue(
            stored,
            actor,
            submitter,
            channel,
            fileName,
            content,
            submission.measurementSets(),
            done);
    audit.done(
        actor.username(),
        AuditedAction.SUBMIT,
        "Submission",
        stored.getId().toString(),
        practice,
        channel + " receipt " + receipt.id());
    effects.sent(actor.username(), List.of(submission));
    return new Received(stored.getId(), receipt.id(), done, receipt.repeated(), warnings);
  }

  /**
   * Makes the submission of an entity and year with the sets sent, if any. The way of people who
   * act for the practice or entity itself; vendors send sets.
   *
   * @param json a submission in the published format
   * @throws SubmissionRefusedException when it has problems
   * @throws VendorRefusedException when the caller acts for a vendor
   * @throws ConflictException when the submission is there already
   */
  public Received create(byte[] json) {
    refuseVendor();
    SubmissionReading reading = readers.reader().readSubmission(json);
    Submission submission = readable(reading);
    Optional<UUID> practice = entities.practiceOf(submission.entity());
    require(submission, practice);
    store
        .find(submission.entity(), submission.performanceYear())
        .ifPresent(
            there -> {
              throw new ConflictException(
                  ConflictException.Kind.DUPLICATE,
                  there.getId(),
                  "A submission already exists for this entity and performance year; add"
                      + " measurement sets to it or replace it with PUT.");
            });
    return store(reading, practice, json, Channel.API, Optional.empty());
  }

  /**
   * Replaces what the caller's own practice or entity sent for a submission: sets sent take the
   * place of the earlier ones, others are withdrawn. What vendors sent stays.
   *
   * @throws SubmissionRefusedException when it has problems or is of another entity or year
   * @throws VendorRefusedException when the caller acts for a vendor
   * @throws ConflictException when the submission is not as asked
   */
  public Received replace(UUID submissionId, byte[] json, Precondition precondition) {
    refuseVendor();
    SubmissionEntity stored = ownSubmission(submissionId, precondition);
    SubmissionReading reading = readers.reader().readSubmission(json);
    Submission submission = readable(reading);
    if (!submission.entity().equals(SubmissionStore.entity(stored))
        || submission.performanceYear() != stored.getPerformanceYear()) {
      throw changes.refusal(List.of(SubmissionProblems.otherSubmission()));
    }
    for (MeasurementSetEntity set : ownSets(submissionId)) {
      if (submission.measurementSets().stream().noneMatch(sent -> sameKey(set, sent))) {
        changes.withdraw(changes.own(set.getId()), Precondition.NONE);
      }
    }
    return store(reading, stored.getPracticeId(), json, Channel.API, Optional.empty());
  }

  /**
   * Withdraws what the caller's own practice or entity sent for a submission. What vendors sent
   * stays, and so does the submission.
   *
   * @throws VendorRefusedException when the caller acts for a vendor
   * @throws ConflictException when the submission is not as asked
   */
  public void withdraw(UUID submissionId, Precondition precondition) {
    refuseVendor();
    ownSubmission(submissionId, precondition);
    for (MeasurementSetEntity set : ownSets(submissionId)) {
      changes.withdraw(changes.own(set.getId()), Precondition.NONE);
    }
  }

  /**
   * Stores one new set, found by {@code submissionId} or by the {@code submission} object in it.
   *
   * @param json the set in the published format
   * @throws SubmissionRefusedException when it has problems
   * @throws ConflictException when the submitter has a set of this key already
   * @throws NotVisibleException when the caller may not submit for the entity
   */
  public Written createSet(byte[] json) {
    MeasurementSetReading first = readers.reader().readMeasurementSet(json);
    MeasurementSetReading reading =
        first.needsContext()
            ? readers
                .reader()
                .readMeasurementSet(json, contextOf(first.submissionId().orElseThrow()))
            : first;
    Submission.MeasurementSet set =
        reading.measurementSet().orElseThrow(() -> changes.refusal(reading.problems()));
    MeasurementSetReading.Context context = reading.context().orElseThrow();
    Optional<UUID> practice = entities.practiceOf(context.entity());
    Actor actor = require(context.entity(), practice, context.performanceYear(), set);
    refuseIfAny(
        entities.problemsOf(context.entity(), practice, context.performanceYear()), practice);

    Instant now = clock.instant();
    Submitter submitter = Submitter.of(actor);
    SubmissionEntity submission =
        store.findOrCreate(context.entity(), context.performanceYear(), practice, now);
    if (store.twin(submission, set, submitter).isPresent()) {
      throw duplicate(submission, set, submitter);
    }
    StoredSet stored = store.create(submission, set, submitter, now);
    changes.record(submission, actor, json, set, SubmissionStore.Change.CREATED);
    Submission alone = new Submission(context.entity(), context.performanceYear(), List.of(set));
    List<Problem> warnings = new ArrayList<>(effects.warnings(alone));
    warnings.addAll(reading.problems());
    effects.sent(actor.username(), List.of(alone));
    repository.flush();
    return new Written(stored, warnings);
  }

  /**
   * Replaces what a set holds.
   *
   * @throws SubmissionRefusedException when it has problems or names another set
   * @throws ConflictException when the set is not as asked
   */
  public Written replaceSet(UUID setId, byte[] json, Precondition precondition) {
    return changes.change(
        changes.own(setId),
        json,
        precondition,
        (context, stored) -> readers.reader().readMeasurementSet(json, context));
  }

  /**
   * Withdraws a set of the caller's own.
   *
   * @throws ConflictException when the set is not as asked
   */
  public void withdrawSet(UUID setId, Precondition precondition) {
    changes.withdraw(changes.own(setId), precondition);
  }

  private Submission readable(SubmissionReading reading) {
    return reading.submission().orElseThrow(() -> changes.refusal(reading.problems()));
  }

  private void refuseVendor() {
    if (caller.actor().vendor().isPresent()) {
      throw new VendorRefusedException();
    }
  }

  /** A submission that the caller may replace, locked until the transaction ends. */
  private SubmissionEntity ownSubmission(UUID id, Precondition precondition) {
    SubmissionEntity submission = repository.submission(id).orElseThrow(SetChanges::notFound);
    caller.require(Action.SUBMIT, entities.resource(submission));
    windows.requireOpen(submission.getPerformanceYear());
    repository.lock(submission);
    precondition.require(store.read(submission, Optional.empty()).tag(), id);
    return submission;
  }

  private List<MeasurementSetEntity> ownSets(UUID submissionId) {
    String own = Submitter.of(caller.actor()).id();
    return repository.sets(submissionId).stream()
        .filter(set -> set.getSubmitterId().equals(own))
        .toList();
  }

  private static boolean sameKey(MeasurementSetEntity stored, Submission.MeasurementSet sent) {
    return stored.getCategory() == sent.category()
        && stored.getSubmissionMethod() == sent.submissionMethod()
        && stored.getProgramName().equals(sent.programName());
  }

  private MeasurementSetReading.Context contextOf(String submissionId) {
    SubmissionEntity submission =
        repository
            .submission(Ids.parse(submissionId))
            .orElseThrow(() -> new NotVisibleException("Not found, or not connected to you."));
    caller.require(Action.VIEW_SUBMISSION, entities.resource(submission));
    return new MeasurementSetReading.Context(
        SubmissionStore.entity(submission), submission.getPerformanceYear());
  }

  private Actor require(Submission submission, Optional<UUID> practice) {
    Actor actor = null;
    for (Submission.MeasurementSet set : submission.measurementSets()) {
      actor = require(submission.entity(), practice, submission.performanceYear(), set);
    }
    return actor != null
        ? actor
        : caller.require(
            Action.SUBMIT,
            entities.resource(
                submission.entity(), practice, submission.performanceYear(), Optional.empty()));
  }

  private Actor require(
      Submission.Entity entity, Optional<UUID> practice, int year, Submission.MeasurementSet set) {
    Resource resource = entities.resource(entity, practice, year, Optional.of(set.category()));
    Actor actor = caller.require(Action.SUBMIT, resource);
    windows.requireOpen(year);
    return actor;
  }

  private static ConflictException duplicate(
      SubmissionEntity submission, Submission.MeasurementSet set, Submitter submitter) {
    return new ConflictException(
        ConflictException.Kind.DUPLICATE,
        submission.getId(),
        "Category/SubmissionMethod/SubmitterId/SubmitterType "
            + String.join(
                "/",
                set.category().code(),
                set.submissionMethod().code(),
                submitter.id(),
                submitter.type())
            + " already exists for this submission; replace it with PUT.");
  }

  private void refuseIfAny(List<Problem> problems, Optional<UUID> practice) {
    if (!problems.isEmpty()) {
      audit.refused(
          caller.username(), AuditedAction.SUBMIT, practice, problems.size() + " problems");
      throw new SubmissionRefusedException(problems);
    }
  }
}
