package org.qppportal.core.submission;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.core.access.Action;
import org.qppportal.core.access.Actor;
import org.qppportal.core.access.CallerService;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.audit.AuditRecorder;
import org.qppportal.core.audit.AuditedAction;
import org.qppportal.core.problem.Problem;
import org.qppportal.core.submission.MeasurementSetReading.Context;
import org.qppportal.persistence.submission.MeasurementSetEntity;
import org.qppportal.persistence.submission.SubmissionEntity;
import org.qppportal.persistence.submission.SubmissionRepository;

/**
 * Changes stored sets: finds the caller's own, lets one writer work at a time, keeps what was sent
 * with a receipt. Works inside the caller's transaction.
 */
@ApplicationScoped
class SetChanges {

  private static final String NOT_FOUND = "Not found, or not connected to you.";

  @Inject private SubmissionStore store;
  @Inject private SubmissionRepository repository;
  @Inject private EntityAccess entities;
  @Inject private SubmissionWindows windows;
  @Inject private Receipts receipts;
  @Inject private Clock clock;
  @EJB private CallerService caller;
  @EJB private AuditRecorder audit;

  /** Reads what was sent, knowing what it is to change. */
  @FunctionalInterface
  interface Reading {
    MeasurementSetReading read(Context context, StoredSet stored);
  }

  /** A set of the caller's own, locked until the transaction ends. */
  record Own(SubmissionEntity submission, MeasurementSetEntity set, Actor actor) {}

  /**
   * Finds and locks a set of the caller's own.
   *
   * @throws NotVisibleException when there is none, or it is not the caller's
   */
  Own own(UUID setId) {
    MeasurementSetEntity seen = repository.set(setId).orElseThrow(SetChanges::notFound);
    SubmissionEntity submission =
        repository.submission(seen.getSubmissionId()).orElseThrow(SetChanges::notFound);
    Actor actor =
        caller.require(
            Action.SUBMIT,
            entities.resource(
                SubmissionStore.entity(submission),
                submission.getPracticeId(),
                submission.getPerformanceYear(),
                Optional.of(seen.getCategory())));
    windows.requireOpen(submission.getPerformanceYear());
    repository.lock(submission);
    // Read again: another writer may have been first while this one waited for the lock.
    MeasurementSetEntity set =
        repository
            .setAsOfNow(setId)
            .filter(now -> now.getSubmitterId().equals(Submitter.of(actor).id()))
            .orElseThrow(SetChanges::notFound);
    return new Own(submission, set, actor);
  }

  /**
   * Changes a set to what the reading makes of it.
   *
   * @throws SubmissionRefusedException when what was sent has problems, or names another set
   * @throws ConflictException when the set is not as asked
   */
  Written change(Own own, byte[] json, Precondition precondition, Reading reading) {
    precondition.require(String.valueOf(own.set().getVersion()), own.submission().getId());
    StoredSet before = store.read(own.submission(), own.set());
    Context context =
        new Context(
            SubmissionStore.entity(own.submission()), own.submission().getPerformanceYear());
    MeasurementSetReading read = reading.read(context, before);
    Submission.MeasurementSet set =
        read.measurementSet().orElseThrow(() -> refusal(read.problems()));
    if (!sameKey(before.content(), set)
        || read.submissionId()
            .filter(id -> !id.equals(own.submission().getId().toString()))
            .isPresent()) {
      throw refusal(List.of(SubmissionProblems.keyChanged()));
    }
    return new Written(put(own, set, json), read.problems());
  }

  private StoredSet put(Own own, Submission.MeasurementSet set, byte[] json) {
    Instant now = clock.instant();
    SubmissionStore.Change change = store.replace(own.set(), set, now);
    own.submission().touch(now);
    record(own.submission(), own.actor(), json, set, change);
    repository.flush();
    return store.read(own.submission(), own.set());
  }

  /**
   * Takes a measurement out of a set. Nothing comes in that a receipt could keep; it keeps the set
   * as it stands from now on.
   */
  void remove(Own own, StoredMeasurement measurement) {
    Instant now = clock.instant();
    Submission.MeasurementSet left = measurement.set().content().without(measurement.index());
    SubmissionStore.Change change = store.replace(own.set(), left, now);
    own.submission().touch(now);
    Receipts.Issued receipt =
        issue(
            own.submission(),
            own.actor(),
            SetContent.text(left).getBytes(StandardCharsets.UTF_8),
            left,
            change);
    audit.done(
        own.actor().username(),
        AuditedAction.WITHDRAW,
        "Measurement",
        measurement.id().toString(),
        own.submission().getPracticeId(),
        "API receipt " + receipt.id());
  }

  /**
   * Withdraws a set.
   *
   * @throws ConflictException when it is not as asked
   */
  void withdraw(Own own, Precondition precondition) {
    precondition.require(String.valueOf(own.set().getVersion()), own.submission().getId());
    UUID id = own.set().getId();
    Instant now = clock.instant();
    store.withdraw(own.set(), now);
    own.submission().touch(now);
    audit.done(
        own.actor().username(),
        AuditedAction.WITHDRAW,
        "MeasurementSet",
        id.toString(),
        own.submission().getPracticeId(),
        null);
  }

  /** Issues the receipt of a set that came by the API, and audits it. */
  void record(
      SubmissionEntity submission,
      Actor actor,
      byte[] json,
      Submission.MeasurementSet set,
      SubmissionStore.Change change) {
    Receipts.Issued receipt = issue(submission, actor, json, set, change);
    audit.done(
        actor.username(),
        AuditedAction.SUBMIT,
        "Submission",
        submission.getId().toString(),
        submission.getPracticeId(),
        "API receipt " + receipt.id());
  }

  private Receipts.Issued issue(
      SubmissionEntity submission,
      Actor actor,
      byte[] content,
      Submission.MeasurementSet set,
      SubmissionStore.Change change) {
    return receipts.issue(
        submission,
        actor,
        Submitter.of(actor),
        Channel.API,
        Optional.empty(),
        content,
        List.of(set),
        List.of(change));
  }

  /** Audits a refusal and gives what to throw. */
  SubmissionRefusedException refusal(List<Problem> problems) {
    audit.refused(
        caller.username(), AuditedAction.SUBMIT, Optional.empty(), problems.size() + " problems");
    return new SubmissionRefusedException(problems);
  }

  private static boolean sameKey(
      Submission.MeasurementSet before, Submission.MeasurementSet after) {
    return before.category() == after.category()
        && before.submissionMethod() == after.submissionMethod()
        && before.programName().equals(after.programName());
  }

  static NotVisibleException notFound() {
    return new NotVisibleException(NOT_FOUND);
  }
}
