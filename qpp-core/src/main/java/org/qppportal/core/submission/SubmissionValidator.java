package org.qppportal.core.submission;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.problem.DataProblem;
import org.qppportal.core.submission.MeasurementSetReading.Context;
import org.qppportal.core.submission.SetValidator.Around;
import org.qppportal.core.submission.Submission.Entity;
import org.qppportal.core.submission.Submission.MeasurementSet;
import org.qppportal.persistence.type.EntityType;

/** Checks what a document says against the rules of its year and makes canonical data of it. */
final class SubmissionValidator {

  private static final int FIRST_YEAR = 2017;
  private static final int LAST_YEAR = 2099;

  private final CatalogueSource catalogues;
  private final Set<Integer> acceptedYears;
  private final Problems problems;
  private final SetValidator sets;

  SubmissionValidator(CatalogueSource catalogues, Set<Integer> acceptedYears, Problems problems) {
    this.catalogues = catalogues;
    this.acceptedYears = acceptedYears;
    this.problems = problems;
    this.sets = new SetValidator(catalogues, problems);
  }

  /** The submission, or null when something is wrong with it. */
  Submission submission(Draft draft) {
    int year = year(draft, Place.ROOT);
    Entity entity = new EntityValidator(problems).validate(draft, year, Place.ROOT);
    Around around = around(year, typeOf(draft));
    List<MeasurementSet> list = new ArrayList<>();
    Set<String> kinds = new HashSet<>();
    List<Draft> drafts = draft.list(Format.SETS);
    for (int i = 0; i < drafts.size(); i++) {
      Draft set = drafts.get(i);
      if (set != null) {
        Place place = Place.ROOT.item(Format.SETS.name(), i);
        list.add(sets.validate(set, around, place));
        checkKind(set, kinds, place);
      }
    }
    if (drafts.isEmpty() && draft.raw(Format.SETS) != Draft.REFUSED) {
      problems.add(
          DataProblem.NO_MEASUREMENT_SETS,
          Place.ROOT.field(Format.SETS),
          "The submission has no measurement sets.");
    }
    return problems.errors() > 0 ? null : new Submission(entity, year, List.copyOf(list));
  }

  /** Whose data a set carries, by its own {@code submission} object; null when wrong. */
  Context context(Draft submission, Place place) {
    if (submission.sent(Format.SETS)) {
      problems.add(
          DataProblem.UNKNOWN_FIELD,
          place.field(Format.SETS),
          "The field measurementSets is not part of a set's submission.");
    }
    int year = year(submission, place);
    Entity entity = new EntityValidator(problems).validate(submission, year, place);
    return problems.errors() > 0 ? null : new Context(entity, year);
  }

  /** The set, or null when something is wrong with it or its year is not known. */
  MeasurementSet set(Draft draft, int year, EntityType type) {
    return sets.validate(draft, around(year, type), Place.ROOT);
  }

  /** What kind of entity a draft speaks of, as far as it can be made out. */
  static EntityType typeOf(Draft submission) {
    return EntityType.ofCode(submission.text(Format.ENTITY_TYPE)).orElse(null);
  }

  /** The performance year of a draft; 0 after a report. */
  static int yearOf(Draft submission) {
    Number number = submission.number(Format.PERFORMANCE_YEAR);
    boolean plausible =
        number != null
            && Numbers.inRange(number)
            && Numbers.isWhole(number)
            && Numbers.whole(number) >= FIRST_YEAR
            && Numbers.whole(number) <= LAST_YEAR;
    return plausible ? Numbers.whole(number).intValue() : 0;
  }

  private int year(Draft submission, Place place) {
    if (!Required.check(submission, Format.PERFORMANCE_YEAR, place, problems)) {
      return 0;
    }
    Place at = place.field(Format.PERFORMANCE_YEAR);
    String found = Shown.plain(submission.number(Format.PERFORMANCE_YEAR).toString());
    int year = yearOf(submission);
    if (year == 0) {
      problems.addValue(
          DataProblem.YEAR_BEFORE_PROGRAM,
          at,
          found,
          "The performance year " + found + " is not a year of the program.");
    } else if (!acceptedYears.contains(year) || catalogues.catalogue(year).isEmpty()) {
      problems.addValue(
          DataProblem.YEAR_NOT_ACCEPTED,
          at,
          found,
          "The portal does not take data of the performance year " + year + ".",
          Shown.anyOf(new TreeSet<>(acceptedYears)));
    }
    return year;
  }

  private Around around(int year, EntityType type) {
    Optional<Catalogue> catalogue = year > 0 ? catalogues.catalogue(year) : Optional.empty();
    return new Around(year, catalogue.orElse(null), type);
  }

  private void checkKind(Draft set, Set<String> kinds, Place place) {
    String category = set.text(Format.CATEGORY);
    String method = set.text(Format.METHOD);
    if (category == null || method == null || set.raw(Format.PROGRAM) == Draft.REFUSED) {
      return;
    }
    String program = Programs.normalized(set.text(Format.PROGRAM));
    if (!kinds.add(category + '\n' + method + '\n' + program)) {
      problems.add(
          DataProblem.DUPLICATE_SET,
          place,
          "There is a second set of the category "
              + Shown.plain(category)
              + ", the method "
              + Shown.plain(method)
              + " and the program "
              + Shown.plain(program)
              + ".");
    }
  }
}
