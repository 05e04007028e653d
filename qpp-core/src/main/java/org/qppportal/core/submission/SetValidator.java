package org.qppportal.core.submission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.problem.DataProblem;
import org.qppportal.core.submission.MeasurementValidator.Checked;
import org.qppportal.core.submission.MeasurementValidator.Surroundings;
import org.qppportal.core.submission.Submission.Measurement;
import org.qppportal.core.submission.Submission.MeasurementSet;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.SubmissionMethod;

/** Checks a measurement set and what is in it. */
final class SetValidator {

  /**
   * What is known of the submission around a set.
   *
   * @param year the performance year; 0 when it could not be made out
   * @param catalogue its measures; null when there are none
   * @param entityType whose data it is; null when that could not be made out
   */
  record Around(int year, Catalogue catalogue, EntityType entityType) {}

  private final Problems problems;
  private final SetFields fields;
  private final MeasurementValidator measurements;
  private final Contradictions contradictions;

  SetValidator(CatalogueSource catalogues, Problems problems) {
    this.problems = problems;
    this.fields = new SetFields(problems);
    this.measurements = new MeasurementValidator(catalogues, problems);
    this.contradictions = new Contradictions(problems);
  }

  /** The set, or null when something is wrong with the document; what is wrong here is reported. */
  MeasurementSet validate(Draft draft, Around around, Place place) {
    Category category = fields.category(draft, around, place);
    SubmissionMethod method = fields.method(draft, place);
    String program = fields.program(draft, around, place);
    LocalDate start = fields.date(draft, Format.START, around.year(), place);
    LocalDate end = fields.date(draft, Format.END, around.year(), place);
    fields.checkPeriod(start, end, place);
    String cehrtId = fields.cehrtId(draft, place);
    fields.checkCehrt(cehrtId, around.year(), category, method, place);
    List<Measurement> list = List.of();
    if (category != Category.COST) {
      list =
          measurements(
              draft, new Surroundings(around.catalogue(), category, method, program), place);
    }
    if (problems.errors() > 0) {
      return null;
    }
    return new MeasurementSet(
        category, method, program, start, end, Optional.ofNullable(cehrtId), list);
  }

  private List<Measurement> measurements(Draft set, Surroundings around, Place place) {
    List<Draft> drafts = set.list(Format.MEASUREMENTS);
    if (drafts.isEmpty()) {
      if (set.raw(Format.MEASUREMENTS) != Draft.REFUSED) {
        problems.add(
            DataProblem.NO_MEASUREMENTS,
            place.field(Format.MEASUREMENTS),
            "The set has no measurements.");
      }
      return List.of();
    }
    List<Checked> checked = new ArrayList<>(drafts.size());
    List<Measurement> list = new ArrayList<>(drafts.size());
    Set<String> seen = new HashSet<>(drafts.size() * 2);
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      if (draft == null) {
        checked.add(Checked.NOTHING);
        continue;
      }
      Checked one =
          measurements.validate(draft, around, seen, place.item(Format.MEASUREMENTS.name(), i));
      checked.add(one);
      list.add(one.measurement());
    }
    if (around.category() == Category.ACI || around.category() == Category.PI) {
      contradictions.check(checked, place);
    }
    list.removeIf(Objects::isNull); // where something was wrong
    return List.copyOf(list);
  }
}
