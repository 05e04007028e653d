package org.qppportal.core.submission;

import org.qppportal.core.catalogue.Measure;
import org.qppportal.core.problem.DataProblem;
import org.qppportal.core.problem.ProblemCode;
import org.qppportal.core.submission.Schema.Field;
import org.qppportal.core.submission.Schema.Kind;
import org.qppportal.persistence.type.MetricType;
import org.qppportal.persistence.type.SubmissionMethod;

/** Checks the value of a measurement against the kind of its measure. */
final class ValueValidator {

  private final Problems problems;
  private final StrataValidator strata;

  ValueValidator(Problems problems) {
    this.problems = problems;
    this.strata = new StrataValidator(problems, this);
  }

  /**
   * The value, or null when something is wrong with the document; everything wrong with the value
   * is then reported.
   *
   * @param method how it was sent; null when that could not be made out
   * @param content true, false or a draft
   * @param place where the value is
   */
  MeasurementValue validate(Measure measure, SubmissionMethod method, Object content, Place place) {
    ValueShape shape = ValueShape.of(measure.metricType());
    if (shape == ValueShape.YES_OR_NO) {
      if (!(content instanceof Boolean)) {
        wrongShape(measure, shape, "an object", place);
      }
    } else if (content instanceof Draft draft) {
      checkObject(measure, method, shape, draft, place);
    } else {
      wrongShape(measure, shape, content.toString(), place);
    }
    return problems.errors() == 0 ? DraftValues.of(measure.metricType(), content) : null;
  }

  private void checkObject(
      Measure measure, SubmissionMethod method, ValueShape shape, Draft draft, Place place) {
    if (!resembles(shape, draft)) {
      wrongShape(measure, shape, "an object without these", place);
      return;
    }
    checkFields(shape, draft, place);
    switch (shape) {
      case PROPORTION -> checkProportion(draft, place);
      case SINGLE_RATE, REGISTRY_SINGLE_RATE -> checkCounts(measure, method, draft, place);
      case MULTI_RATE -> strata.validate(measure, method, draft, place);
      case NON_PROPORTION -> checkNonProportion(draft, place);
      case SURVEY -> checkSurvey(draft, place);
      case YES_OR_NO, STRATUM, REGISTRY_STRATUM -> throw new IllegalStateException(shape.name());
    }
  }

  // One sentence on the shape helps more than five on single fields when nothing fits.
  private static boolean resembles(ValueShape shape, Draft draft) {
    for (Field field : shape.required()) {
      if (field != Format.END_TO_END && draft.sent(field)) {
        return true;
      }
    }
    return false;
  }

  /** Reports fields that the shape needs and that are not there, or has no place for. */
  void checkFields(ValueShape shape, Draft draft, Place place) {
    for (Field field : Format.VALUE.fields()) {
      if (field.kind() != Kind.READ_ONLY && !shape.allows(field) && draft.filled(field)) {
        problems.add(
            DataProblem.FIELD_NOT_OF_MEASURE,
            place.field(field),
            "The field " + field.name() + " does not belong to this kind of measure.",
            shape.description());
      }
    }
    for (Field field : shape.required()) {
      if (field == Format.RATE && !draft.filled(field)) {
        problems.add(
            DataProblem.RATE_MISSING,
            place.field(field),
            "The field performanceRate is missing; this is a QCDR measure.");
      } else {
        Required.check(draft, field, place, problems);
      }
    }
  }

  private void checkProportion(Draft draft, Place place) {
    Long numerator = count(draft, Format.NUMERATOR, place);
    Long denominator = count(draft, Format.DENOMINATOR, place);
    if (numerator != null && denominator != null && numerator > denominator) {
      problems.addValue(
          DataProblem.NUMERATOR_ABOVE_DENOMINATOR,
          place.field(Format.NUMERATOR),
          numerator.toString(),
          "The numerator " + numerator + " is larger than the denominator " + denominator + ".");
    }
  }

  /** Checks the counts of one rate. */
  void checkCounts(Measure measure, SubmissionMethod method, Draft draft, Place place) {
    Long met = count(draft, Format.MET, place);
    Long notMet = count(draft, Format.NOT_MET, place);
    Long exclusion = count(draft, Format.EXCLUSION, place);
    Long exception = count(draft, Format.EXCEPTION, place);
    Long population = count(draft, Format.POPULATION, place);
    count(draft, Format.NUMERATOR_EXCLUSION, place);
    if (isQcdr(measure)) {
      checkPercent(draft, Format.RATE, DataProblem.RATE_OUT_OF_RANGE, place);
    }
    if (population != null) {
      checkPopulation(met, notMet, exclusion, exception, population, place);
    }
    boolean registryMeasureOfCms =
        method == SubmissionMethod.REGISTRY && !measure.registryMeasure();
    if (registryMeasureOfCms && exclusion != null && exclusion != 0) {
      problems.addValue(
          DataProblem.EXCLUSION_NOT_ZERO,
          place.field(Format.EXCLUSION),
          exclusion.toString(),
          "eligiblePopulationExclusion is "
              + exclusion
              + ", but a measure sent by a registry has no exclusions.");
    }
  }

  private void checkPopulation(
      Long met, Long notMet, Long exclusion, Long exception, long population, Place place) {
    if (met != null && met > population) {
      problems.addValue(
          DataProblem.MET_ABOVE_POPULATION,
          place.field(Format.MET),
          met.toString(),
          "performanceMet " + met + " is larger than eligiblePopulation " + population + ".");
      return;
    }
    long parts = orZero(met) + orZero(notMet) + orZero(exclusion) + orZero(exception);
    if (parts > population) {
      problems.addValue(
          DataProblem.PARTS_ABOVE_POPULATION,
          place.field(Format.POPULATION),
          Long.toString(population),
          "Met, not met, exclusions and exceptions add up to "
              + parts
              + ", more than the eligiblePopulation "
              + population
              + ".");
    }
  }

  private void checkNonProportion(Draft draft, Place place) {
    // A mean change may be negative; only what counts patients or time cannot.
    inRange(draft, Format.NUMERATOR, place);
    notNegative(draft, Format.DENOMINATOR, place);
    notNegative(draft, Format.NUMERATOR_EXCLUSION, place);
    notNegative(draft, Format.DENOMINATOR_EXCEPTION, place);
    count(draft, Format.OBSERVATIONS, place);
  }

  private void checkSurvey(Draft draft, Place place) {
    checkPercent(draft, Format.SCORE, DataProblem.SCORE_OUT_OF_RANGE, place);
  }

  private void checkPercent(Draft draft, Field field, ProblemCode code, Place place) {
    Number rate = inRange(draft, field, place);
    if (rate != null && (Numbers.signum(rate) < 0 || Numbers.compare(rate, 100L) > 0)) {
      problems.addValue(
          code,
          place.field(field),
          rate.toString(),
          field.name() + " is " + rate + ", but must be between 0 and 100.");
    }
  }

  private Long count(Draft draft, Field field, Place place) {
    Number number = notNegative(draft, field, place);
    if (number == null) {
      return null;
    }
    if (!Numbers.isWhole(number)) {
      problems.addValue(
          DataProblem.NUMBER_NOT_WHOLE,
          place.field(field),
          number.toString(),
          field.name() + " is " + number + ", but must be a whole number.");
      return null;
    }
    return Numbers.whole(number);
  }

  private Number notNegative(Draft draft, Field field, Place place) {
    Number number = inRange(draft, field, place);
    if (number != null && Numbers.signum(number) < 0) {
      problems.addValue(
          DataProblem.NEGATIVE_NUMBER,
          place.field(field),
          number.toString(),
          field.name() + " is " + number + ", but cannot be negative.");
      return null;
    }
    return number;
  }

  private Number inRange(Draft draft, Field field, Place place) {
    Number number = draft.number(field);
    if (number != null && !Numbers.inRange(number)) {
      problems.addValue(
          DataProblem.NUMBER_OUT_OF_RANGE,
          place.field(field),
          number.toString(),
          field.name() + " is " + Shown.plain(number.toString()) + ", which cannot be right.",
          Numbers.RANGE);
      return null;
    }
    return number;
  }

  private void wrongShape(Measure measure, ValueShape shape, String found, Place place) {
    problems.add(
        DataProblem.WRONG_VALUE_SHAPE,
        place,
        "The value of "
            + measure.measureId()
            + " must be "
            + shape.description()
            + ", but is "
            + found
            + ".",
        shape.description());
  }

  static boolean isQcdr(Measure measure) {
    return measure.metricType() == MetricType.REGISTRY_SINGLE_PERFORMANCE_RATE
        || measure.metricType() == MetricType.REGISTRY_MULTI_PERFORMANCE_RATE;
  }

  private static long orZero(Long count) {
    return count == null ? 0 : count;
  }
}
