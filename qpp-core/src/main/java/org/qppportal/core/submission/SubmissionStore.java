package org.qppportal.core.submission;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qppportal.core.access.CallerService;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.catalogue.CatalogueService;
import org.qppportal.persistence.submission.MeasurementEntity;
import org.qppportal.persistence.submission.MeasurementSetEntity;
import org.qppportal.persistence.submission.SubmissionEntity;
import org.qppportal.persistence.submission.SubmissionRepository;
import org.qppportal.persistence.type.MetricType;

/** Turns the canonical model into rows and back. Works inside the caller's transaction. */
@ApplicationScoped
public class SubmissionStore {

  /** What storing a set did. */
  public enum Change {
    CREATED,
    REPLACED,
    UNCHANGED
  }

  private static final int FIRST_VERSION = 0;

  @Inject private SubmissionRepository repository;
  @Inject private SetHistory history;
  @Inject private ReceiptNumber receiptNumber;
  @EJB private CatalogueService catalogues;
  @EJB private CallerService caller;

  /**
   * The submission of an entity and year, made if it is not there, and locked: writers to one
   * submission take turns.
   */
  public SubmissionEntity findOrCreate(
      Submission.Entity entity, int performanceYear, Optional<UUID> practiceId, Instant now) {
    return repository.findOrCreate(
        entity.type(),
        entity.tin(),
        entity.npi(),
        entity.entityId(),
        performanceYear,
        practiceId,
        now);
  }

  /** The submission of an entity and year. */
  public Optional<SubmissionEntity> find(Submission.Entity entity, int performanceYear) {
    return repository.submission(
        entity.type(), entity.tin(), entity.npi(), entity.entityId(), performanceYear);
  }

  /** The set that a submitter already has under this set's key. */
  public Optional<MeasurementSetEntity> twin(
      SubmissionEntity submission, Submission.MeasurementSet set, Submitter submitter) {
    return repository.set(
        submission.getId(),
        set.category(),
        set.submissionMethod(),
        set.programName(),
        submitter.id());
  }

  /** Stores a set under its key, in place of the one there. */
  public Change put(
      SubmissionEntity submission,
      Submission.MeasurementSet set,
      Submitter submitter,
      Instant now) {
    Optional<MeasurementSetEntity> there = twin(submission, set, submitter);
    if (there.isPresent()) {
      return replace(there.get(), set, now);
    }
    create(submission, set, submitter, now);
    return Change.CREATED;
  }

  /** Stores a new set. */
  public StoredSet create(
      SubmissionEntity submission,
      Submission.MeasurementSet set,
      Submitter submitter,
      Instant now) {
    UUID id = UUID.randomUUID();
    repository.add(
        new MeasurementSetEntity(
            id,
            submission.getId(),
            set.category(),
            set.submissionMethod(),
            set.programName(),
            submitter.type(),
            submitter.id(),
            set.performanceStart(),
            set.performanceEnd(),
            set.cehrtId(),
            fingerprint(set),
            receiptNumber.next(),
            now,
            now));
    List<UUID> measurementIds = addMeasurements(id, set.measurements());
    return new StoredSet(
        id,
        submission.getId(),
        submitter.type(),
        submitter.id(),
        now,
        now,
        FIRST_VERSION,
        set,
        measurementIds);
  }

  /** Replaces what a set holds, unless it holds exactly that. */
  public Change replace(MeasurementSetEntity stored, Submission.MeasurementSet set, Instant now) {
    return replace(stored, set, caller.username(), now);
  }

  /** Replaces what a set holds in the name of an account, unless it holds exactly that. */
  Change replace(
      MeasurementSetEntity stored, Submission.MeasurementSet set, String by, Instant now) {
    String fingerprint = fingerprint(set);
    if (stored.getContentSha256().equals(fingerprint)) {
      return Change.UNCHANGED;
    }
    keep(stored, SetEnd.REPLACED, by, now);
    stored.replace(
        set.performanceStart(),
        set.performanceEnd(),
        set.cehrtId(),
        fingerprint,
        receiptNumber.next(),
        now);
    replaceMeasurements(stored.getId(), set.measurements());
    return Change.REPLACED;
  }

  /** Measurements of the same measure stay the same: clients know them by their ids. */
  private void replaceMeasurements(UUID setId, List<Submission.Measurement> measurements) {
    Map<String, MeasurementEntity> gone = new LinkedHashMap<>();
    repository.measurements(setId).forEach(row -> gone.put(row.getMeasureId(), row));
    for (int position = 0; position < measurements.size(); position++) {
      Submission.Measurement measurement = measurements.get(position);
      MeasurementEntity there = gone.remove(measurement.measureId());
      if (there == null) {
        repository.add(row(setId, position, measurement));
      } else {
        there.replace(position, SubmissionJson.valueText(measurement.value()));
      }
    }
    gone.values().forEach(repository::remove);
  }

  /** Takes a set back; what it held stays in its history. */
  public void withdraw(MeasurementSetEntity stored, Instant now) {
    withdraw(stored, caller.username(), now);
  }

  /** Takes a set back in the name of an account; what it held stays in its history. */
  void withdraw(MeasurementSetEntity stored, String by, Instant now) {
    keep(stored, SetEnd.WITHDRAWN, by, now);
    repository.remove(stored);
  }

  private void keep(MeasurementSetEntity stored, SetEnd how, String by, Instant now) {
    SubmissionEntity submission = repository.submission(stored.getSubmissionId()).orElseThrow();
    history.keep(stored, read(submission, stored).content(), how, by, now);
  }

  private List<UUID> addMeasurements(UUID setId, List<Submission.Measurement> measurements) {
    List<MeasurementEntity> rows = new ArrayList<>(measurements.size());
    for (Submission.Measurement measurement : measurements) {
      rows.add(row(setId, rows.size(), measurement));
    }
    repository.add(rows);
    return rows.stream().map(MeasurementEntity::getId).toList();
  }

  private static MeasurementEntity row(
      UUID setId, int position, Submission.Measurement measurement) {
    return new MeasurementEntity(
        UUID.randomUUID(),
        setId,
        position,
        measurement.measureId(),
        SubmissionJson.valueText(measurement.value()));
  }

  /** Two sets with the same fingerprint hold the same data. */
  static String fingerprint(Submission.MeasurementSet set) {
    StringBuilder text = new StringBuilder(512);
    text.append(set.performanceStart()).append('|').append(set.performanceEnd()).append('|');
    text.append(set.cehrtId().orElse("")).append('\n');
    for (Submission.Measurement measurement : set.measurements()) {
      text.append(measurement.measureId()).append('=');
      text.append(SubmissionJson.valueText(measurement.value())).append('\n');
    }
    return ContentHash.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** A submission with those of its sets that a submitter sent, or with all. */
  public StoredSubmission read(SubmissionEntity submission, Optional<String> onlySubmitterId) {
    return read(List.of(submission), one -> onlySubmitterId).get(0);
  }

  /**
   * Submissions with their sets, read by two queries however many they are.
   *
   * @param onlySubmitterId whose sets of a submission to read; empty for all
   */
  public List<StoredSubmission> read(
      List<SubmissionEntity> submissions,
      Function<SubmissionEntity, Optional<String>> onlySubmitterId) {
    Map<UUID, Optional<String>> only = new HashMap<>();
    submissions.forEach(one -> only.put(one.getId(), onlySubmitterId.apply(one)));
    List<MeasurementSetEntity> sets =
        repository.setsOf(only.keySet()).stream()
            .filter(
                set ->
                    only.get(set.getSubmissionId()).map(set.getSubmitterId()::equals).orElse(true))
            .toList();
    Map<UUID, List<MeasurementEntity>> measurements =
        repository.measurementsOf(sets.stream().map(MeasurementSetEntity::getId).toList()).stream()
            .collect(Collectors.groupingBy(MeasurementEntity::getMeasurementSetId));
    Map<UUID, List<MeasurementSetEntity>> setsOf =
        sets.stream().collect(Collectors.groupingBy(MeasurementSetEntity::getSubmissionId));
    return submissions.stream()
        .map(
            one -> {
              Catalogue catalogue = catalogue(one);
              return stored(
                  one,
                  setsOf.getOrDefault(one.getId(), List.of()).stream()
                      .map(
                          set ->
                              read(
                                  set,
                                  measurements.getOrDefault(set.getId(), List.of()),
                                  catalogue))
                      .toList());
            })
        .toList();
  }

  private static StoredSubmission stored(SubmissionEntity submission, List<StoredSet> sets) {
    return new StoredSubmission(
        submission.getId(),
        entity(submission),
        submission.getPerformanceYear(),
        submission.getPracticeId(),
        submission.getCreatedAt(),
        submission.getUpdatedAt(),
        sets);
  }

  /** One set with its measurements. */
  public StoredSet read(SubmissionEntity submission, MeasurementSetEntity set) {
    return read(set, repository.measurements(set.getId()), catalogue(submission));
  }

  /** Whose data a submission holds. */
  public static Submission.Entity entity(SubmissionEntity submission) {
    return new Submission.Entity(
        submission.getEntityType(),
        submission.getTin(),
        submission.getNpi(),
        submission.getEntityId());
  }

  private Catalogue catalogue(SubmissionEntity submission) {
    return catalogues
        .catalogue(submission.getPerformanceYear())
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "No catalogue for the year of submission " + submission.getId()));
  }

  private static StoredSet read(
      MeasurementSetEntity set, List<MeasurementEntity> rows, Catalogue catalogue) {
    List<Submission.Measurement> measurements =
        rows.stream().map(row -> measurement(row, catalogue)).toList();
    return new StoredSet(
        set.getId(),
        set.getSubmissionId(),
        set.getSubmitterType(),
        set.getSubmitterId(),
        set.getCreatedAt(),
        set.getUpdatedAt(),
        set.getVersion(),
        new Submission.MeasurementSet(
            set.getCategory(),
            set.getSubmissionMethod(),
            set.getProgramName(),
            set.getPerformanceStart(),
            set.getPerformanceEnd(),
            set.getCehrtId(),
            measurements),
        rows.stream().map(MeasurementEntity::getId).toList());
  }

  private static Submission.Measurement measurement(MeasurementEntity row, Catalogue catalogue) {
    MetricType shape =
        catalogue
            .measure(row.getMeasureId())
            .orElseThrow(() -> new IllegalStateException("Unknown measure " + row.getMeasureId()))
            .metricType();
    return new Submission.Measurement(
        row.getMeasureId(), SubmissionJson.value(shape, row.getValue()));
  }
}
