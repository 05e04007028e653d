package org.qppportal.core.warehouse;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A feed that somebody sent, with what became of it.
 *
 * @param id its id
 * @param table the table that it fills
 * @param year the year that its services or lists are of; 0 for coverage
 * @param name the file's name, as sent
 * @param bytes its length
 * @param sha256 hash of its bytes, in hexadecimal
 * @param sentBy who sent it
 * @param receivedAt when
 * @param state where it stands
 * @param endedAt when nothing more happened; empty before
 * @param report what was found; empty before it ended, and if the portal failed
 */
public record FeedRun(
    UUID id,
    LakeTable table,
    int year,
    String name,
    long bytes,
    String sha256,
    String sentBy,
    Instant receivedAt,
    FeedState state,
    Optional<Instant> endedAt,
    Optional<FeedReport> report) {

  FeedRun loading() {
    return with(FeedState.LOADING, Optional.empty(), Optional.empty());
  }

  FeedRun ended(FeedReport found, Instant now) {
    FeedState ended =
        switch (found.outcome()) {
          case TAKEN -> FeedState.TAKEN;
          case ALREADY_TAKEN -> FeedState.ALREADY_TAKEN;
          case REFUSED -> FeedState.REFUSED;
        };
    return with(ended, Optional.of(now), Optional.of(found));
  }

  FeedRun failed(Instant now) {
    return with(FeedState.FAILED, Optional.of(now), Optional.empty());
  }

  private FeedRun with(FeedState next, Optional<Instant> at, Optional<FeedReport> found) {
    return new FeedRun(id, table, year, name, bytes, sha256, sentBy, receivedAt, next, at, found);
  }

  /** Whether the work on it goes on, as far as is known. */
  @JsonIgnore
  public boolean isRunning() {
    return !state.isEnded();
  }
}
