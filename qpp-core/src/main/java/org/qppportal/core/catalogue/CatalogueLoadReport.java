package org.qppportal.core.catalogue;

import java.util.List;

/**
 * What became of a load.
 *
 * @param performanceYear the year
 * @param measures sound measures in the files
 * @param benchmarks sound benchmarks in the files
 * @param refused records left out, and why
 * @param changed false when the database already had exactly this content
 */
public record CatalogueLoadReport(
    int performanceYear, int measures, int benchmarks, List<Refusal> refused, boolean changed) {

  static CatalogueLoadReport of(int performanceYear, CatalogueReading reading, boolean changed) {
    return new CatalogueLoadReport(
        performanceYear,
        reading.measures().size(),
        reading.benchmarks().size(),
        reading.refused(),
        changed);
  }
}
