package org.qppportal.core.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.qppportal.core.testing.SharedData;

/** The published catalogues, read once for all tests. */
public final class Catalogues {

  private static final int LAST_PACKAGED_YEAR = 2022;
  private static final Map<Integer, CatalogueReading> READ = new ConcurrentHashMap<>();

  private Catalogues() {}

  public static Catalogue of(int year) {
    return reading(year).catalogue();
  }

  /** The reading of a year; skips the test when the year's files are not at hand. */
  public static CatalogueReading reading(int year) {
    return READ.computeIfAbsent(year, Catalogues::read);
  }

  private static CatalogueReading read(int year) {
    try (PublishedFiles files =
        new PublishedFiles(measures(year), benchmarks(year), clusters(year), mvps(year))) {
      return PublishedCatalogueReader.read(year, files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream measures(int year) throws IOException {
    return year <= LAST_PACKAGED_YEAR
        ? resource("catalogue/measures/" + year + "/measures-data.json")
        : shared(year, "measures-data.json");
  }

  private static InputStream benchmarks(int year) throws IOException {
    return year <= LAST_PACKAGED_YEAR
        ? resource("catalogue/benchmarks/" + year + ".json")
        : shared(year, "benchmarks.json");
  }

  private static Optional<InputStream> clusters(int year) throws IOException {
    return Optional.of(
        year <= LAST_PACKAGED_YEAR
            ? resource("catalogue/clinical-clusters/" + year + "/clinical-clusters.json")
            : shared(year, "clinical-clusters.json"));
  }

  private static Optional<InputStream> mvps(int year) throws IOException {
    return year <= LAST_PACKAGED_YEAR ? Optional.empty() : Optional.of(shared(year, "mvp.json"));
  }

  private static InputStream resource(String name) {
    return Catalogues.class.getClassLoader().getResourceAsStream(name);
  }

  private static InputStream shared(int year, String file) throws IOException {
    Path path = SharedData.file("catalogue/" + year + "/" + file);
    return Files.newInputStream(path);
  }
}
