package org.qppportal.core.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.persistence.submission.MeasurementSetEntity;
import org.qppportal.persistence.submission.SubmissionEntity;
import org.qppportal.persistence.submission.SubmissionRepository;

/**
 * Keeps the sets that the program itself makes of other data, such as claims, as everybody's are
 * kept: with a receipt, and with a history that names the account that started the work. Jobs have
 * no caller, so the account is given. Works inside the caller's transaction.
 */
@ApplicationScoped
public class ProgramSets {

  @Inject private SubmissionStore store;
  @Inject private SubmissionRepository repository;
  @Inject private Receipts receipts;
  @Inject private Clock clock;

  /**
   * Stores the sets of a submission in place of those that the program made before.
   *
   * @param submission the checked data
   * @param practice the practice, for individuals and groups
   * @param program as whom the program sends
   * @param startedBy the account that started the work
   * @param channel what the sets were made of
   * @param content the bytes that the submission was read from
   */
  public void put(
      Submission submission,
      Optional<UUID> practice,
      Submitter program,
      String startedBy,
      Channel channel,
      byte[] content) {
    Instant now = clock.instant();
    SubmissionEntity stored =
        store.findOrCreate(submission.entity(), submission.performanceYear(), practice, now);
    List<SubmissionStore.Change> changes = new ArrayList<>();
    for (Submission.MeasurementSet set : submission.measurementSets()) {
      changes.add(put(stored, set, program, startedBy, now));
    }
    receipts.issue(
        stored,
        startedBy,
        program,
        channel,
        Optional.empty(),
        content,
        submission.measurementSets(),
        changes);
  }

  private SubmissionStore.Change put(
      SubmissionEntity stored,
      Submission.MeasurementSet set,
      Submitter program,
      String startedBy,
      Instant now) {
    Optional<MeasurementSetEntity> there = store.twin(stored, set, program);
    if (there.isPresent()) {
      return store.replace(there.get(), set, startedBy, now);
    }
    store.create(stored, set, program, now);
    return SubmissionStore.Change.CREATED;
  }

  /** Takes back a set that the program does not make any more. */
  public void withdraw(UUID setId, String startedBy) {
    Instant now = clock.instant();
    MeasurementSetEntity set = repository.set(setId).orElseThrow();
    repository.submission(set.getSubmissionId()).ifPresent(submission -> submission.touch(now));
    store.withdraw(set, startedBy, now);
  }
}
