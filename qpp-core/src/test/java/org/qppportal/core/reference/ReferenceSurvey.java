package org.qppportal.core.reference;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.catalogue.Benchmark;
import org.qppportal.core.submission.MeasurementValue.Survey;
import org.qppportal.core.submission.Submission.Measurement;
import org.qppportal.core.submission.Submission.MeasurementSet;
import org.qppportal.persistence.type.SubmissionMethod;

/**
 * The CAHPS survey: one measure whose points are the mean of its summary measures that can be
 * scored.
 *
 * @param measure the survey as one measure; null when too few patients answered or none was sent
 * @param belowMinimum whether it was sent with too few answers throughout
 */
record ReferenceSurvey(ReferenceMeasure measure, boolean belowMinimum) {

  static final String SURVEY = "321";

  /** Whether it was sent at all. */
  boolean sent() {
    return measure != null || belowMinimum;
  }

  static ReferenceSurvey of(ReferenceCase scored, List<MeasurementSet> sets) {
    if (scored.valuePathway()
        && !scored.data().pathways.get(scored.program()).quality().contains(SURVEY)) {
      return new ReferenceSurvey(null, false);
    }
    BigDecimal sum = BigDecimal.ZERO;
    int benchmarked = 0;
    int answered = 0;
    int sent = 0;
    for (MeasurementSet set : sets) {
      for (Measurement measurement : set.measurements()) {
        if (!(measurement.value() instanceof Survey survey)
            || measurement.measureId().equals(SURVEY)) {
          continue;
        }
        sent++;
        if (survey.belowMinimum()) {
          continue;
        }
        answered++;
        Optional<Benchmark> benchmark =
            scored
                .data()
                .catalogue
                .benchmark(measurement.measureId(), SubmissionMethod.CERTIFIED_SURVEY_VENDOR);
        if (benchmark.isPresent()) {
          benchmarked++;
          sum =
              sum.add(
                  ReferenceLadder.points(
                      benchmark.get(),
                      false,
                      survey.score(),
                      ReferenceNumbers.floor(scored.year())));
        }
      }
    }
    // Until 2018 a survey with too few answers is a measure without its case minimum.
    if (sent == 0 || (answered == 0 && scored.year() >= 2019)) {
      return new ReferenceSurvey(null, sent > 0);
    }
    boolean scorable = benchmarked > 0;
    BigDecimal points =
        scorable
            ? ReferenceNumbers.divide(sum, BigDecimal.valueOf(benchmarked))
            : ReferenceNumbers.unbenchmarked(scored.year(), scored.small());
    return new ReferenceSurvey(
        new ReferenceMeasure(
            SURVEY,
            SubmissionMethod.CERTIFIED_SURVEY_VENDOR,
            points,
            true,
            2,
            scorable,
            false,
            true,
            true,
            scorable,
            !scorable && scored.performancePathway(),
            false),
        false);
  }
}
