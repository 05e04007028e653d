package org.qppportal.core.catalogue;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qppportal.persistence.catalogue.CatalogueLoad;
import org.qppportal.persistence.catalogue.CatalogueRecord;
import org.qppportal.persistence.catalogue.CatalogueRepository;

/**
 * Loads a year's published files into the database. The same content is never loaded twice; new
 * content becomes a new load beside the old one.
 */
@Stateless
@PermitAll
public class CatalogueLoader {

  @Inject private CatalogueRepository repository;
  @Inject private Clock clock;
  @EJB private CatalogueService catalogues;

  /**
   * Loads a year.
   *
   * @param performanceYear the year of the files
   * @param source where they come from, for the report
   * @return what was loaded and refused
   * @throws IOException when a file cannot be read or is not JSON
   * @throws MalformedRecord when a file is not a list
   */
  public CatalogueLoadReport load(int performanceYear, PublishedFiles files, String source)
      throws IOException {
    CatalogueReading reading = PublishedCatalogueReader.read(performanceYear, files);
    repository.lockYear(performanceYear);
    Optional<CatalogueLoad> current = repository.current(performanceYear);
    if (current.filter(load -> load.getContentSha256().equals(reading.sha256())).isPresent()) {
      return CatalogueLoadReport.of(performanceYear, reading, false);
    }
    store(performanceYear, source, reading);
    catalogues.forget(performanceYear);
    return CatalogueLoadReport.of(performanceYear, reading, true);
  }

  private void store(int performanceYear, String source, CatalogueReading reading) {
    CatalogueLoad load =
        new CatalogueLoad(
            performanceYear,
            source,
            reading.sha256(),
            clock.instant(),
            reading.measures().size(),
            reading.benchmarks().size(),
            reading.refused().stream().map(Refusal::toString).collect(Collectors.joining("\n")));
    repository.add(load);
    List<CatalogueRecord> records = new ArrayList<>();
    addAll(records, load, CatalogueRecord.MEASURE, reading.measures());
    addAll(records, load, CatalogueRecord.BENCHMARK, reading.benchmarks());
    addAll(records, load, CatalogueRecord.CLUSTER, reading.clusters());
    addAll(records, load, CatalogueRecord.MVP, reading.mvps());
    repository.add(records);
  }

  private static void addAll(
      List<CatalogueRecord> records, CatalogueLoad load, String kind, List<LoadedRecord> loaded) {
    int position = 0;
    for (LoadedRecord published : loaded) {
      records.add(
          new CatalogueRecord(load.getId(), kind, position++, published.id(), published.json()));
    }
  }
}
