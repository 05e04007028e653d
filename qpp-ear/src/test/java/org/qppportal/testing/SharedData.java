package org.qppportal.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Real samples that are not part of the project. They are found by the system property {@code
 * qpp.shared.data} or in a directory {@code shared/data} beside the project or above it.
 */
public final class SharedData {

  /** The system property that names their directory. */
  public static final String PROPERTY = "qpp.shared.data";

  private SharedData() {}

  /** The bytes of a sample, such as {@code samples/json/docs-score-input-2017.json}, if there. */
  public static Optional<byte[]> bytes(String path) {
    Path file = directory().resolve(path);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the samples are, or would be. */
  public static Path directory() {
    String given = System.getProperty(PROPERTY);
    if (given != null) {
      return Path.of(given).toAbsolutePath();
    }
    Path data = Path.of("shared", "data");
    for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
      if (Files.isDirectory(up.resolve(data))) {
        return up.resolve(data);
      }
    }
    return data.toAbsolutePath();
  }
}
