package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.catalogue.Benchmark;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.catalogue.Catalogues;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.core.scoring.Circumstances.ClaimsResult;
import org.qppportal.core.scoring.Circumstances.PatientMix;
import org.qppportal.core.scoring.Circumstances.PriorScores;
import org.qppportal.core.submission.MeasurementValue;
import org.qppportal.core.submission.MeasurementValue.Counts;
import org.qppportal.core.submission.MeasurementValue.Proportion;
import org.qppportal.core.submission.MeasurementValue.SingleRate;
import org.qppportal.core.submission.MeasurementValue.YesNo;
import org.qppportal.core.submission.Submission;
import org.qppportal.core.submission.Submission.Entity;
import org.qppportal.core.submission.Submission.Measurement;
import org.qppportal.core.submission.Submission.MeasurementSet;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.MetricType;
import org.qppportal.persistence.type.SubmissionMethod;
import org.qppportal.persistence.type.Tin;

/**
 * What a group sends in an ordinary year: nine quality measures of various rates, all that is
 * required of certified records, three activities; and what claims say of its costs.
 */
public final class YearSample {

  private static final int QUALITY_MEASURES = 9;
  private static final int COST_MEASURES = 4;
  private static final int ACTIVITIES = 3;
  private static final int CLINICIANS = 25;

  private final Catalogue catalogue;

  private YearSample(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The sample of a year; skips the test when the year's files are not at hand. */
  public static YearSample of(int year) {
    return new YearSample(Catalogues.of(year));
  }

  public Catalogue catalogue() {
    return catalogue;
  }

  /** The data sent. */
  public Submission submission() {
    return new Submission(
        new Entity(
            EntityType.GROUP,
            Optional.of(new Tin("000123456")),
            Optional.empty(),
            Optional.empty()),
        catalogue.performanceYear(),
        List.of(
            set(Category.QUALITY, SubmissionMethod.REGISTRY, quality()),
            set(
                catalogue.performanceYear() == 2017 ? Category.ACI : Category.PI,
                SubmissionMethod.ELECTRONIC_HEALTH_RECORD,
                records()),
            set(Category.IA, SubmissionMethod.ELECTRONIC_HEALTH_RECORD, activities())));
  }

  /** What the program knows of the group. */
  public Circumstances circumstances() {
    return Circumstances.of(PracticeTraits.NONE)
        .withClinicians(CLINICIANS, java.util.Set.of("physician"))
        .withClaims(cost())
        .with(new PatientMix(new BigDecimal("1.2"), new BigDecimal("0.25"), Optional.empty()))
        .with(
            new PriorScores(Optional.of(new BigDecimal("55")), Optional.of(new BigDecimal("60"))));
  }

  private List<Measurement> quality() {
    List<Measurement> measurements = new ArrayList<>();
    for (Benchmark benchmark : catalogue.benchmarks()) {
      Measure measure = catalogue.measure(benchmark.measureId()).orElseThrow();
      if (benchmark.submissionMethod() == SubmissionMethod.REGISTRY
          && measure.metricType() == MetricType.SINGLE_PERFORMANCE_RATE
          && measurements.size() < QUALITY_MEASURES) {
        long met = 40 + 53L * measurements.size() % 60;
        measurements.add(
            new Measurement(
                measure.measureId(),
                new SingleRate(false, new Counts("", met, 100 - met, 3L, 2L, null, 110, null))));
      }
    }
    return measurements;
  }

  private List<Measurement> records() {
    List<Measurement> measurements = new ArrayList<>();
    for (Measure measure : catalogue.measures()) {
      boolean required =
          measure.interoperability().filter(Measure.Interoperability::required).isPresent();
      boolean alternative = measure.measureId().matches(".*(_HIE_5|_HIE_6|_PRE)|.*_TRANS_.*");
      if (required && !alternative) {
        measurements.add(new Measurement(measure.measureId(), value(measure)));
      }
    }
    return measurements;
  }

  private static MeasurementValue value(Measure measure) {
    return measure.metricType() == MetricType.PROPORTION
        ? new Proportion(823, 1000)
        : new YesNo(true);
  }

  private List<Measurement> activities() {
    return catalogue.measures().stream()
        .filter(measure -> measure.category() == Category.IA)
        .filter(measure -> measure.measureId().matches("IA_(EPA|CC|BE)_\\d+"))
        .limit(ACTIVITIES)
        .map(measure -> new Measurement(measure.measureId(), new YesNo(true)))
        .toList();
  }

  private List<ClaimsResult> cost() {
    List<ClaimsResult> results = new ArrayList<>();
    for (Benchmark benchmark : catalogue.benchmarks()) {
      Measure measure = catalogue.measure(benchmark.measureId()).orElseThrow();
      if (measure.category() == Category.COST && results.size() < COST_MEASURES) {
        List<BigDecimal> bounds = benchmark.ladder().bounds();
        BigDecimal middle =
            bounds
                .get(bounds.size() / 2)
                .add(bounds.get(bounds.size() / 2 - 1))
                .divide(BigDecimal.valueOf(2));
        results.add(new ClaimsResult(measure.measureId(), middle, 60));
      }
    }
    return results;
  }

  private MeasurementSet set(
      Category category, SubmissionMethod method, List<Measurement> measurements) {
    int year = catalogue.performanceYear();
    return new MeasurementSet(
        category,
        method,
        "mips",
        LocalDate.of(year, 1, 1),
        LocalDate.of(year, 12, 31),
        Optional.empty(),
        measurements);
  }
}
