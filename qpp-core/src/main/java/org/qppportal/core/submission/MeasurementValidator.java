package org.qppportal.core.submission;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.core.problem.DataProblem;
import org.qppportal.core.submission.Submission.Measurement;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.MetricType;
import org.qppportal.persistence.type.SubmissionMethod;

/** Checks one measurement: whether its measure may be sent here, and its value. */
final class MeasurementValidator {

  /**
   * What is known of the set around a measurement; null where it could not be made out.
   *
   * @param catalogue the measures of the year
   * @param category the set's category
   * @param method how the set was sent
   * @param program the program it was sent for
   */
  record Surroundings(
      Catalogue catalogue, Category category, SubmissionMethod method, String program) {}

  /**
   * A measurement and what is known of its measure.
   *
   * @param measure null when unknown
   * @param sent the value as sent: true, false, a draft, or a mark
   * @param measurement null when something is wrong with the document
   */
  record Checked(Measure measure, Object sent, Measurement measurement) {
    static final Checked NOTHING = new Checked(null, null, null);
  }

  private final Problems problems;
  private final MeasureFinder measures;
  private final ValueValidator values;

  MeasurementValidator(CatalogueSource catalogues, Problems problems) {
    this.problems = problems;
    this.measures = new MeasureFinder(catalogues, problems);
    this.values = new ValueValidator(problems);
  }

  Checked validate(Draft draft, Surroundings around, Set<String> seen, Place place) {
    String measureId = Required.text(draft, Format.MEASURE_ID, place, problems);
    boolean hasValue = Required.check(draft, Format.MEASUREMENT_VALUE, place, problems);
    if (measureId == null) {
      return Checked.NOTHING;
    }
    Place idPlace = place.field(Format.MEASURE_ID);
    if (!seen.add(measureId)) {
      problems.addValue(
          DataProblem.DUPLICATE_MEASURE,
          idPlace,
          measureId,
          "Measure " + Shown.plain(measureId) + " appears twice in the set.");
    }
    if (around.catalogue() == null) {
      return Checked.NOTHING;
    }
    Measure measure = measures.find(around.catalogue(), measureId, idPlace);
    Object sent = draft.raw(Format.MEASUREMENT_VALUE);
    if (measure == null || !mayBeSent(measure, around, idPlace) || !hasValue) {
      return new Checked(measure, sent, null);
    }
    MeasurementValue value =
        values.validate(measure, around.method(), sent, place.field(Format.MEASUREMENT_VALUE));
    return new Checked(measure, sent, value == null ? null : new Measurement(measureId, value));
  }

  /** Whether the value is worth looking at; reports what speaks against the measure here. */
  private boolean mayBeSent(Measure measure, Surroundings around, Place place) {
    String id = measure.measureId();
    if (measure.metricType() == MetricType.COST_SCORE || measure.category() == Category.COST) {
      problems.addValue(
          DataProblem.MEASURE_FROM_CLAIMS,
          place,
          id,
          "Measure " + id + " is computed from claims.");
      return false;
    }
    if (around.category() != null && around.category() != measure.category()) {
      problems.addValue(
          DataProblem.MEASURE_OF_ANOTHER_CATEGORY,
          place,
          id,
          "Measure "
              + id
              + " belongs to the category "
              + measure.category().code()
              + ", not to "
              + around.category().code()
              + ".",
          measure.category().code());
    }
    checkMethod(measure, around.method(), place);
    checkProgram(measure, around.program(), place);
    return true;
  }

  private void checkMethod(Measure measure, SubmissionMethod method, Place place) {
    Set<SubmissionMethod> allowed = measure.submissionMethods();
    if (method == null || allowed.isEmpty() || allowed.contains(method)) {
      return;
    }
    String id = measure.measureId();
    if (measure.metricType() == MetricType.CAHPS) {
      problems.addValue(
          DataProblem.SURVEY_BY_VENDOR_ONLY,
          place,
          id,
          "Measure " + id + " is a survey result, sent by survey vendors only.");
      return;
    }
    problems.addValue(
        DataProblem.METHOD_NOT_ALLOWED,
        place,
        id,
        "Measure " + id + " is not reported by the method " + method.code() + ".",
        Shown.anyOf(sorted(allowed)));
  }

  private static List<String> sorted(Set<SubmissionMethod> methods) {
    return methods.stream().map(SubmissionMethod::code).sorted().collect(Collectors.toList());
  }

  private void checkProgram(Measure measure, String program, Place place) {
    Set<String> allowed = measure.allowedPrograms();
    if (program == null || allowed.isEmpty() || allowed.contains(program)) {
      return;
    }
    String id = measure.measureId();
    problems.addValue(
        DataProblem.PROGRAM_NOT_ALLOWED,
        place,
        id,
        "Measure " + id + " is not accepted by the program " + program + ".",
        Shown.anyOf(allowed.stream().sorted().toList()));
  }
}
