package org.qppportal.core.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds the data that is shared between working copies but is not part of the project: at the
 * system property {@code qpp.shared.data}, or as {@code shared/data} beside a parent of the working
 * directory. Tests that need it are skipped without it.
 */
public final class SharedData {

  private SharedData() {}

  /** The file at this path below the shared data; skips the test when there is none. */
  public static Path file(String path) {
    Optional<Path> file = folder().map(folder -> folder.resolve(path)).filter(Files::exists);
    assumeTrue(
        file.isPresent(),
        () -> "Shared data " + path + " was not found; set the system property qpp.shared.data");
    return file.orElseThrow();
  }

  /** The bytes of the file at this path below the shared data; skips the test likewise. */
  public static byte[] bytes(String path) {
    try {
      return Files.readAllBytes(file(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> folder() {
    String property = System.getProperty("qpp.shared.data", "");
    if (!property.isEmpty()) {
      return Optional.of(Path.of(property)).filter(Files::isDirectory);
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path candidate = at.resolve("shared/data");
      if (Files.isDirectory(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }
}
