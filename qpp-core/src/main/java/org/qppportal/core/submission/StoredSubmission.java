package org.qppportal.core.submission;

import java.nio.charset.StandardCharsets;
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

  private static final int TAG_LENGTH = 16;

  /** Names what is there: it changes whenever one of the sets in it does. */
  public String tag() {
    StringBuilder text = new StringBuilder(id.toString());
    sets.forEach(set -> text.append(' ').append(set.id()).append(':').append(set.version()));
    return ContentHash.sha256(text.toString().getBytes(StandardCharsets.UTF_8))
        .substring(0, TAG_LENGTH);
  }

  /** The same with the sets of one program only. */
  public StoredSubmission ofProgram(String programName) {
    return new StoredSubmission(
        id,
        entity,
        performanceYear,
        practiceId,
        createdAt,
        updatedAt,
        sets.stream()
            .filter(set -> set.content().programName().equalsIgnoreCase(programName))
            .toList());
  }

  /** The data alone, as the rules take it. */
  public Submission content() {
    return new Submission(entity, performanceYear, sets.stream().map(StoredSet::content).toList());
  }
}
