package org.qppportal.core.submission;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.core.problem.Problem;
import org.qppportal.persistence.submission.SubmissionRepository;

/** Changes parts of stored sets: some fields, or single measurements. */
@Stateless
@PermitAll
public class SetEdits {

  @Inject private SubmissionReaders readers;
  @Inject private SubmissionRepository repository;
  @Inject private SubmissionStore store;
  @Inject private SetChanges changes;
  @EJB private SubmissionQueries queries;

  /**
   * Changes the fields of a set that were sent; measurements take the place of those of the same
   * measure and are added otherwise.
   *
   * @throws SubmissionRefusedException when the set would have problems
   * @throws ConflictException when the set is not as asked
   */
  public Written patchSet(UUID setId, byte[] json, Precondition precondition) {
    return changes.change(
        changes.own(setId),
        json,
        precondition,
        (context, stored) -> readers.edits().patchOfSet(json, context, stored.content()));
  }

  /**
   * Adds a measurement to the set it names.
   *
   * @throws ConflictException when the set has the measure already
   */
  public WrittenMeasurement addMeasurement(byte[] json) {
    EditReader reader = readers.edits();
    String setId =
        reader
            .measurementSetId(json)
            .orElseThrow(() -> changes.refusal(reader.problemsWithoutSet(json)));
    SetChanges.Own own = changes.own(Ids.parse(setId));
    Written written =
        changes.change(
            own,
            json,
            Precondition.NONE,
            (context, stored) -> {
              MeasurementSetReading reading =
                  reader.measurement(json, context, stored.content(), Optional.empty());
              reading
                  .measurementSet()
                  .filter(set -> set.measurements().size() == stored.measurementIds().size())
                  .ifPresent(
                      set -> {
                        throw new ConflictException(
                            ConflictException.Kind.DUPLICATE,
                            stored.submissionId(),
                            "The measurement set has a measurement of this measure already;"
                                + " replace it with PUT.");
                      });
              return reading;
            });
    StoredSet set = written.set();
    return new WrittenMeasurement(
        new StoredMeasurement(set, set.measurementIds().size() - 1), written.warnings());
  }

  /** Replaces a measurement. */
  public WrittenMeasurement replaceMeasurement(UUID id, byte[] json, Precondition precondition) {
    return editMeasurement(
        id,
        json,
        precondition,
        (context, stored, measureId) ->
            readers.edits().measurement(json, context, stored.content(), Optional.of(measureId)));
  }

  /** Changes the fields of a measurement that were sent; a value is taken as a whole. */
  public WrittenMeasurement patchMeasurement(UUID id, byte[] json, Precondition precondition) {
    return editMeasurement(
        id,
        json,
        precondition,
        (context, stored, measureId) ->
            readers.edits().patchOfMeasurement(json, context, stored.content(), measureId));
  }

  /** Withdraws a measurement. */
  public void withdrawMeasurement(UUID id, Precondition precondition) {
    SetChanges.Own own = changes.own(setOf(id));
    StoredMeasurement measurement = measurement(store.read(own.submission(), own.set()), id);
    precondition.require(measurement.tag(), own.submission().getId());
    changes.remove(own, measurement);
  }

  /** Reads what was sent for one measurement. */
  @FunctionalInterface
  private interface MeasurementReading {
    MeasurementSetReading read(
        MeasurementSetReading.Context context, StoredSet stored, String measureId);
  }

  private WrittenMeasurement editMeasurement(
      UUID id, byte[] json, Precondition precondition, MeasurementReading reading) {
    SetChanges.Own own = changes.own(setOf(id));
    Written written =
        changes.change(
            own,
            json,
            Precondition.NONE,
            (context, stored) -> {
              StoredMeasurement measurement = measurement(stored, id);
              precondition.require(measurement.tag(), stored.submissionId());
              return reading.read(context, stored, measurement.content().measureId());
            });
    return new WrittenMeasurement(measurement(written.set(), id), written.warnings());
  }

  private UUID setOf(UUID measurementId) {
    return repository.setOfMeasurement(measurementId).orElseThrow(SetChanges::notFound);
  }

  private static StoredMeasurement measurement(StoredSet set, UUID id) {
    return StoredMeasurement.of(set, id).orElseThrow(SetChanges::notFound);
  }

  /**
   * A measurement as it is after a write.
   *
   * @param measurement the measurement
   * @param warnings what may not be what was meant
   */
  public record WrittenMeasurement(
      StoredMeasurement measurement, java.util.List<Problem> warnings) {}
}
