package org.qppportal.core.submission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A submission as kept, with the sets that the reader may see.
 *
 * @param id its id
 * @param entity whose data it is
 * @param performanceYear the year of the data
 * @param practiceId the practice, for individuals and groups
 * @param createdAt when it was first stored
 * @param updatedAt when it last changed
 * @param sets in the order first stored
 */
public record StoredSubmission(
    UUID id,
    Submission.Entity entity,
    int performanceYear,
    Optional<UUID> practiceId,
    Instant createdAt,
    Instant updatedAt,
    List<StoredSet> sets) {

  /** The data alone, as the rules take it. */
  public Submission content() {
    return new Submission(entity, performanceYear, sets.stream().map(StoredSet::content).toList());
  }
}
