package org.qppportal.core.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.qppportal.core.catalogue.Benchmark;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.core.scoring.Circumstances;
import org.qppportal.core.submission.MeasurementValue;
import org.qppportal.core.submission.MeasurementValue.Survey;
import org.qppportal.core.submission.MeasurementValue.YesNo;
import org.qppportal.core.submission.Submission;
import org.qppportal.core.submission.Submission.Entity;
import org.qppportal.core.submission.Submission.Measurement;
import org.qppportal.core.submission.Submission.MeasurementSet;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.MetricType;
import org.qppportal.persistence.type.Npi;
import org.qppportal.persistence.type.SubmissionMethod;
import org.qppportal.persistence.type.Tin;

/**
 * Random submissions of a year, made from seeds: most of them such as the validation lets through,
 * some with measures not of the year, contradictory answers or two vendors' sets of one category.
 */
final class RandomCases {

  private static final String MIPS = "mips";
  private static final String UNKNOWN = "000";

  /** Multiple chronic conditions of accountable care organizations: no text gives its minimum. */
  private static final String WITHOUT_MINIMUM = "MCC1";

  private static final long MIX = 1_000_003;

  private final ReferenceData data;
  private final List<Benchmark> claims;
  private final Map<String, Choices> qualityMeasures = new ConcurrentHashMap<>();
  private final Map<String, List<Measure>> activities = new ConcurrentHashMap<>();

  /** Measures to choose from. */
  private record Choices(List<Measure> known, List<Measure> benchmarked, List<Measure> published) {}

  RandomCases(int year) {
    this.data = ReferenceData.of(year);
    this.claims =
        data.catalogue.benchmarks().stream()
            .filter(one -> one.submissionMethod() == SubmissionMethod.ADMINISTRATIVE_CLAIMS)
            .filter(one -> !one.measureId().equals(WITHOUT_MINIMUM))
            .toList();
  }

  /** The case with this seed. */
  RandomCase of(long seed) {
    Dice dice = new Dice(seed * MIX + data.year);
    EntityType entity = entity(dice);
    Circumstances circumstances = new RandomCircumstances(dice, data, claims).of(entity);
    List<MeasurementSet> sets = new ArrayList<>();
    for (String program : programs(dice, entity, circumstances)) {
      sets.addAll(quality(dice, entity, circumstances, program));
      sets.addAll(activities(dice, program));
      sets.addAll(interoperability(dice, program));
    }
    return new RandomCase(
        seed, new Submission(entity(entity), data.year, List.copyOf(sets)), circumstances);
  }

  private EntityType entity(Dice dice) {
    int kind = dice.between(0, 99);
    if (kind < 40) {
      return EntityType.INDIVIDUAL;
    }
    if (kind < 70) {
      return EntityType.GROUP;
    }
    if (kind < 82) {
      return EntityType.APM;
    }
    if (kind < 92) {
      return data.year == 2017 ? EntityType.GROUP : EntityType.VIRTUAL_GROUP;
    }
    return data.year < 2023 ? EntityType.INDIVIDUAL : EntityType.SUBGROUP;
  }

  private static Entity entity(EntityType type) {
    boolean taxpayer = type == EntityType.INDIVIDUAL || type == EntityType.GROUP;
    return new Entity(
        type,
        taxpayer ? Optional.of(new Tin("000123456")) : Optional.empty(),
        type == EntityType.INDIVIDUAL ? Optional.of(new Npi("1234567893")) : Optional.empty(),
        taxpayer ? Optional.empty() : Optional.of("E0001"));
  }

  private Set<String> programs(Dice dice, EntityType entity, Circumstances circumstances) {
    Set<String> programs = new LinkedHashSet<>();
    boolean model = circumstances.traits().apmParticipant() && entity != EntityType.VIRTUAL_GROUP;
    if (data.year >= 2021 && model && entity != EntityType.SUBGROUP && dice.percent(50)) {
      programs.add(data.year >= 2025 && dice.percent(50) ? "appPlus" : "app1");
    }
    if (!data.pathways.isEmpty()
        && entity != EntityType.VIRTUAL_GROUP
        && (entity == EntityType.SUBGROUP || dice.percent(25))) {
      programs.add(dice.one(List.copyOf(data.pathways.keySet())));
    }
    if (programs.isEmpty() || entity != EntityType.SUBGROUP && dice.percent(30)) {
      programs.add(MIPS);
    }
    return programs;
  }

  // -- quality

  private List<MeasurementSet> quality(
      Dice dice, EntityType entity, Circumstances circumstances, String program) {
    List<MeasurementSet> sets = new ArrayList<>();
    if (dice.percent(12)) {
      return sets;
    }
    List<SubmissionMethod> methods = new ArrayList<>();
    methods.add(SubmissionMethod.REGISTRY);
    methods.add(SubmissionMethod.ELECTRONIC_HEALTH_RECORD);
    boolean app = program.startsWith("app");
    boolean small = circumstances.traits().smallPractice();
    if (!app && (data.year <= 2018 ? entity == EntityType.INDIVIDUAL : small)) {
      methods.add(SubmissionMethod.CLAIMS);
    }
    if (program.equals(MIPS)
        && data.year <= 2022
        && entity != EntityType.INDIVIDUAL
        && circumstances.clinicians() >= 25) {
      methods.add(SubmissionMethod.CMS_WEB_INTERFACE);
    }
    int count = dice.percent(70) ? 1 : dice.between(2, methods.size());
    for (SubmissionMethod method : withSecondVendor(dice, dice.some(methods, count))) {
      List<Measurement> measurements = qualityMeasurements(dice, program, method);
      if (!measurements.isEmpty()) {
        sets.add(set(dice, Category.QUALITY, method, program, measurements));
      }
    }
    if (entity != EntityType.INDIVIDUAL && dice.percent(15)) {
      sets.add(survey(dice, program));
    }
    return sets;
  }

  /** The methods, one of them twice where two vendors send by it. */
  private static List<SubmissionMethod> withSecondVendor(
      Dice dice, List<SubmissionMethod> methods) {
    if (methods.isEmpty() || !dice.percent(6)) {
      return methods;
    }
    List<SubmissionMethod> more = new ArrayList<>(methods);
    more.add(methods.get(0));
    return more;
  }

  private List<Measurement> qualityMeasurements(
      Dice dice, String program, SubmissionMethod method) {
    Choices choices =
        qualityMeasures.computeIfAbsent(program + method, key -> choices(program, method));
    List<Measure> published = choices.published;
    List<Measure> from =
        switch (dice.between(0, 3)) {
          case 0 -> choices.known;
          case 1 -> published;
          default -> choices.benchmarked;
        };
    List<Measure> chosen = dice.some(from, count(dice, method));
    if (dice.percent(15) && !published.isEmpty()) {
      List<Measure> related = related(dice, published, method);
      chosen = related.isEmpty() ? chosen : related;
    }
    RandomValues values = new RandomValues(dice, data);
    List<Measurement> measurements = new ArrayList<>();
    for (Measure measure : chosen) {
      measurements.add(new Measurement(measure.measureId(), values.value(measure, method)));
    }
    if (dice.percent(3) && !chosen.isEmpty()) {
      measurements.add(new Measurement(UNKNOWN, measurements.get(0).value()));
    }
    return measurements;
  }

  private Choices choices(String program, SubmissionMethod method) {
    List<Measure> known =
        data.catalogue.measures().stream()
            .filter(measure -> accepts(measure, program, method))
            .toList();
    return new Choices(
        known,
        known.stream()
            .filter(one -> data.catalogue.benchmark(one.measureId(), method).isPresent())
            .toList(),
        known.stream().filter(one -> !one.registryMeasure()).toList());
  }

  private static int count(Dice dice, SubmissionMethod method) {
    if (method == SubmissionMethod.CMS_WEB_INTERFACE && dice.percent(80)) {
      return 20;
    }
    return dice.percent(40) ? 6 : dice.between(1, 9);
  }

  /** All or most measures of one clinical cluster or specialty set. */
  private List<Measure> related(Dice dice, List<Measure> published, SubmissionMethod method) {
    ReferenceData.Related related = data.related(dice.one(published).measureId(), method);
    List<Set<String>> sets = new ArrayList<>(related.clusters());
    sets.addAll(related.specialtySets());
    if (sets.isEmpty()) {
      return List.of();
    }
    Set<String> ids = dice.one(sets);
    List<Measure> measures =
        published.stream().filter(one -> ids.contains(one.measureId())).toList();
    return dice.some(measures, measures.size() - (dice.percent(30) ? 1 : 0));
  }

  private boolean accepts(Measure measure, String program, SubmissionMethod method) {
    boolean allowed =
        measure.allowedPrograms().isEmpty() || measure.allowedPrograms().contains(program);
    boolean registered = measure.registryMeasure() && method == SubmissionMethod.REGISTRY;
    return measure.category() == Category.QUALITY
        && measure.metricType() != MetricType.CAHPS
        && measure.metricType() != MetricType.COST_SCORE
        && (measure.submissionMethods().contains(method) || registered)
        && allowed;
  }

  private MeasurementSet survey(Dice dice, String program) {
    List<Measure> summaries =
        data.catalogue.measures().stream()
            .filter(measure -> measure.metricType() == MetricType.CAHPS)
            .filter(measure -> measure.measureId().matches("CAHPS_\\d+"))
            .toList();
    boolean tooFew = dice.percent(15);
    List<Measurement> measurements = new ArrayList<>();
    for (Measure summary : summaries) {
      MeasurementValue value =
          new Survey(
              BigDecimal.valueOf(dice.between(1000, 10_000), 2),
              "high",
              false,
              tooFew || dice.percent(5));
      measurements.add(new Measurement(summary.measureId(), value));
    }
    return set(
        dice, Category.QUALITY, SubmissionMethod.CERTIFIED_SURVEY_VENDOR, program, measurements);
  }

  // -- the other categories

  private List<MeasurementSet> activities(Dice dice, String program) {
    List<MeasurementSet> sets = new ArrayList<>();
    int count = dice.percent(20) ? 0 : dice.percent(85) ? 1 : 2;
    List<Measure> known = activities.computeIfAbsent(program, this::activities);
    for (SubmissionMethod method : withSecondVendor(dice, dice.some(ELECTRONIC, count))) {
      List<Measurement> measurements = new ArrayList<>();
      for (Measure measure : dice.some(known, dice.between(1, 5))) {
        measurements.add(new Measurement(measure.measureId(), new YesNo(dice.percent(90))));
      }
      if (dice.percent(3)) {
        measurements.add(new Measurement("IA_UNKNOWN", new YesNo(true)));
      }
      boolean home = measurements.stream().anyMatch(one -> one.measureId().equals("IA_PCMH"));
      if (dice.percent(4) && !home) {
        measurements.add(new Measurement("IA_PCMH", new YesNo(dice.percent(80))));
      }
      if (!measurements.isEmpty()) {
        sets.add(set(dice, Category.IA, method, program, measurements));
      }
    }
    return sets;
  }

  private List<Measure> activities(String program) {
    return data.catalogue.measures().stream()
        .filter(measure -> measure.category() == Category.IA)
        .filter(one -> one.allowedPrograms().isEmpty() || one.allowedPrograms().contains(program))
        .toList();
  }

  private List<MeasurementSet> interoperability(Dice dice, String program) {
    List<MeasurementSet> sets = new ArrayList<>();
    int count = dice.percent(25) ? 0 : dice.percent(90) ? 1 : 2;
    Category category = data.year == 2017 ? Category.ACI : Category.PI;
    for (SubmissionMethod method : withSecondVendor(dice, dice.some(ELECTRONIC, count))) {
      List<Measurement> measurements =
          new RandomInteroperability(dice, data.catalogue).measurements();
      if (!measurements.isEmpty()) {
        sets.add(set(dice, category, method, program, measurements));
      }
    }
    return sets;
  }

  private static final List<SubmissionMethod> ELECTRONIC =
      List.of(SubmissionMethod.REGISTRY, SubmissionMethod.ELECTRONIC_HEALTH_RECORD);

  private MeasurementSet set(
      Dice dice,
      Category category,
      SubmissionMethod method,
      String program,
      List<Measurement> measurements) {
    String edition = data.year <= 2018 && dice.percent(50) ? "0014E" : "0015E";
    return new MeasurementSet(
        category,
        method,
        program,
        LocalDate.of(data.year, 1, 1),
        LocalDate.of(data.year, 12, 31),
        category == Category.PI || category == Category.ACI
            ? Optional.of(edition + "0ABCDEFGHI")
            : Optional.empty(),
        measurements);
  }
}
