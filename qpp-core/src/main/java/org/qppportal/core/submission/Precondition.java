package org.qppportal.core.submission;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a writer wants to be still so: that the thing to change has one of the tags they have read.
 *
 * @param tags the tags, any of which will do; empty asks for nothing
 */
public record Precondition(Optional<Set<String>> tags) {

  /** Asks for nothing. */
  public static final Precondition NONE = new Precondition(Optional.empty());

  /** Asks that the thing has one of these tags. */
  public static Precondition anyOf(Set<String> tags) {
    return new Precondition(Optional.of(Set.copyOf(tags)));
  }

  /** Whether a thing with this tag is as asked. */
  boolean allows(String tag) {
    return tags.isEmpty() || tags.get().contains(tag);
  }

  /**
   * Refuses a thing that is not as asked.
   *
   * @throws ConflictException when the tag is none of those read
   */
  void require(String tag, UUID submissionId) {
    if (!allows(tag)) {
      throw new ConflictException(
          ConflictException.Kind.STALE,
          submissionId,
          "The data has changed since you read it: read it again, then repeat the change.");
    }
  }
}
