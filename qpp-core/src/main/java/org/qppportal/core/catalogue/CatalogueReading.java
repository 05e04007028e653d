package org.qppportal.core.catalogue;

import java.util.List;

/**
 * What came of reading a year's published files: the catalogue of all sound records, and a report
 * of the others.
 *
 * @param catalogue the sound records
 * @param measures the sound measures' own text, in published order
 * @param benchmarks the sound benchmarks' own text, in published order
 * @param clusters the sound groups of related measures, their own text, in published order
 * @param mvps the sound pathways' own text, in published order
 * @param refused the records left out, measures first, each in published order
 * @param sha256 hash of the files, 64 hexadecimal digits
 */
public record CatalogueReading(
    Catalogue catalogue,
    List<LoadedRecord> measures,
    List<LoadedRecord> benchmarks,
    List<LoadedRecord> clusters,
    List<LoadedRecord> mvps,
    List<Refusal> refused,
    String sha256) {

  public CatalogueReading {
    measures = List.copyOf(measures);
    benchmarks = List.copyOf(benchmarks);
    clusters = List.copyOf(clusters);
    mvps = List.copyOf(mvps);
    refused = List.copyOf(refused);
  }
}
