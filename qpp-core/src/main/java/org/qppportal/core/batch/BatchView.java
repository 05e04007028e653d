package org.qppportal.core.batch;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.persistence.batch.Batch;
import org.qppportal.persistence.batch.BatchState;

/**
 * The work on a file, for those who sent it.
 *
 * @param id its id
 * @param organizationId for whom it was sent
 * @param organizationName its name
 * @param username who sent it
 * @param fileName the file's name, where it has one
 * @param sha256 hash of the file's bytes, in hex
 * @param bytes how many there are
 * @param state where the work stands
 * @param cancelRequested whether somebody asked for it to stop
 * @param receivedAt when the file came
 * @param finishedAt when the work ended; empty while it has not
 * @param rows rows read so far
 * @param entities clinicians and practices in the file; 0 until it was read
 * @param stored how many of them were stored
 * @param unchanged how many were there already
 * @param refused how many were refused
 * @param rowsAccepted rows of those stored or unchanged
 * @param rowsRefused rows of those refused
 * @param problem why the work stopped; empty unless it did
 */
public record BatchView(
    UUID id,
    UUID organizationId,
    String organizationName,
    String username,
    Optional<String> fileName,
    String sha256,
    long bytes,
    BatchState state,
    boolean cancelRequested,
    Instant receivedAt,
    Optional<Instant> finishedAt,
    int rows,
    int entities,
    int stored,
    int unchanged,
    int refused,
    int rowsAccepted,
    int rowsRefused,
    Optional<String> problem) {

  private static final int ALL = 100;

  static BatchView of(Batch batch) {
    return new BatchView(
        batch.getId(),
        batch.getOrganizationId(),
        batch.getOrganizationName(),
        batch.getUsername(),
        batch.getFileName(),
        batch.getContentSha256(),
        batch.getContentLength(),
        batch.getState(),
        batch.isCancelRequested(),
        batch.getReceivedAt(),
        batch.getFinishedAt(),
        batch.getRowsRead(),
        batch.getEntities(),
        batch.getEntitiesStored(),
        batch.getEntitiesUnchanged(),
        batch.getEntitiesRefused(),
        batch.getRowsAccepted(),
        batch.getRowsRefused(),
        batch.getProblem());
  }

  /** Whether nothing more happens by itself. */
  public boolean isEnded() {
    return state.isEnd();
  }

  /** Whether it stopped for a problem of the portal, so that it can be resumed. */
  public boolean isFailed() {
    return state == BatchState.FAILED;
  }

  /** Clinicians and practices that nobody has looked at. */
  public int notProcessed() {
    return entities - stored - unchanged - refused;
  }

  /** How much is done, 0 to 100; 0 until the file was read. */
  public int percent() {
    if (isEnded() && !isFailed()) {
      return ALL;
    }
    return entities == 0 ? 0 : (int) ((long) ALL * (entities - notProcessed()) / entities);
  }

  /** The state in plain words. */
  public String stateInWords() {
    return switch (state) {
      case RECEIVED -> "Received";
      case CHECKING -> "Checking the file";
      case STORING -> "Storing";
      case FINISHED -> "Finished";
      case FINISHED_WITH_REFUSALS -> "Finished, with refusals";
      case CANCELLED -> "Cancelled";
      case FAILED -> "Stopped by a failure";
    };
  }
}
