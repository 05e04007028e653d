package org.qppportal.core.submission;

import java.util.Optional;
import org.qppportal.persistence.submission.SubmissionEntity;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.Npi;
import org.qppportal.persistence.type.Tin;

/**
 * Which submissions to find; an empty part does not narrow. Every part given must match exactly.
 *
 * @param tin the practice
 * @param npi the clinician
 * @param entityId the APM entity, virtual group or subgroup
 * @param entityType the kind of entity
 * @param performanceYear the year
 */
public record SubmissionFilter(
    Optional<Tin> tin,
    Optional<Npi> npi,
    Optional<String> entityId,
    Optional<EntityType> entityType,
    Optional<Integer> performanceYear) {

  /** Does not narrow. */
  public static final SubmissionFilter ALL =
      new SubmissionFilter(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  boolean matches(SubmissionEntity submission) {
    return same(tin, submission.getTin())
        && same(npi, submission.getNpi())
        && same(entityId, submission.getEntityId())
        && same(entityType, Optional.of(submission.getEntityType()))
        && same(performanceYear, Optional.of(submission.getPerformanceYear()));
  }

  private static <T> boolean same(Optional<T> wanted, Optional<T> found) {
    return wanted.isEmpty() || wanted.equals(found);
  }
}
