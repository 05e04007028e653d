package org.qppportal.core.submission;

import java.util.List;
import java.util.Optional;
import org.qppportal.core.problem.Problem;
import org.qppportal.core.submission.Submission.Entity;
import org.qppportal.core.submission.Submission.MeasurementSet;

/**
 * What came of reading one measurement set.
 *
 * <p>A body that names its submission by id alone cannot be checked before that submission has been
 * looked up: then {@link #needsContext} is true, and the caller reads the same bytes again with the
 * context.
 *
 * @param measurementSet the set; present when no problem blocks and its year is known
 * @param context whose data and which year: as sent in the body, or as given by the caller
 * @param submissionId id of the submission it belongs to, where the body names one
 * @param problems everything found, in the order of the file; may hold warnings beside accepted
 *     data
 */
public record MeasurementSetReading(
    Optional<MeasurementSet> measurementSet,
    Optional<Context> context,
    Optional<String> submissionId,
    List<Problem> problems) {

  /** Whether the set can be taken. */
  public boolean accepted() {
    return measurementSet.isPresent();
  }

  /** Whether the submission named by {@link #submissionId} must be looked up first. */
  public boolean needsContext() {
    return context.isEmpty() && submissionId.isPresent();
  }

  /**
   * The submission that a set belongs to.
   *
   * @param entity whose data it is
   * @param performanceYear the year it was collected in
   */
  public record Context(Entity entity, int performanceYear) {}
}
