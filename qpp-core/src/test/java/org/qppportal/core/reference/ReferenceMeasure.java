package org.qppportal.core.reference;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.qppportal.core.catalogue.Benchmark;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.core.submission.MeasurementValue;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.MetricType;
import org.qppportal.persistence.type.SubmissionMethod;

/**
 * A quality measure with its points.
 *
 * @param measureId its id
 * @param method how it was collected; null for the patient survey and claims
 * @param points achievement points
 * @param highPriority whether it may fill the place of the outcome measure
 * @param priority 3 outcome, 2 patient experience, 1 other high priority, 0 none
 * @param earnsBonus whether it meets the conditions of the high-priority bonus
 * @param endToEnd whether it earns the bonus of electronic reporting
 * @param complete whether it is data complete
 * @param enoughCases whether it has the case minimum
 * @param benchmarked whether there is a benchmark
 * @param leftOut whether it leaves both sides, being nothing that can be scored
 * @param suppressed whether the program withdrew it this year
 */
record ReferenceMeasure(
    String measureId,
    SubmissionMethod method,
    BigDecimal points,
    boolean highPriority,
    int priority,
    boolean earnsBonus,
    boolean endToEnd,
    boolean complete,
    boolean enoughCases,
    boolean benchmarked,
    boolean leftOut,
    boolean suppressed) {

  private static final BigDecimal SEVEN = BigDecimal.valueOf(7);

  /** Capped in 2018 where topped out, 414.1380(b)(1)(iv)(A). */
  private static final Set<String> CAPPED_2018 = Set.of("021", "023", "052", "224", "262", "359");

  /**
   * The measure with its points, or null when nothing was reported or the year does not know it.
   */
  static ReferenceMeasure of(
      ReferenceCase scored, String measureId, SubmissionMethod method, MeasurementValue value) {
    Measure measure = scored.data().catalogue.measure(measureId).orElse(null);
    if (measure == null
        || measure.category() != Category.QUALITY
        || !belongs(scored, measure, method)) {
      return null;
    }
    ReferenceRate rate = ReferenceRate.of(measure, method, value);
    if (rate == null) {
      return null;
    }
    Optional<Benchmark> benchmark = scored.data().catalogue.benchmark(measureId, method);
    int year = scored.year();
    boolean complete = rate.completeness().compareTo(ReferenceNumbers.completeness(year)) >= 0;
    boolean enough = rate.cases().compareTo(BigDecimal.valueOf(ReferenceNumbers.CASE_MINIMUM)) >= 0;
    int priority = priorityOf(measure);
    boolean comparable = enough && rate.rate() != null && benchmark.isPresent();
    boolean suppressed = scored.data().suppressed(measureId, method);
    boolean leftOut =
        suppressed
            || !comparable
                && (scored.performancePathway()
                    || method == SubmissionMethod.CMS_WEB_INTERFACE && complete);
    return new ReferenceMeasure(
        measureId,
        method,
        points(scored, measure, method, rate, benchmark, complete, enough),
        priority > 0,
        priority,
        priority > 0
            && !leftOut
            && complete
            && enough
            && rate.rate() != null
            && betterThanWorst(measure, rate.rate())
            && !(method == SubmissionMethod.CMS_WEB_INTERFACE && year >= 2019),
        rate.endToEnd() && !leftOut && method != SubmissionMethod.CLAIMS,
        complete,
        enough && rate.rate() != null,
        benchmark.isPresent(),
        leftOut,
        suppressed);
  }

  /** Whether the measure may be sent for the program. */
  private static boolean belongs(ReferenceCase scored, Measure measure, SubmissionMethod method) {
    if (scored.valuePathway()) {
      return scored.data().pathways.get(scored.program()).quality().contains(measure.measureId());
    }
    return method == SubmissionMethod.CMS_WEB_INTERFACE
        || measure.allowedPrograms().contains(scored.program())
        || measure.allowedPrograms().isEmpty() && scored.traditional();
  }

  /**
   * A rate above zero; of an inverse measure, where 100 percent is nothing achieved, below 100. An
   * inverse measure in another unit has no worst value.
   */
  private static boolean betterThanWorst(Measure measure, BigDecimal rate) {
    if (!measure.inverse()) {
      return rate.signum() > 0;
    }
    return measure.metricType() == MetricType.NON_PROPORTION
        || rate.compareTo(ReferenceNumbers.HUNDRED) < 0;
  }

  private static BigDecimal points(
      ReferenceCase scored,
      Measure measure,
      SubmissionMethod method,
      ReferenceRate rate,
      Optional<Benchmark> benchmark,
      boolean complete,
      boolean enough) {
    int year = scored.year();
    if (!complete) {
      return method == SubmissionMethod.CMS_WEB_INTERFACE
          ? BigDecimal.ZERO
          : ReferenceNumbers.incomplete(year, scored.small());
    }
    BigDecimal points;
    if (benchmark.isEmpty() || !enough || rate.rate() == null) {
      points = ReferenceNumbers.unbenchmarked(year, scored.small());
    } else {
      points =
          ReferenceLadder.points(
              benchmark.get(), measure.inverse(), rate.rate(), ReferenceNumbers.floor(year));
      if (capped(scored, benchmark.get())) {
        points = points.min(SEVEN);
      }
    }
    return points.max(
        ReferenceNumbers.newMeasureFloor(year, scored.data().firstYear(measure.measureId())));
  }

  private static boolean capped(ReferenceCase scored, Benchmark benchmark) {
    String id = benchmark.measureId();
    if (scored.year() == 2018) {
      return CAPPED_2018.contains(id) && benchmark.toppedOut();
    }
    return scored.year() >= 2019
        && benchmark.toppedOutByProgram()
        && benchmark.submissionMethod() != SubmissionMethod.CMS_WEB_INTERFACE
        // 414.1367(c)(1)(ii) names the pathway's first measure set; for the larger one no text
        // does.
        && !scored.program().equals("app1")
        && !scored.data().capRemoved(id, benchmark.submissionMethod());
  }

  static int priorityOf(Measure measure) {
    if (measure.outcome()) {
      return 3;
    }
    if (measure.measureType().orElse("").equals("patientEngagementExperience")) {
      return 2;
    }
    return measure.highPriority() ? 1 : 0;
  }

  /** Bonus points beyond the first required measure: 2 outcome or patient experience, else 1. */
  int bonus() {
    return priority >= 2 ? 2 : priority;
  }
}
