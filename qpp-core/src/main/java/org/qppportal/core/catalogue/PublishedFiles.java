package org.qppportal.core.catalogue;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * The files that the program publishes for a performance year, each a JSON array.
 *
 * @param measures the measures data
 * @param benchmarks the benchmarks
 * @param clusters groups of related measures; empty when the year has no such file
 * @param mvps MIPS Value Pathways; empty when the year has no such file
 */
public record PublishedFiles(
    InputStream measures,
    InputStream benchmarks,
    Optional<InputStream> clusters,
    Optional<InputStream> mvps)
    implements Closeable {

  /** Measures and benchmarks alone. */
  public static PublishedFiles of(InputStream measures, InputStream benchmarks) {
    return new PublishedFiles(measures, benchmarks, Optional.empty(), Optional.empty());
  }

  @Override
  public void close() throws IOException {
    measures.close();
    benchmarks.close();
    if (clusters.isPresent()) {
      clusters.get().close();
    }
    if (mvps.isPresent()) {
      mvps.get().close();
    }
  }
}
