package org.qppportal.core.submission;

import java.util.List;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.core.catalogue.Measure.Interoperability;
import org.qppportal.core.problem.DataProblem;
import org.qppportal.core.submission.MeasurementValidator.Checked;
import org.qppportal.persistence.type.MetricType;

/**
 * Finds measures of ACI and PI that cannot both be true: a measure reported and excluded at the
 * same time, or two measures of which one stands in for the other.
 *
 * <p>Sending both is no contradiction as such. Record systems export every measure they know, with
 * 0 of 0 or "no" for those not used; only what claims something counts. Nor do the measures of the
 * transition set contradict those of the full set: both may be sent, and scoring takes the better
 * (2017 and 2018).
 */
final class Contradictions {

  private static final String EXCLUSION = "exclusion";
  private static final String BASE = "base";
  private static final String REQUIRED = "required";
  private static final String TRANSITION = "transition";

  private final Problems problems;

  Contradictions(Problems problems) {
    this.problems = problems;
  }

  /**
   * Reports contradictions inside a set.
   *
   * @param checked the set's measurements, by index
   */
  void check(List<Checked> checked, Place set) {
    for (int i = 0; i < checked.size(); i++) {
      Measure measure = claimed(checked.get(i));
      if (measure == null) {
        continue;
      }
      if (isExclusion(measure)) {
        checkExclusion(measure, checked, set.item(Format.MEASUREMENTS.name(), i));
      } else if (isRequired(measure)) {
        checkStandIns(measure, checked, i, set);
      }
    }
  }

  private void checkExclusion(Measure exclusion, List<Checked> checked, Place place) {
    for (Checked other : checked) {
      Measure measure = claimed(other);
      if (measure != null
          && !isExclusion(measure)
          && related(measure, exclusion)
          && inTransition(measure) == inTransition(exclusion)) {
        problems.addValue(
            DataProblem.CONTRADICTORY_MEASURES,
            place.field(Format.MEASURE_ID),
            exclusion.measureId(),
            "The exclusion "
                + exclusion.measureId()
                + " is claimed, but measure "
                + measure.measureId()
                + " is reported as well.");
      }
    }
  }

  private void checkStandIns(Measure measure, List<Checked> checked, int index, Place set) {
    for (int i = 0; i < index; i++) {
      Measure earlier = claimed(checked.get(i));
      if (earlier != null && isRequired(earlier) && related(earlier, measure)) {
        problems.addValue(
            DataProblem.CONTRADICTORY_MEASURES,
            set.item(Format.MEASUREMENTS.name(), index).field(Format.MEASURE_ID),
            measure.measureId(),
            "Measures "
                + earlier.measureId()
                + " and "
                + measure.measureId()
                + " stand in for each other and cannot both be reported.");
      }
    }
  }

  /** The measure, when its value claims something; otherwise null. */
  private static Measure claimed(Checked checked) {
    Measure measure = checked.measure();
    if (measure == null || measure.interoperability().isEmpty()) {
      return null;
    }
    boolean yes = checked.sent() == Boolean.TRUE;
    return yes || hasDenominator(checked.sent()) ? measure : null;
  }

  private static boolean hasDenominator(Object sent) {
    Number denominator = sent instanceof Draft draft ? draft.number(Format.DENOMINATOR) : null;
    return denominator != null && Numbers.signum(denominator) > 0;
  }

  /** Whether one of them stands in for the other or excludes it. */
  private static boolean related(Measure left, Measure right) {
    return names(left, right) || names(right, left);
  }

  private static boolean names(Measure measure, Measure other) {
    Interoperability traits = measure.interoperability().orElseThrow();
    return traits.substitutes().contains(other.measureId())
        || traits.exclusions().contains(other.measureId());
  }

  // Until 2018 the data had no name of its own for exclusions: they are the base measures of
  // yes/no type that nobody has to report.
  private static boolean isExclusion(Measure measure) {
    Interoperability traits = measure.interoperability().orElseThrow();
    return traits.reportingCategory().equals(EXCLUSION)
        || (traits.reportingCategory().equals(BASE)
            && !traits.required()
            && measure.metricType() == MetricType.BOOLEAN);
  }

  private static boolean isRequired(Measure measure) {
    return measure.interoperability().orElseThrow().reportingCategory().equals(REQUIRED);
  }

  private static boolean inTransition(Measure measure) {
    return measure.specialtySets().contains(TRANSITION);
  }
}
