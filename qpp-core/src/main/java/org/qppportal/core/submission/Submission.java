package org.qppportal.core.submission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.Npi;
import org.qppportal.persistence.type.SubmissionMethod;
import org.qppportal.persistence.type.Tin;

/**
 * What was submitted for one entity and performance year, in the one canonical shape that every way
 * in is read into. Holds only data that passed validation.
 *
 * @param entity whose data it is
 * @param performanceYear the year it was collected in
 * @param measurementSets in the order sent
 */
public record Submission(Entity entity, int performanceYear, List<MeasurementSet> measurementSets) {

  /**
   * Whom a submission is about (published format, section Submission).
   *
   * @param type the kind of entity
   * @param tin present for individuals and groups
   * @param npi present for individuals only
   * @param entityId present for virtual groups, APM entities and subgroups
   */
  public record Entity(
      EntityType type, Optional<Tin> tin, Optional<Npi> npi, Optional<String> entityId) {}

  /**
   * The measurements of one category, sent by one method for one program.
   *
   * @param category the performance category
   * @param submissionMethod how it was sent
   * @param programName {@code mips} unless said otherwise
   * @param performanceStart first day of the period reported
   * @param performanceEnd last day of the period reported
   * @param cehrtId certification id of the record system, where given
   * @param measurements in the order sent; no measure twice
   */
  public record MeasurementSet(
      Category category,
      SubmissionMethod submissionMethod,
      String programName,
      LocalDate performanceStart,
      LocalDate performanceEnd,
      Optional<String> cehrtId,
      List<Measurement> measurements) {

    /** The same set with other measurements. */
    MeasurementSet with(List<Measurement> others) {
      return new MeasurementSet(
          category,
          submissionMethod,
          programName,
          performanceStart,
          performanceEnd,
          cehrtId,
          List.copyOf(others));
    }

    /** The same set without one of its measurements. */
    MeasurementSet without(int index) {
      List<Measurement> others = new ArrayList<>(measurements);
      others.remove(index);
      return with(others);
    }
  }

  /**
   * One measure's result.
   *
   * @param measureId the published id
   * @param value its value, of the shape the measure's metric type asks for
   */
  public record Measurement(String measureId, MeasurementValue value) {}
}
