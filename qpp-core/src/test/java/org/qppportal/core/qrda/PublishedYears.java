package org.qppportal.core.qrda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.catalogue.Catalogues;
import org.qppportal.core.catalogue.PublishedCatalogueReader;
import org.qppportal.core.catalogue.PublishedFiles;
import org.qppportal.core.submission.CatalogueSource;
import org.qppportal.core.testing.SharedData;

/** The published measures of the years that documents can be of. */
public final class PublishedYears implements CatalogueSource {

  private static final int FIRST = 2020;
  private static final int LAST = 2025;

  /** The packaged files of this year lack the identifiers of electronic measures. */
  private static final int BARE_YEAR = 2022;

  private static final Map<Integer, Catalogue> BARE = new ConcurrentHashMap<>();

  @Override
  public Optional<Catalogue> catalogue(int performanceYear) {
    if (performanceYear < FIRST || performanceYear > LAST) {
      return Optional.empty();
    }
    return Optional.of(
        performanceYear == BARE_YEAR
            ? BARE.computeIfAbsent(performanceYear, PublishedYears::shared)
            : Catalogues.of(performanceYear));
  }

  private static Catalogue shared(int year) {
    String folder = "catalogue/" + year + "/";
    try (PublishedFiles files =
        PublishedFiles.of(
            Files.newInputStream(SharedData.file(folder + "measures-data.json")),
            Files.newInputStream(SharedData.file(folder + "benchmarks.json")))) {
      return PublishedCatalogueReader.read(year, files).catalogue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Collection<Integer> years() {
    return List.of(2020, 2021, 2022, 2023, 2024, 2025);
  }
}
