package org.qppportal.core.qrda;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.catalogue.Catalogues;
import org.qppportal.core.submission.CatalogueSource;

/** The published measures of the years that documents can be of. */
public final class PublishedYears implements CatalogueSource {

  private static final int FIRST = 2020;
  private static final int LAST = 2025;

  @Override
  public Optional<Catalogue> catalogue(int performanceYear) {
    return performanceYear < FIRST || performanceYear > LAST
        ? Optional.empty()
        : Optional.of(Catalogues.of(performanceYear));
  }

  @Override
  public Collection<Integer> years() {
    return List.of(2020, 2021, 2022, 2023, 2024, 2025);
  }
}
