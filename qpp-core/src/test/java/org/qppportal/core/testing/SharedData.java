package org.qppportal.core.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Real samples that are not part of the project. They are found by the system property {@code
 * qpp.shared.data} or in a directory {@code shared/data} beside the project or above it; tests that
 * need them are skipped where there are none.
 */
public final class SharedData {

  private SharedData() {}

  /** The bytes of a sample, such as {@code samples/json/docs-score-input-2017.json}. */
  public static byte[] bytes(String path) {
    Path file = directory().resolve(path);
    Assumptions.assumeTrue(Files.isRegularFile(file), () -> "No shared data " + path);
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path directory() {
    String given = System.getProperty("qpp.shared.data");
    if (given != null) {
      return Path.of(given);
    }
    Path data = Path.of("shared", "data");
    for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
      if (Files.isDirectory(up.resolve(data))) {
        return up.resolve(data);
      }
    }
    return data;
  }
}
