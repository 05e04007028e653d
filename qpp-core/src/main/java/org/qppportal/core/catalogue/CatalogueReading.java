package org.qppportal.core.catalogue;

import java.util.List;

/**
 * What came of reading a year's published files: the catalogue of all sound records, and a report
 * of the others.
 *
 * @param catalogue the sound records
 * @param measures the sound measures' own text, in published order
 * @param benchmarks the sound benchmarks' own text, in published order
 * @param refused the records left out, measures first, each in published order
 * @param sha256 hash of the two files, 64 hexadecimal digits
 */
public record CatalogueReading(
    Catalogue catalogue,
    List<LoadedRecord> measures,
    List<LoadedRecord> benchmarks,
    List<Refusal> refused,
    String sha256) {

  public CatalogueReading {
    measures = List.copyOf(measures);
    benchmarks = List.copyOf(benchmarks);
    refused = List.copyOf(refused);
  }
}
