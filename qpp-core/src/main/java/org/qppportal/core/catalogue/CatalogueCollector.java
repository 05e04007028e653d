package org.qppportal.core.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qppportal.core.catalogue.Benchmark.Deciles;
import org.qppportal.core.catalogue.Refusal.Kind;

/** Gathers sound records one by one and notes why others were refused. */
final class CatalogueCollector {

  private final int year;
  private final ObjectMapper writer;
  private final Map<String, Measure> measures = new LinkedHashMap<>();
  private final Map<String, Benchmark> benchmarks = new LinkedHashMap<>();
  private final Map<String, ClinicalCluster> clusters = new LinkedHashMap<>();
  private final Map<String, Mvp> mvps = new LinkedHashMap<>();
  private final List<LoadedRecord> clusterRecords = new ArrayList<>();
  private final List<LoadedRecord> mvpRecords = new ArrayList<>();
  private final List<LoadedRecord> measureRecords = new ArrayList<>();
  private final List<LoadedRecord> benchmarkRecords = new ArrayList<>();
  private final List<Refusal> refused = new ArrayList<>();

  CatalogueCollector(int year, ObjectMapper writer) {
    this.year = year;
    this.writer = writer;
  }

  void measure(int index, JsonNode node) throws JsonProcessingException {
    try {
      Measure measure = PublishedFormat.measure(node);
      if (measures.putIfAbsent(measure.measureId(), measure) != null) {
        throw new MalformedRecord("Another measure before it has the same 'measureId'");
      }
      measureRecords.add(new LoadedRecord(measure.measureId(), writer.writeValueAsString(node)));
    } catch (MalformedRecord e) {
      refused.add(
          new Refusal(Kind.MEASURE, index, node.path("measureId").asText(), e.getMessage()));
    }
  }

  void benchmark(int index, JsonNode node) throws JsonProcessingException {
    String id = node.path("measureId").asText() + "/" + node.path("submissionMethod").asText();
    try {
      Benchmark benchmark = PublishedFormat.benchmark(node);
      check(benchmark);
      if (benchmarks.putIfAbsent(id, benchmark) != null) {
        throw new MalformedRecord("Another benchmark before it is of the same measure and method");
      }
      benchmarkRecords.add(new LoadedRecord(id, writer.writeValueAsString(node)));
    } catch (MalformedRecord e) {
      refused.add(new Refusal(Kind.BENCHMARK, index, id, e.getMessage()));
    }
  }

  void cluster(int index, JsonNode node) throws JsonProcessingException {
    String id = node.path("measureId").asText() + "/" + node.path("submissionMethod").asText();
    try {
      ClinicalCluster cluster = PublishedFormat.cluster(node);
      if (!measures.containsKey(cluster.measureId())) {
        throw new MalformedRecord("The year has no measure " + cluster.measureId());
      }
      if (clusters.putIfAbsent(id, cluster) != null) {
        throw new MalformedRecord("Another cluster before it is of the same measure and method");
      }
      clusterRecords.add(new LoadedRecord(id, writer.writeValueAsString(node)));
    } catch (MalformedRecord e) {
      refused.add(new Refusal(Kind.CLUSTER, index, id, e.getMessage()));
    }
  }

  void mvp(int index, JsonNode node) throws JsonProcessingException {
    try {
      Mvp mvp = PublishedFormat.mvp(node);
      if (mvps.putIfAbsent(mvp.mvpId(), mvp) != null) {
        throw new MalformedRecord("Another pathway before it has the same 'mvpId'");
      }
      mvpRecords.add(new LoadedRecord(mvp.mvpId(), writer.writeValueAsString(node)));
    } catch (MalformedRecord e) {
      refused.add(new Refusal(Kind.MVP, index, node.path("mvpId").asText(), e.getMessage()));
    }
  }

  CatalogueReading reading(String version, String sha256) {
    Catalogue catalogue =
        new Catalogue(
            year,
            version,
            measures.values(),
            benchmarks.values(),
            clusters.values(),
            mvps.values());
    return new CatalogueReading(
        catalogue, measureRecords, benchmarkRecords, clusterRecords, mvpRecords, refused, sha256);
  }

  private void check(Benchmark benchmark) {
    if (benchmark.performanceYear() != year) {
      throw new MalformedRecord(
          "Field 'performanceYear' must be " + year + ", but is " + benchmark.performanceYear());
    }
    Measure measure = measures.get(benchmark.measureId());
    if (measure == null) {
      throw new MalformedRecord("The year has no measure " + benchmark.measureId());
    }
    int better = measure.inverse() ? -1 : 1;
    int direction = PublishedLadder.direction(benchmark.ladder());
    if (benchmark.ladder() instanceof Deciles && direction == -better) {
      throw new MalformedRecord(
          measure.inverse()
              ? "Field 'deciles' rises, although a lower rate of the measure is better"
              : "Field 'deciles' falls, although a higher rate of the measure is better");
    }
  }
}
