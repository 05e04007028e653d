package org.qppportal.core.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qppportal.core.catalogue.ClinicalCluster.Group;
import org.qppportal.core.catalogue.Measure.ActivityWeight;
import org.qppportal.core.catalogue.Measure.Interoperability;
import org.qppportal.core.catalogue.Measure.QualityTraits;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.MetricType;
import org.qppportal.persistence.type.SubmissionMethod;

/**
 * The form in which the program publishes measures, benchmarks, groups of related measures and
 * pathways, 2017 to 2026: one JSON object each.
 */
public final class PublishedFormat {

  private static final Set<String> ALGORITHMS =
      Set.of("simpleAverage", "weightedAverage", "sumNumerators", "overallStratumOnly", "split");

  private PublishedFormat() {}

  /**
   * Reads one measure.
   *
   * @throws MalformedRecord when a field is missing, of the wrong type or holds an unknown code
   */
  public static Measure measure(JsonNode node) {
    PublishedFields fields = new PublishedFields(node);
    Category category = category(fields);
    MetricType metricType = metricType(fields);
    return new Measure(
        fields.text("measureId"),
        category,
        fields.text("title"),
        fields.textOrEmpty("description"),
        metricType,
        fields.flag("isInverse"),
        fields.flag("isHighPriority"),
        fields.optionalText("measureType"),
        fields.flag("isRegistryMeasure"),
        methods(fields),
        strata(fields, metricType),
        algorithm(fields),
        fields.texts("measureSets"),
        activityWeight(fields, category),
        interoperability(fields, category),
        new LinkedHashSet<>(fields.texts("allowedPrograms")),
        new LinkedHashSet<>(fields.texts("allowedVendors")),
        specifications(fields),
        quality(fields, category));
  }

  /**
   * Reads one benchmark.
   *
   * @throws MalformedRecord when a field is missing or wrong, or its bounds do not run in one
   *     direction
   */
  public static Benchmark benchmark(JsonNode node) {
    PublishedFields fields = new PublishedFields(node);
    return new Benchmark(
        fields.text("measureId"),
        fields.method("submissionMethod"),
        fields.integer("performanceYear"),
        fields.integer("benchmarkYear"),
        PublishedLadder.of(fields),
        fields.flag("isToppedOut"),
        fields.flag("isToppedOutByProgram"),
        fields.optionalNumber("averagePerformanceRate"));
  }

  /**
   * Reads the groups of related measures of one measure.
   *
   * @throws MalformedRecord when a field is missing or wrong
   */
  public static ClinicalCluster cluster(JsonNode node) {
    PublishedFields fields = new PublishedFields(node);
    return new ClinicalCluster(
        fields.text("measureId"),
        fields.method("submissionMethod"),
        groups(fields, "clinicalClusters"),
        groups(fields, "specialtySets"));
  }

  /**
   * Reads one MIPS Value Pathway.
   *
   * @throws MalformedRecord when a field is missing or wrong
   */
  public static Mvp mvp(JsonNode node) {
    PublishedFields fields = new PublishedFields(node);
    return new Mvp(
        fields.text("mvpId"),
        fields.text("title"),
        fields.texts("specialtiesMostApplicableTo"),
        fields.texts("qualityMeasureIds"),
        fields.texts("iaMeasureIds"),
        fields.texts("costMeasureIds"),
        fields.texts("foundationQualityMeasureIds"),
        fields.texts("administrativeClaimsMeasureIds"));
  }

  private static List<Group> groups(PublishedFields fields, String field) {
    return fields.list(field).stream()
        .map(PublishedFields::new)
        .map(group -> new Group(group.text("name"), new LinkedHashSet<>(group.texts("measureIds"))))
        .toList();
  }

  private static QualityTraits quality(PublishedFields fields, Category category) {
    if (category != Category.QUALITY) {
      return QualityTraits.NONE;
    }
    return new QualityTraits(
        fields.present("firstPerformanceYear") == null
            ? Optional.empty()
            : Optional.of(fields.integer("firstPerformanceYear")),
        methods(fields, "sevenPointCapRemoved"),
        suppressed(fields),
        new LinkedHashSet<>(fields.texts("companionMeasureId")),
        PublishedEcqm.of(fields));
  }

  /** The methods are not named in every year; then a changed guideline touches all of them. */
  private static Set<SubmissionMethod> suppressed(PublishedFields fields) {
    Set<SubmissionMethod> named = methods(fields, "clinicalGuidelineChanged");
    return named.isEmpty() && fields.flag("isClinicalGuidelineChanged") ? methods(fields) : named;
  }

  private static Category category(PublishedFields fields) {
    String code = fields.text("category");
    return Category.ofCode(code)
        .orElseThrow(() -> new MalformedRecord("Field 'category' is unknown: " + code));
  }

  private static MetricType metricType(PublishedFields fields) {
    String code = fields.text("metricType");
    return MetricType.ofCode(code)
        .orElseThrow(() -> new MalformedRecord("Field 'metricType' is unknown: " + code));
  }

  private static Set<SubmissionMethod> methods(PublishedFields fields) {
    return methods(fields, "submissionMethods");
  }

  private static Set<SubmissionMethod> methods(PublishedFields fields, String field) {
    Set<SubmissionMethod> methods = EnumSet.noneOf(SubmissionMethod.class);
    methods.addAll(fields.methods(field));
    return methods;
  }

  /**
   * The names of the strata. Single-rate measures describe their one population as a stratum too,
   * and some lists of 2022 hold further entries of mere description; neither is kept.
   */
  private static List<String> strata(PublishedFields fields, MetricType metricType) {
    if (metricType != MetricType.MULTI_PERFORMANCE_RATE
        && metricType != MetricType.REGISTRY_MULTI_PERFORMANCE_RATE) {
      return List.of();
    }
    List<String> names =
        fields.list("strata").stream()
            .flatMap(stratum -> new PublishedFields(stratum).optionalText("name").stream())
            .toList();
    if (names.isEmpty() || new LinkedHashSet<>(names).size() < names.size()) {
      throw new MalformedRecord("Field 'strata' must name each stratum of the measure once");
    }
    return names;
  }

  private static Optional<String> algorithm(PublishedFields fields) {
    Optional<String> algorithm = fields.optionalText("overallAlgorithm");
    algorithm
        .filter(name -> !ALGORITHMS.contains(name))
        .ifPresent(
            name -> {
              throw new MalformedRecord("Field 'overallAlgorithm' is unknown: " + name);
            });
    return algorithm;
  }

  private static Optional<ActivityWeight> activityWeight(
      PublishedFields fields, Category category) {
    if (category != Category.IA) {
      return Optional.empty();
    }
    return fields
        .optionalText("weight")
        .map(
            weight ->
                switch (weight) {
                  case "medium" -> ActivityWeight.MEDIUM;
                  case "high" -> ActivityWeight.HIGH;
                  default -> throw new MalformedRecord("Field 'weight' is unknown: " + weight);
                });
  }

  private static Optional<Interoperability> interoperability(
      PublishedFields fields, Category category) {
    if (category != Category.ACI && category != Category.PI) {
      return Optional.empty();
    }
    return Optional.of(
        new Interoperability(
            fields.present("weight") == null ? 0 : fields.integer("weight"),
            fields.flag("isRequired"),
            fields.flag("isBonus"),
            fields.optionalText("objective"),
            // From 2019 on the voluntary attestation carries no category of its own.
            fields.optionalText("reportingCategory").orElse("attestation"),
            fields.texts("substitutes"),
            fields.texts("exclusion")));
  }

  private static Map<String, String> specifications(PublishedFields fields) {
    JsonNode node = fields.present("measureSpecification");
    Map<String, String> links = new LinkedHashMap<>();
    if (node != null && node.isTextual()) {
      links.put("default", node.textValue());
    } else if (node != null) {
      node.properties().stream()
          .filter(entry -> entry.getValue().isTextual())
          .forEach(entry -> links.put(entry.getKey(), entry.getValue().textValue()));
    }
    return links;
  }
}
