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
  @Inject private Receipts receipts;
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
    Submission submission = reading.submission().orElseThrow(() -> refusal(reading.problems()));
    Optional<UUID> practice = entities.practiceOf(submission.entity());
    if (expectedPractice.isPresent() && !expectedPractice.equals(practice)) {
      throw refusal(reading.atSource(List.of(SubmissionProblems.otherPractice())));
    }
    Actor actor = null;
    for (Submission.MeasurementSet set : submission.measurementSets()) {
      actor = require(submission.entity(), practice, submission.performanceYear(), set);
    }
    refuseIfAny(
        reading.atSource(
            entities.problemsOf(submission.entity(), practice, submission.performanceYear())),
        practice);

    Instant now = clock.instant();
    Submitter submitter = Submitter.of(actor);
    SubmissionEntity stored =
        store.findOrCreate(submission.entity(), submission.performanceYear(), practice, now);
    List<SubmissionStore.Change> changes = new ArrayList<>();
    for (Submission.MeasurementSet set : submission.measurementSets()) {
      changes.add(store.put(stored, set, submitter, now));
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
            changes);
    audit.done(
        actor.username(),
        AuditedAction.SUBMIT,
        "Submission",
        stored.getId().toString(),
        practice,
        channel + " receipt " + receipt.id());
    return new Received(
        stored.getId(), receipt.id(), changes, receipt.repeated(), reading.problems());
  }

  /**
   * Stores one new set, found by {@code submissionId} or by the {@code submission} object in it.
   *
   * @param json the set in the published format
   * @throws SubmissionRefusedException when it has problems
   * @throws ConflictException when the submitter has a set of this key already
   * @throws NotVisibleException when the caller may not submit for the entity
   */
  public StoredSet createSet(byte[] json) {
    MeasurementSetReading first = readers.reader().readMeasurementSet(json);
    MeasurementSetReading reading =
        first.needsContext()
            ? readers
                .reader()
                .readMeasurementSet(json, contextOf(first.submissionId().orElseThrow()))
            : first;
    Submission.MeasurementSet set =
        reading.measurementSet().orElseThrow(() -> refusal(reading.problems()));
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
    record(submission, actor, submitter, json, set, SubmissionStore.Change.CREATED);
    repository.flush();
    return stored;
  }

  /**
   * Replaces what a set holds.
   *
   * @param expectedVersion the version the caller has seen; empty to replace whatever is there
   * @throws ConflictException when the set has changed since, or the new key is another set's
   */
  public StoredSet replaceSet(UUID setId, byte[] json, Optional<Integer> expectedVersion) {
    SubmissionEntity submission = submissionOfSet(setId);
    Actor actor = requireSet(submission, setId);
    repository.lock(submission);
    MeasurementSetEntity stored = ownSet(setId, actor);
    MeasurementSetReading reading =
        readers
            .reader()
            .readMeasurementSet(
                json,
                new MeasurementSetReading.Context(
                    SubmissionStore.entity(submission), submission.getPerformanceYear()));
    Submission.MeasurementSet set =
        reading.measurementSet().orElseThrow(() -> refusal(reading.problems()));
    Submitter submitter = Submitter.of(actor);
    if (store
        .twin(submission, set, submitter)
        .filter(twin -> twin.getId().equals(setId))
        .isEmpty()) {
      throw refusal(List.of(SubmissionProblems.keyChanged()));
    }
    refuseStale(stored, expectedVersion);
    Instant now = clock.instant();
    SubmissionStore.Change change = store.replace(stored, set, now);
    submission.touch(now);
    record(submission, actor, submitter, json, set, change);
    repository.flush();
    return store.read(submission, stored);
  }

  /** Withdraws a set of the caller's own. */
  public void withdrawSet(UUID setId) {
    SubmissionEntity submission = submissionOfSet(setId);
    Actor actor = requireSet(submission, setId);
    repository.lock(submission);
    repository.remove(ownSet(setId, actor));
    submission.touch(clock.instant());
    audit.done(
        actor.username(),
        AuditedAction.WITHDRAW,
        "MeasurementSet",
        setId.toString(),
        submission.getPracticeId(),
        null);
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

  private Actor require(
      Submission.Entity entity, Optional<UUID> practice, int year, Submission.MeasurementSet set) {
    Resource resource = entities.resource(entity, practice, year, Optional.of(set.category()));
    return caller.require(Action.SUBMIT, resource);
  }

  private Actor requireSet(SubmissionEntity submission, UUID setId) {
    return caller.require(
        Action.SUBMIT,
        entities.resource(
            SubmissionStore.entity(submission),
            submission.getPracticeId(),
            submission.getPerformanceYear(),
            repository.set(setId).map(MeasurementSetEntity::getCategory)));
  }

  private SubmissionEntity submissionOfSet(UUID setId) {
    return repository
        .set(setId)
        .flatMap(set -> repository.submission(set.getSubmissionId()))
        .orElseThrow(() -> new NotVisibleException("Not found, or not connected to you."));
  }

  private MeasurementSetEntity ownSet(UUID setId, Actor actor) {
    // Read again: another writer may have been first while this one waited for the lock.
    return repository
        .setAsOfNow(setId)
        .filter(set -> set.getSubmitterId().equals(Submitter.of(actor).id()))
        .orElseThrow(() -> new NotVisibleException("Not found, or not connected to you."));
  }

  private static void refuseStale(MeasurementSetEntity stored, Optional<Integer> expectedVersion) {
    if (expectedVersion.isPresent() && expectedVersion.get() != stored.getVersion()) {
      throw new ConflictException(
          ConflictException.Kind.STALE,
          stored.getSubmissionId(),
          "The measurement set has changed since you read it: read it again, then repeat the change.");
    }
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

  private void record(
      SubmissionEntity submission,
      Actor actor,
      Submitter submitter,
      byte[] json,
      Submission.MeasurementSet set,
      SubmissionStore.Change change) {
    Receipts.Issued receipt =
        receipts.issue(
            submission,
            actor,
            submitter,
            Channel.API,
            Optional.empty(),
            json,
            List.of(set),
            List.of(change));
    audit.done(
        actor.username(),
        AuditedAction.SUBMIT,
        "Submission",
        submission.getId().toString(),
        submission.getPracticeId(),
        "API receipt " + receipt.id());
  }

  private void refuseIfAny(List<Problem> problems, Optional<UUID> practice) {
    if (!problems.isEmpty()) {
      audit.refused(
          caller.username(), AuditedAction.SUBMIT, practice, problems.size() + " problems");
      throw new SubmissionRefusedException(problems);
    }
  }

  private SubmissionRefusedException refusal(List<Problem> problems) {
    audit.refused(
        caller.username(), AuditedAction.SUBMIT, Optional.empty(), problems.size() + " problems");
    return new SubmissionRefusedException(problems);
  }
}
