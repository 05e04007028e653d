package org.qppportal.core.warehouse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The feeds that were sent, in a folder of the warehouse: one folder for each, with the file until
 * it has been read, and what is known about it.
 */
final class FeedRuns {

  private static final String FEEDS = "feeds";
  private static final String RUN = "run.json";
  private static final String FILE = "file";
  private static final int PIECE = 1 << 16;
  private static final int LONGEST_NAME = 200;
  private static final ObjectMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).addModule(new Jdk8Module()).build();

  private final Path folder;

  FeedRuns(Lake lake) {
    this.folder = lake.root().resolve(FEEDS);
  }

  /**
   * Keeps a feed, to be loaded.
   *
   * @throws FeedTooLargeException when it has too many bytes
   */
  FeedRun receive(
      LakeTable table, int year, String name, InputStream content, String username, Instant now)
      throws IOException {
    UUID id = UUID.randomUUID();
    Path own = Files.createDirectories(folder.resolve(id.toString()));
    boolean kept = false;
    try {
      long bytes = copy(content, own.resolve(FILE));
      FeedRun run =
          new FeedRun(
              id,
              table,
              year,
              name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name,
              bytes,
              FileHash.of(own.resolve(FILE)),
              username,
              now,
              FeedState.WAITING,
              Optional.empty(),
              Optional.empty());
      save(run);
      kept = true;
      return run;
    } finally {
      if (!kept) {
        Lake.remove(own);
      }
    }
  }

  private static long copy(InputStream content, Path file) throws IOException {
    long bytes = 0;
    byte[] piece = new byte[PIECE];
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
        bytes += read;
        if (bytes > FeedTooLargeException.MOST_BYTES) {
          throw new FeedTooLargeException();
        }
        out.write(piece, 0, read);
      }
    }
    return bytes;
  }

  /** The feed's file, while it is kept. */
  Path file(FeedRun run) {
    return folder.resolve(run.id().toString()).resolve(FILE);
  }

  /** Notes what is known now; the file goes when nothing more will happen. */
  void save(FeedRun run) {
    Path own = folder.resolve(run.id().toString());
    Path next = own.resolve(RUN + ".next");
    try {
      Files.write(next, JSON.writeValueAsBytes(run));
      Files.move(
          next,
          own.resolve(RUN),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      if (run.state().isEnded()) {
        Files.deleteIfExists(own.resolve(FILE));
      }
    } catch (IOException e) {
      throw new WarehouseException("The feed " + run.id() + " cannot be noted.", e);
    }
  }

  /** A feed by its id. */
  Optional<FeedRun> find(UUID id) {
    return Optional.of(folder.resolve(id.toString()).resolve(RUN))
        .filter(Files::exists)
        .map(FeedRuns::read);
  }

  /** Every feed, newest first. */
  List<FeedRun> all() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> feeds = Files.list(folder)) {
      return feeds
          .map(own -> own.resolve(RUN))
          // One that is being received has none yet.
          .filter(Files::exists)
          .map(FeedRuns::read)
          .sorted(Comparator.comparing(FeedRun::receivedAt).reversed())
          .toList();
    } catch (IOException e) {
      throw new WarehouseException("The feeds cannot be listed.", e);
    }
  }

  private static FeedRun read(Path run) {
    try {
      return JSON.readValue(run.toFile(), FeedRun.class);
    } catch (IOException e) {
      throw new WarehouseException("The feed cannot be read: " + run, e);
    }
  }
}
