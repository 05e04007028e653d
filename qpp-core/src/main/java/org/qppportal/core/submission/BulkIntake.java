package org.qppportal.core.submission;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qppportal.core.access.Access;
import org.qppportal.core.access.Action;
import org.qppportal.core.access.Actor;
import org.qppportal.core.access.Resource;
import org.qppportal.core.audit.AuditRecorder;
import org.qppportal.core.audit.AuditedAction;
import org.qppportal.core.problem.Problem;
import org.qppportal.core.problem.TableProblem;
import org.qppportal.persistence.submission.BulkSubmissions;
import org.qppportal.persistence.submission.BulkSubmissions.Key;
import org.qppportal.persistence.submission.BulkSubmissions.SetKey;
import org.qppportal.persistence.submission.BulkSubmissions.Wanted;
import org.qppportal.persistence.submission.MeasurementEntity;
import org.qppportal.persistence.submission.MeasurementSetEntity;
import org.qppportal.persistence.submission.Receipt;
import org.qppportal.persistence.submission.SubmissionRepository;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.Npi;
import org.qppportal.persistence.type.Tin;

/**
 * Takes in many checked submissions of one sender at once, by the same rules as {@link
 * SubmissionIntake}: each is stored whole with a receipt, or refused. New sets, which nearly all of
 * a large file are, go in by the thousand; a set that takes the place of another goes by {@link
 * SubmissionStore}.
 */
@ApplicationScoped
public class BulkIntake {

  private static final String NOT_FOUND = "The practice was not found, or is not connected to you.";

  @Inject private SendingEffects effects;
  @Inject private BulkSubmissions bulk;
  @Inject private SubmissionStore store;
  @Inject private SubmissionRepository repository;
  @Inject private SubmissionWindows windows;
  @Inject private Clock clock;
  @Inject private ReceiptNumber receiptNumber;
  @Inject private Receipts issuing;
  @EJB private AuditRecorder audit;

  /**
   * A submission with what came in of it.
   *
   * @param submission the checked data
   * @param content the bytes that it was read from
   */
  public record Item(Submission submission, byte[] content) {}

  /**
   * What became of a submission.
   *
   * @param problems why it was refused; empty when it was stored
   * @param submissionId the submission, when it was stored
   * @param receiptId its receipt, when it was stored
   * @param changed whether storing it changed anything
   */
  public record Outcome(
      List<Problem> problems,
      Optional<UUID> submissionId,
      Optional<UUID> receiptId,
      boolean changed) {

    /** A refusal. */
    public static Outcome refused(Problem problem) {
      return new Outcome(List.of(problem), Optional.empty(), Optional.empty(), false);
    }
  }

  /** An accepted one on its way. */
  private static final class Accepted {
    private final int place;
    private final Item item;
    private final Optional<UUID> practice;
    private final String hash;
    private final List<SubmissionStore.Change> changes = new ArrayList<>();
    private UUID submissionId;
    private UUID receiptId;

    Accepted(int place, Item item, Optional<UUID> practice) {
      this.place = place;
      this.item = item;
      this.practice = practice;
      this.hash = ContentHash.sha256(item.content());
    }

    boolean changed() {
      return changes.stream().anyMatch(change -> change != SubmissionStore.Change.UNCHANGED);
    }
  }

  /** The answer to somebody who may not submit for a practice, be there one or not. */
  public static Problem notConnected() {
    TableProblem code = TableProblem.NOT_CONNECTED;
    return new Problem(code, "$.taxpayerIdentificationNumber", 0, 0, NOT_FOUND, code.whatToDo());
  }

  /**
   * Stores submissions in the caller's transaction.
   *
   * @param actor who sends, with what is in force for them now
   * @param items no two of the same entity and year
   * @param fileName the file they came in
   * @return what became of each, in their order
   */
  public List<Outcome> submit(Actor actor, List<Item> items, Optional<String> fileName) {
    Outcome[] outcomes = new Outcome[items.size()];
    List<Accepted> accepted = admit(actor, items, outcomes);
    if (!accepted.isEmpty()) {
      put(actor, accepted, fileName, outcomes);
    }
    return List.of(outcomes);
  }

  private List<Accepted> admit(Actor actor, List<Item> items, Outcome[] outcomes) {
    Set<String> tins = new HashSet<>();
    items.forEach(item -> entity(item).tin().map(Tin::value).ifPresent(tins::add));
    Map<String, UUID> practices = bulk.practices(tins);
    Map<Integer, Optional<Problem>> closed = new HashMap<>();
    List<Accepted> admitted = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      Optional<UUID> practice =
          entity(item).tin().map(tin -> practices.get(tin.value())).map(UUID.class::cast);
      int year = item.submission().performanceYear();
      if (!mayAll(actor, item.submission(), practice)) {
        outcomes[i] = Outcome.refused(notConnected());
        continue;
      }
      Optional<Problem> window = closed.computeIfAbsent(year, this::closedWindow);
      if (window.isPresent()) {
        outcomes[i] = Outcome.refused(window.get());
        continue;
      }
      admitted.add(new Accepted(i, item, practice));
    }
    auditRefused(actor, items.size() - admitted.size());
    return billing(admitted, outcomes);
  }

  private void auditRefused(Actor actor, int count) {
    if (count > 0) {
      audit.refused(
          actor.username(),
          AuditedAction.SUBMIT,
          Optional.empty(),
          Channel.TABLE + ", " + count + " not connected or outside the window");
    }
  }

  private static boolean mayAll(Actor actor, Submission submission, Optional<UUID> practice) {
    return submission.measurementSets().stream()
        .allMatch(set -> may(actor, submission, practice, set.category()));
  }

  private static boolean may(
      Actor actor, Submission submission, Optional<UUID> practice, Category category) {
    Submission.Entity entity = submission.entity();
    if (practice.isPresent()) {
      return Access.may(
          actor,
          Action.SUBMIT,
          Resource.PracticeData.of(practice.get(), submission.performanceYear(), category));
    }
    return entity.type() == EntityType.APM
        && entity
            .entityId()
            .filter(id -> Access.may(actor, Action.SUBMIT, new Resource.ApmEntityData(id)))
            .isPresent();
  }

  private Optional<Problem> closedWindow(int year) {
    try {
      windows.requireOpen(year);
      return Optional.empty();
    } catch (SubmissionRefusedException e) {
      return Optional.of(e.problems().get(0));
    }
  }

  /** Those whose clinician bills under the practice; the others are refused. */
  private List<Accepted> billing(List<Accepted> admitted, Outcome[] outcomes) {
    Map<Integer, Set<String>> billing = new HashMap<>();
    List<Accepted> accepted = new ArrayList<>(admitted.size());
    for (Accepted one : admitted) {
      Submission.Entity entity = entity(one.item);
      int year = one.item.submission().performanceYear();
      boolean bills =
          entity.type() != EntityType.INDIVIDUAL
              || billing
                  .computeIfAbsent(year, y -> participations(admitted, y))
                  .contains(one.practice.orElseThrow() + entity.npi().orElseThrow().value());
      if (bills) {
        accepted.add(one);
      } else {
        outcomes[one.place] =
            Outcome.refused(SubmissionProblems.clinicianNotInPractice(entity, year));
      }
    }
    return accepted;
  }

  private Set<String> participations(List<Accepted> admitted, int year) {
    Set<UUID> practices = new HashSet<>();
    Set<String> npis = new HashSet<>();
    for (Accepted one : admitted) {
      one.practice.ifPresent(practices::add);
      entity(one.item).npi().map(Npi::value).ifPresent(npis::add);
    }
    return bulk.participations(practices, npis, year);
  }

  private void put(
      Actor actor, List<Accepted> accepted, Optional<String> fileName, Outcome[] outcomes) {
    Instant now = clock.instant();
    Submitter submitter = Submitter.of(actor);
    Map<Key, UUID> submissions =
        bulk.findOrCreate(
            accepted.stream()
                .map(one -> new Wanted(key(one.item), one.practice.orElse(null)))
                .toList(),
            now);
    accepted.forEach(one -> one.submissionId = submissions.get(key(one.item)));
    putSets(actor, accepted, submitter, now);
    Map<String, UUID> earlier = earlierReceipts(accepted, submitter);
    List<Receipt> receipts = new ArrayList<>();
    for (Accepted one : accepted) {
      UUID receiptId = one.changed() ? null : earlier.get(one.submissionId + one.hash);
      if (receiptId == null) {
        Receipt receipt = receipt(one, actor, submitter, fileName, now);
        receipts.add(receipt);
        receiptId = receipt.getId();
      }
      outcomes[one.place] =
          new Outcome(
              List.of(), Optional.of(one.submissionId), Optional.of(receiptId), one.changed());
    }
    bulk.addReceipts(receipts);
    effects.sent(actor.username(), accepted.stream().map(one -> one.item.submission()).toList());
    audit(actor, accepted);
  }

  private void putSets(Actor actor, List<Accepted> accepted, Submitter submitter, Instant now) {
    Map<String, SetKey> there = new HashMap<>();
    bulk.sets(accepted.stream().map(one -> one.submissionId).toList(), submitter.id())
        .forEach(
            set ->
                there.put(
                    name(set.submissionId(), set.category(), set.method(), set.programName()),
                    set));
    List<MeasurementSetEntity> sets = new ArrayList<>();
    List<MeasurementEntity> measurements = new ArrayList<>();
    for (Accepted one : accepted) {
      one.receiptId = receiptNumber.next();
      for (Submission.MeasurementSet set : one.item.submission().measurementSets()) {
        SetKey twin =
            there.get(
                name(
                    one.submissionId,
                    set.category().code(),
                    set.submissionMethod().code(),
                    set.programName()));
        if (twin == null) {
          add(one, set, submitter, now, sets, measurements);
          one.changes.add(SubmissionStore.Change.CREATED);
        } else if (twin.sha256().equals(SubmissionStore.fingerprint(set))) {
          one.changes.add(SubmissionStore.Change.UNCHANGED);
        } else {
          one.changes.add(
              store.replace(repository.set(twin.id()).orElseThrow(), set, actor.username(), now));
        }
      }
      receiptNumber.take();
    }
    repository.flush();
    bulk.addSets(sets);
    bulk.addMeasurements(measurements);
  }

  private static String name(UUID submission, String category, String method, String program) {
    return String.join("|", submission.toString(), category, method, program);
  }

  private static void add(
      Accepted one,
      Submission.MeasurementSet set,
      Submitter submitter,
      Instant now,
      List<MeasurementSetEntity> sets,
      List<MeasurementEntity> measurements) {
    UUID id = UUID.randomUUID();
    sets.add(
        new MeasurementSetEntity(
            id,
            one.submissionId,
            set.category(),
            set.submissionMethod(),
            set.programName(),
            submitter.type(),
            submitter.id(),
            set.performanceStart(),
            set.performanceEnd(),
            set.cehrtId(),
            SubmissionStore.fingerprint(set),
            one.receiptId,
            now,
            now));
    int position = 0;
    for (Submission.Measurement measurement : set.measurements()) {
      measurements.add(
          new MeasurementEntity(
              UUID.randomUUID(),
              id,
              position++,
              measurement.measureId(),
              SubmissionJson.valueText(measurement.value())));
    }
  }

  private Map<String, UUID> earlierReceipts(List<Accepted> accepted, Submitter submitter) {
    List<Accepted> unchanged = accepted.stream().filter(one -> !one.changed()).toList();
    return unchanged.isEmpty()
        ? Map.of()
        : bulk.receipts(
            unchanged.stream().map(one -> one.submissionId).toList(),
            unchanged.stream().map(one -> one.hash).toList(),
            submitter.id());
  }

  private Receipt receipt(
      Accepted one, Actor actor, Submitter submitter, Optional<String> fileName, Instant now) {
    byte[] content = one.item.content();
    Receipt receipt =
        new Receipt(
            one.receiptId,
            one.submissionId,
            one.practice,
            one.item.submission().performanceYear(),
            Channel.TABLE.name(),
            actor.username(),
            submitter.id(),
            submitter.name(),
            now,
            fileName,
            one.hash,
            content.length,
            content,
            Receipts.summary(one.item.submission().measurementSets(), one.changes));
    issuing.noteVersions(receipt);
    return receipt;
  }

  /** One event for each practice, so that its people find it. */
  private void audit(Actor actor, List<Accepted> accepted) {
    Map<Optional<UUID>, Integer> byPractice = new HashMap<>();
    accepted.forEach(one -> byPractice.merge(one.practice, 1, Integer::sum));
    byPractice.forEach(
        (practice, count) ->
            audit.done(
                actor.username(),
                AuditedAction.SUBMIT,
                "Submission",
                null,
                practice,
                Channel.TABLE + ", " + count + (count == 1 ? " submission" : " submissions")));
  }

  private static Submission.Entity entity(Item item) {
    return item.submission().entity();
  }

  private static Key key(Item item) {
    Submission.Entity entity = entity(item);
    return new Key(
        entity.type().code(),
        entity.tin().map(Tin::value).orElse(""),
        entity.npi().map(Npi::value).orElse(""),
        entity.entityId().orElse(""),
        item.submission().performanceYear());
  }
}
