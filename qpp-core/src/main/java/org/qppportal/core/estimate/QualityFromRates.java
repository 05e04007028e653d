package org.qppportal.core.estimate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.core.estimate.EstimateRequest.MeasureRate;
import org.qppportal.core.scoring.PracticeTraits;
import org.qppportal.core.scoring.ScoreNode;
import org.qppportal.core.scoring.ScoringEngine;
import org.qppportal.core.submission.MeasurementValue.Counts;
import org.qppportal.core.submission.MeasurementValue.SingleRate;
import org.qppportal.core.submission.Submission;
import org.qppportal.core.submission.Submission.Entity;
import org.qppportal.core.submission.Submission.Measurement;
import org.qppportal.core.submission.Submission.MeasurementSet;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.MetricType;
import org.qppportal.persistence.type.SubmissionMethod;

/**
 * The quality score that assumed rates would have: they are made into the submission that a group
 * would send, and the year's engine scores it.
 */
public final class QualityFromRates {

  private static final Set<MetricType> ONE_RATE =
      Set.of(MetricType.SINGLE_PERFORMANCE_RATE, MetricType.REGISTRY_SINGLE_PERFORMANCE_RATE);

  private final Catalogue catalogue;
  private final ScoringEngine engine;

  /** The measures and the engine of one year. */
  public QualityFromRates(Catalogue catalogue, ScoringEngine engine) {
    this.catalogue = catalogue;
    this.engine = engine;
  }

  /** What keeps measures from being estimated with, in their order; empty when nothing does. */
  public List<MeasureProblem> problems(List<MeasureRate> measures) {
    List<MeasureProblem> problems = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < measures.size(); i++) {
      int index = i;
      problem(measures.get(i), seen)
          .ifPresent(message -> problems.add(new MeasureProblem(index, message)));
    }
    return problems;
  }

  String catalogueVersion() {
    return catalogue.version();
  }

  /** The quality score of measures without problems. */
  ScoreNode score(List<MeasureRate> measures, PracticeTraits traits) {
    Map<SubmissionMethod, List<Measurement>> byMethod = new LinkedHashMap<>();
    for (MeasureRate measure : measures) {
      byMethod
          .computeIfAbsent(measure.method(), method -> new ArrayList<>())
          .add(measurement(measure));
    }
    List<MeasurementSet> sets = new ArrayList<>();
    byMethod.forEach((method, measurements) -> sets.add(set(method, measurements)));
    Submission submission =
        new Submission(
            new Entity(EntityType.GROUP, Optional.empty(), Optional.empty(), Optional.empty()),
            catalogue.performanceYear(),
            sets);
    ScoreNode quality =
        engine.score(submission, traits).total().part(Category.QUALITY.code()).orElseThrow();
    return quality.parts().get(0);
  }

  private Optional<String> problem(MeasureRate asked, Set<String> seen) {
    int year = catalogue.performanceYear();
    Optional<Measure> found =
        catalogue
            .measure(asked.measureId())
            .filter(measure -> measure.category() == Category.QUALITY);
    if (found.isEmpty()) {
      return Optional.of(
          year
              + " has no quality measure "
              + asked.measureId()
              + ". Look for its ID under Explore measures.");
    }
    Measure measure = found.get();
    if (!ONE_RATE.contains(measure.metricType())) {
      return Optional.of(
          "Measure "
              + asked.measureId()
              + " has more than one rate, or none. Leave it out, or enter a quality score instead.");
    }
    if (!measure.submissionMethods().isEmpty()
        && !measure.submissionMethods().contains(asked.method())) {
      return Optional.of(
          "Measure " + asked.measureId() + " cannot be collected this way in " + year + ".");
    }
    return seen.add(asked.measureId() + asked.method())
        ? Optional.empty()
        : Optional.of("Measure " + asked.measureId() + " is there twice. Take one out.");
  }

  private Measurement measurement(MeasureRate measure) {
    long met =
        measure
            .rate()
            .multiply(BigDecimal.valueOf(measure.cases()))
            .movePointLeft(2)
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact();
    // The rate is given besides the counts, because few whole numbers of patients make it exactly.
    Counts counts =
        new Counts(
            "", met, measure.cases() - met, null, null, null, measure.cases(), measure.rate());
    return new Measurement(measure.measureId(), new SingleRate(false, counts));
  }

  private MeasurementSet set(SubmissionMethod method, List<Measurement> measurements) {
    int year = catalogue.performanceYear();
    return new MeasurementSet(
        Category.QUALITY,
        method,
        "mips",
        LocalDate.of(year, 1, 1),
        LocalDate.of(year, 12, 31),
        Optional.empty(),
        measurements);
  }
}
