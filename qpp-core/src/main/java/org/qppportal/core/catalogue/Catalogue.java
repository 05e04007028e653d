package org.qppportal.core.catalogue;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.qppportal.persistence.type.SubmissionMethod;

/**
 * The measures, benchmarks, groups of related measures and pathways of one performance year.
 * Immutable.
 *
 * <p>A catalogue is identified by its version, so that a score can name what it was computed from.
 */
public final class Catalogue {

  private final int performanceYear;
  private final String version;
  private final Map<String, Measure> measures;
  private final Map<String, Measure> measuresByGuid;
  private final List<Benchmark> benchmarks;
  private final Map<String, Map<SubmissionMethod, Benchmark>> benchmarksByMeasure;
  private final Map<String, Map<SubmissionMethod, ClinicalCluster>> clustersByMeasure;
  private final Map<String, Mvp> mvps;

  /**
   * Puts a year's catalogue together.
   *
   * @param performanceYear the year
   * @param version identifies the content, such as the hash of the files it came from
   * @param measures in published order
   * @param benchmarks in published order
   */
  public Catalogue(
      int performanceYear,
      String version,
      Collection<Measure> measures,
      Collection<Benchmark> benchmarks) {
    this(performanceYear, version, measures, benchmarks, List.of(), List.of());
  }

  /**
   * Puts a year's catalogue together.
   *
   * @param performanceYear the year
   * @param version identifies the content, such as the hash of the files it came from
   * @param measures in published order
   * @param benchmarks in published order
   * @param clusters groups of related measures
   * @param mvps MIPS Value Pathways in published order
   */
  public Catalogue(
      int performanceYear,
      String version,
      Collection<Measure> measures,
      Collection<Benchmark> benchmarks,
      Collection<ClinicalCluster> clusters,
      Collection<Mvp> mvps) {
    this.performanceYear = performanceYear;
    this.version = version;
    this.measures = new LinkedHashMap<>();
    measures.forEach(measure -> this.measures.put(measure.measureId(), measure));
    this.measuresByGuid = new HashMap<>();
    measures.forEach(
        measure ->
            measure.quality().ecqm().ifPresent(ecqm -> measuresByGuid.put(ecqm.guid(), measure)));
    this.benchmarks = List.copyOf(benchmarks);
    this.benchmarksByMeasure = new HashMap<>();
    this.benchmarks.forEach(
        benchmark ->
            benchmarksByMeasure
                .computeIfAbsent(benchmark.measureId(), id -> new EnumMap<>(SubmissionMethod.class))
                .put(benchmark.submissionMethod(), benchmark));
    this.clustersByMeasure = new HashMap<>();
    clusters.forEach(
        cluster ->
            clustersByMeasure
                .computeIfAbsent(cluster.measureId(), id -> new EnumMap<>(SubmissionMethod.class))
                .put(cluster.submissionMethod(), cluster));
    this.mvps = new LinkedHashMap<>();
    mvps.forEach(mvp -> this.mvps.put(mvp.mvpId(), mvp));
  }

  public int performanceYear() {
    return performanceYear;
  }

  public String version() {
    return version;
  }

  /** All measures, in published order. */
  public Collection<Measure> measures() {
    return Collections.unmodifiableCollection(measures.values());
  }

  /** The measure with this id, or empty when the year has none. */
  public Optional<Measure> measure(String measureId) {
    return Optional.ofNullable(measures.get(measureId));
  }

  /**
   * The measure that electronic documents name so.
   *
   * @param guid its identifier in them, in any letter case
   */
  public Optional<Measure> measureByGuid(String guid) {
    return Optional.ofNullable(measuresByGuid.get(guid.toLowerCase(Locale.ROOT)));
  }

  /** Whether any measure can come by electronic documents; some published years lack their ids. */
  public boolean hasElectronicMeasures() {
    return !measuresByGuid.isEmpty();
  }

  /** The benchmark of a measure for a method, or empty when none was published. */
  public Optional<Benchmark> benchmark(String measureId, SubmissionMethod method) {
    return Optional.ofNullable(benchmarksOf(measureId).get(method));
  }

  /** All benchmarks of a measure, in the order of {@link SubmissionMethod}. */
  public List<Benchmark> benchmarks(String measureId) {
    return List.copyOf(benchmarksOf(measureId).values());
  }

  /** All benchmarks, in published order. */
  public Collection<Benchmark> benchmarks() {
    return benchmarks;
  }

  /** The measures related to a measure for a method, or empty when none were published. */
  public Optional<ClinicalCluster> clusters(String measureId, SubmissionMethod method) {
    return Optional.ofNullable(clustersByMeasure.getOrDefault(measureId, Map.of()).get(method));
  }

  /** The pathway with this id, or empty when the year has none. */
  public Optional<Mvp> mvp(String mvpId) {
    return Optional.ofNullable(mvps.get(mvpId));
  }

  /** All pathways, in published order. */
  public Collection<Mvp> mvps() {
    return Collections.unmodifiableCollection(mvps.values());
  }

  private Map<SubmissionMethod, Benchmark> benchmarksOf(String measureId) {
    return benchmarksByMeasure.getOrDefault(measureId, Map.of());
  }
}
