package org.qppportal.core.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.access.Resource;
import org.qppportal.core.problem.Problem;
import org.qppportal.persistence.participation.ParticipationRepository;
import org.qppportal.persistence.participation.Practice;
import org.qppportal.persistence.submission.SubmissionEntity;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.EntityType;

/** Finds the resource, in the sense of access control, that an entity's data is. */
@ApplicationScoped
class EntityAccess {

  @Inject private ParticipationRepository participation;

  /**
   * The practice of a TIN-based entity.
   *
   * @throws NotVisibleException when there is none; callers without a connection get the same
   */
  Optional<UUID> practiceOf(Submission.Entity entity) {
    return entity
        .tin()
        .map(tin -> participation.practiceByTin(tin).map(Practice::getId).orElseThrow(this::none));
  }

  /** The resource that one category of an entity's data is. */
  Resource resource(
      Submission.Entity entity, Optional<UUID> practice, int year, Optional<Category> category) {
    return practice
        .<Resource>map(id -> new Resource.PracticeData(id, Optional.of(year), category))
        .orElseGet(() -> apmEntity(entity));
  }

  /** The resource that a stored submission is. */
  Resource resource(SubmissionEntity submission) {
    return resource(
        SubmissionStore.entity(submission),
        submission.getPracticeId(),
        submission.getPerformanceYear(),
        Optional.empty());
  }

  private Resource apmEntity(Submission.Entity entity) {
    if (entity.type() != EntityType.APM) {
      throw none();
    }
    return new Resource.ApmEntityData(entity.entityId().orElseThrow(this::none));
  }

  private NotVisibleException none() {
    return new NotVisibleException("Not found, or not connected to you.");
  }

  /** For an individual: a problem when the clinician does not bill under the practice that year. */
  List<Problem> problemsOf(Submission.Entity entity, Optional<UUID> practice, int year) {
    if (entity.type() != EntityType.INDIVIDUAL || practice.isEmpty()) {
      return List.of();
    }
    boolean bills =
        entity
            .npi()
            .flatMap(npi -> participation.participation(practice.get(), npi, year))
            .isPresent();
    return bills ? List.of() : List.of(SubmissionProblems.clinicianNotInPractice(entity, year));
  }
}
