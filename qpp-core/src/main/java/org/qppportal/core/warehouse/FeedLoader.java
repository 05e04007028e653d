package org.qppportal.core.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.qppportal.core.warehouse.FeedReport.Outcome;

/**
 * Takes feeds in, each as a whole: its good rows become visible at once or not at all, and the same
 * bytes twice change nothing. One load at a time, of all servers that share the folder.
 *
 * <p>A feed whose rows cannot be told apart (cut off, other columns) is refused; of one that can be
 * read, rows with a fault are left out and reported, unless they are so many that the export itself
 * must be wrong.
 */
public final class FeedLoader {

  private final Lake lake;
  private final DuckDbEngine engine;
  private final KnownSubjects known;

  /**
   * A loader for a warehouse.
   *
   * @param known whom feeds may be about
   */
  public FeedLoader(Lake lake, DuckDbEngine engine, KnownSubjects known) {
    this.lake = lake;
    this.engine = engine;
    this.known = known;
  }

  /**
   * Takes a feed in.
   *
   * @param now when, for the record
   * @throws WarehouseException when the folder or the engine fails; then nothing changed
   */
  public FeedReport load(Feed feed, Instant now) {
    String hash = FileHash.of(feed.file());
    try (LakeHold hold = lake.hold()) {
      if (lake.manifest().feed(feed.table(), hash).isPresent()) {
        return new FeedReport(Outcome.ALREADY_TAKEN, feed.name(), hash, 0, 0, 0, List.of());
      }
      lake.removeOrphans();
      try (Connection connection = engine.bare();
          FeedLoading loading = new FeedLoading(lake, connection, known, feed, hash, now)) {
        return loading.run();
      } catch (SQLException e) {
        throw new WarehouseException("The feed " + feed.name() + " cannot be taken in.", e);
      }
    }
  }
}
