package org.qppportal.core.catalogue;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.qppportal.core.submission.CatalogueSource;
import org.qppportal.persistence.catalogue.CatalogueLoad;
import org.qppportal.persistence.catalogue.CatalogueRecord;
import org.qppportal.persistence.catalogue.CatalogueRepository;

/**
 * The measures and benchmarks of every year loaded. Public data: open to all. Each year is read
 * from the database once and kept, until a newer load replaces it.
 */
@Singleton
@LocalBean
@Lock(LockType.READ)
@PermitAll
public class CatalogueService implements CatalogueSource {

  private final Map<Integer, Catalogue> byYear = new ConcurrentHashMap<>();

  @Inject private CatalogueRepository repository;

  /** The years that have a catalogue, oldest first. */
  @Override
  public Collection<Integer> years() {
    return repository.loads().stream()
        .map(CatalogueLoad::getPerformanceYear)
        .distinct()
        .sorted()
        .toList();
  }

  /** The catalogue of a year, or empty when none was loaded. */
  @Override
  public Optional<Catalogue> catalogue(int performanceYear) {
    Catalogue known = byYear.get(performanceYear);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Catalogue> read = repository.current(performanceYear).map(this::read);
    read.ifPresent(catalogue -> byYear.put(performanceYear, catalogue));
    return read;
  }

  /** Every load, newest first, with what was loaded and refused. */
  public List<CatalogueLoad> loads() {
    return repository.loads();
  }

  /** Makes the next reader see a newer load of the year. */
  public void forget(int performanceYear) {
    byYear.remove(performanceYear);
  }

  private Catalogue read(CatalogueLoad load) {
    return StoredCatalogue.read(
        load,
        repository.records(load, CatalogueRecord.MEASURE),
        repository.records(load, CatalogueRecord.BENCHMARK),
        repository.records(load, CatalogueRecord.CLUSTER),
        repository.records(load, CatalogueRecord.MVP));
  }
}
