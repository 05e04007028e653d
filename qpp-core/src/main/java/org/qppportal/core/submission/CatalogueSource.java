package org.qppportal.core.submission;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.catalogue.Catalogue;

/** Where the reader finds the measures of a year. */
@FunctionalInterface
public interface CatalogueSource {

  /** The catalogue of a performance year, or empty when there is none. */
  Optional<Catalogue> catalogue(int performanceYear);

  /**
   * The years worth searching when a measure is not found in its own, so that the answer can say
   * which year has it. None unless overridden.
   */
  default Collection<Integer> years() {
    return List.of();
  }
}
