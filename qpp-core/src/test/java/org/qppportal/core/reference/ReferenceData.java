package org.qppportal.core.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.qppportal.core.catalogue.Benchmark;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.catalogue.Catalogues;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.core.testing.SharedData;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.SubmissionMethod;

/** What is published for a year: the catalogue, and what the files say beyond it. */
final class ReferenceData {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<Integer, ReferenceData> BY_YEAR = new ConcurrentHashMap<>();
  private static final Path PACKAGE = Path.of("src/main/npm/node_modules/qpp-measures-data");
  private static final int LAST_PACKAGED_YEAR = 2022;

  final int year;
  final Catalogue catalogue;
  final Map<String, Pathway> pathways = new LinkedHashMap<>();

  final List<Benchmark> webInterfaceBenchmarks;

  private final Map<String, Set<String>> claimsMeasures = new ConcurrentHashMap<>();
  private final Map<String, Integer> firstYears = new HashMap<>();
  private final Map<String, Set<String>> suppressed = new HashMap<>();
  private final Map<String, Set<String>> capRemoved = new HashMap<>();
  private final Map<String, Related> related = new HashMap<>();

  /** A MIPS Value Pathway. */
  record Pathway(
      List<String> quality,
      List<String> activities,
      List<String> cost,
      List<String> population,
      List<String> outcomeClaims) {}

  /** The clinical clusters and specialty sets that a measure is in, for one collection type. */
  record Related(List<Set<String>> clusters, List<Set<String>> specialtySets) {}

  private ReferenceData(int year) throws IOException {
    this.year = year;
    this.catalogue = Catalogues.of(year);
    this.webInterfaceBenchmarks =
        catalogue.benchmarks().stream()
            .filter(one -> one.submissionMethod() == SubmissionMethod.CMS_WEB_INTERFACE)
            .toList();
    for (JsonNode measure : measures()) {
      String id = measure.path("measureId").asText();
      firstYears.put(id, measure.path("firstPerformanceYear").asInt());
      suppressed.put(id, suppressed(measure));
      capRemoved.put(id, texts(measure.path("sevenPointCapRemoved")));
    }
    for (JsonNode entry : clusters()) {
      String key = entry.path("measureId").asText() + "/" + entry.path("submissionMethod").asText();
      related.put(
          key,
          new Related(
              ofTheYear(sets(entry.path("clinicalClusters")), entry),
              ofTheYear(sets(entry.path("specialtySets")), entry)));
    }
    if (year >= 2023) {
      for (JsonNode mvp : JSON.readTree(SharedData.bytes("catalogue/" + year + "/mvp.json"))) {
        pathways.put(
            mvp.path("mvpId").asText(),
            new Pathway(
                List.copyOf(texts(mvp.path("qualityMeasureIds"))),
                List.copyOf(texts(mvp.path("iaMeasureIds"))),
                List.copyOf(texts(mvp.path("costMeasureIds"))),
                List.copyOf(texts(mvp.path("foundationQualityMeasureIds"))),
                List.copyOf(texts(mvp.path("administrativeClaimsMeasureIds")))));
      }
    }
  }

  /** The sets without measures that nobody can send by the method that year. */
  private List<Set<String>> ofTheYear(List<Set<String>> sets, JsonNode entry) {
    String method = entry.path("submissionMethod").asText();
    sets.forEach(
        set ->
            set.removeIf(
                id ->
                    catalogue
                        .measure(id)
                        .filter(
                            one ->
                                one.submissionMethods().stream()
                                    .anyMatch(other -> other.code().equals(method)))
                        .isEmpty()));
    return sets;
  }

  static ReferenceData of(int year) {
    return BY_YEAR.computeIfAbsent(
        year,
        key -> {
          try {
            return new ReferenceData(key);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** The methods named or, where the file only says that the guideline changed, all. */
  private static Set<String> suppressed(JsonNode measure) {
    Set<String> named = texts(measure.path("clinicalGuidelineChanged"));
    return named.isEmpty() && measure.path("isClinicalGuidelineChanged").asBoolean()
        ? texts(measure.path("submissionMethods"))
        : named;
  }

  /** Quality measures computed from claims that count in a program. */
  Set<String> claimsMeasures(String program) {
    return claimsMeasures.computeIfAbsent(
        program,
        key ->
            catalogue.measures().stream()
                .filter(one -> one.category() == Category.QUALITY)
                .filter(
                    one -> one.submissionMethods().contains(SubmissionMethod.ADMINISTRATIVE_CLAIMS))
                .filter(
                    one -> one.allowedPrograms().isEmpty() || one.allowedPrograms().contains(key))
                .map(Measure::measureId)
                .collect(Collectors.toSet()));
  }

  int firstYear(String measureId) {
    return firstYears.getOrDefault(measureId, 0);
  }

  /** Whether the measure was suppressed for this collection type. */
  boolean suppressed(String measureId, SubmissionMethod method) {
    return suppressed.getOrDefault(measureId, Set.of()).contains(method.code());
  }

  boolean capRemoved(String measureId, SubmissionMethod method) {
    return capRemoved.getOrDefault(measureId, Set.of()).contains(method.code());
  }

  Related related(String measureId, SubmissionMethod method) {
    return related.getOrDefault(measureId + "/" + method.code(), new Related(List.of(), List.of()));
  }

  private JsonNode measures() throws IOException {
    if (year > LAST_PACKAGED_YEAR) {
      return JSON.readTree(SharedData.bytes("catalogue/" + year + "/measures-data.json"));
    }
    String name = "catalogue/measures/" + year + "/measures-data.json";
    try (InputStream in = ReferenceData.class.getClassLoader().getResourceAsStream(name)) {
      return JSON.readTree(in);
    }
  }

  private JsonNode clusters() throws IOException {
    if (year > LAST_PACKAGED_YEAR) {
      return JSON.readTree(SharedData.bytes("catalogue/" + year + "/clinical-clusters.json"));
    }
    Path file = PACKAGE.resolve("clinical-clusters/" + year + "/clinical-clusters.json");
    return JSON.readTree(Files.readAllBytes(file));
  }

  private static List<Set<String>> sets(JsonNode nodes) {
    List<Set<String>> sets = new ArrayList<>();
    nodes.forEach(node -> sets.add(texts(node.path("measureIds"))));
    return sets;
  }

  private static Set<String> texts(JsonNode node) {
    Set<String> texts = new HashSet<>();
    node.forEach(value -> texts.add(value.asText()));
    return texts;
  }
}
