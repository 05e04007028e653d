package org.qppportal.core.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.qppportal.persistence.catalogue.CatalogueLoad;
import org.qppportal.persistence.catalogue.CatalogueRecord;

/** Reads a catalogue back from the records of a load, by the same rules that read the files. */
final class StoredCatalogue {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private StoredCatalogue() {}

  static Catalogue read(
      CatalogueLoad load,
      List<CatalogueRecord> measures,
      List<CatalogueRecord> benchmarks,
      List<CatalogueRecord> clusters,
      List<CatalogueRecord> mvps) {
    return new Catalogue(
        load.getPerformanceYear(),
        load.getContentSha256().substring(0, 16),
        measures.stream().map(stored -> PublishedFormat.measure(json(stored))).toList(),
        benchmarks.stream().map(stored -> PublishedFormat.benchmark(json(stored))).toList(),
        clusters.stream().map(stored -> PublishedFormat.cluster(json(stored))).toList(),
        mvps.stream().map(stored -> PublishedFormat.mvp(json(stored))).toList());
  }

  private static JsonNode json(CatalogueRecord stored) {
    try {
      return MAPPER.readTree(stored.getDocument());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "Stored " + stored.getKind() + " " + stored.getMeasureId() + " is not JSON", e);
    }
  }
}
