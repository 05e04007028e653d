package org.qppportal.core.submission;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.core.problem.DataProblem;
import org.qppportal.persistence.type.SubmissionMethod;

/** Checks that a measure of several rates has exactly its strata, and each of them. */
final class StrataValidator {

  /** Sent by registries with two of its strata, by record systems with three (QPP FAQ). */
  private static final String FEWER_BY_REGISTRY = "238";

  private static final int FEWEST_OF_238 = 2;

  private final Problems problems;
  private final ValueValidator values;

  StrataValidator(Problems problems, ValueValidator values) {
    this.problems = problems;
    this.values = values;
  }

  void validate(Measure measure, SubmissionMethod method, Draft value, Place place) {
    if (!(value.raw(Format.STRATA) instanceof List<?>)) {
      return;
    }
    List<Draft> strata = value.list(Format.STRATA);
    Set<String> found = new HashSet<>();
    boolean allNamed = true;
    for (int i = 0; i < strata.size(); i++) {
      Draft stratum = strata.get(i);
      if (stratum == null) {
        allNamed = false;
        continue;
      }
      Place at = place.item(Format.STRATA.name(), i);
      values.checkFields(shape(measure), stratum, at);
      values.checkCounts(measure, method, stratum, at);
      allNamed &= checkName(measure, stratum, found, at);
    }
    // A misspelt name would be told twice if its right spelling were called missing.
    if (allNamed && !mayLeaveOut(measure, method, found)) {
      checkComplete(measure, found, place);
    }
  }

  private static ValueShape shape(Measure measure) {
    return ValueValidator.isQcdr(measure) ? ValueShape.REGISTRY_STRATUM : ValueShape.STRATUM;
  }

  private boolean checkName(Measure measure, Draft stratum, Set<String> found, Place place) {
    String name = stratum.text(Format.STRATUM);
    if (name == null) {
      return false;
    }
    Place at = place.field(Format.STRATUM);
    if (!found.add(name)) {
      problems.addValue(
          DataProblem.DUPLICATE_STRATUM,
          at,
          name,
          "The stratum " + Shown.quoted(name) + " appears twice.");
      return true;
    }
    if (!measure.strata().isEmpty() && !measure.strata().contains(name)) {
      problems.addValue(
          DataProblem.UNKNOWN_STRATUM,
          at,
          name,
          "Measure " + measure.measureId() + " has no stratum " + Shown.quoted(name) + ".",
          String.join(", ", measure.strata()));
      return false;
    }
    return true;
  }

  private static boolean mayLeaveOut(Measure measure, SubmissionMethod method, Set<String> found) {
    return measure.measureId().equals(FEWER_BY_REGISTRY)
        && method == SubmissionMethod.REGISTRY
        && found.size() >= FEWEST_OF_238;
  }

  private void checkComplete(Measure measure, Set<String> found, Place place) {
    if (found.isEmpty() && measure.strata().isEmpty()) {
      problems.add(
          DataProblem.MISSING_STRATUM,
          place.field(Format.STRATA),
          "The list strata is empty.",
          "as in its specification");
    }
    for (String name : measure.strata()) {
      if (!found.contains(name)) {
        problems.add(
            DataProblem.MISSING_STRATUM,
            place.field(Format.STRATA),
            "The stratum "
                + Shown.quoted(name)
                + " of measure "
                + measure.measureId()
                + " is missing.",
            String.join(", ", measure.strata()));
      }
    }
  }
}
