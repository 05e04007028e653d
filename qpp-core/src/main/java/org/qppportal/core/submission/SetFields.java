package org.qppportal.core.submission;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.qppportal.core.problem.DataProblem;
import org.qppportal.core.submission.Schema.Field;
import org.qppportal.core.submission.SetValidator.Around;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.SubmissionMethod;

/** Reads a measurement set's own fields; each answers null after it has reported a problem. */
final class SetFields {

  private static final int FIRST_PI_YEAR = 2018;
  private static final int FIRST_APM_PI_YEAR = 2023;
  private static final List<String> METHODS =
      Arrays.stream(SubmissionMethod.values()).map(SubmissionMethod::code).toList();

  private final Problems problems;

  SetFields(Problems problems) {
    this.problems = problems;
  }

  Category category(Draft set, Around around, Place place) {
    String code = Required.text(set, Format.CATEGORY, place, problems);
    if (code == null) {
      return null;
    }
    Place at = place.field(Format.CATEGORY);
    Category category = Category.ofCode(code).orElse(null);
    if (category == null) {
      problems.addValue(
          DataProblem.UNKNOWN_CATEGORY,
          at,
          code,
          "There is no category " + Shown.quoted(code) + ".",
          Shown.anyOf(List.of("quality", "ia", interoperability(around.year()).code())));
    } else if (category == Category.COST) {
      problems.addValue(
          DataProblem.COST_NOT_SUBMITTED, at, code, "The set is of the category cost.");
    } else if (isInteroperability(category)) {
      return interoperability(category, around, at);
    }
    return category;
  }

  private Category interoperability(Category category, Around around, Place at) {
    int year = around.year();
    Category right = interoperability(year);
    if (year > 0 && category != right) {
      problems.addValue(
          DataProblem.CATEGORY_NOT_IN_YEAR,
          at,
          category.code(),
          "The category " + category.code() + " is called " + right.code() + " in " + year + ".",
          right.code());
    }
    if (around.entityType() == EntityType.APM && year > 0 && year < FIRST_APM_PI_YEAR) {
      problems.addValue(
          DataProblem.CATEGORY_NOT_FOR_ENTITY,
          at,
          category.code(),
          "An APM entity does not report the category " + category.code() + " in " + year + ".");
    }
    // Its measures carry the right name, so the set is judged by it: the slip is told only once.
    return year > 0 ? right : category;
  }

  private static boolean isInteroperability(Category category) {
    return category == Category.ACI || category == Category.PI;
  }

  private static Category interoperability(int year) {
    return year > 0 && year < FIRST_PI_YEAR ? Category.ACI : Category.PI;
  }

  SubmissionMethod method(Draft set, Place place) {
    String code = Required.text(set, Format.METHOD, place, problems);
    if (code == null) {
      return null;
    }
    SubmissionMethod method = SubmissionMethod.ofCode(code).orElse(null);
    if (method == null) {
      problems.addValue(
          DataProblem.UNKNOWN_METHOD,
          place.field(Format.METHOD),
          code,
          "There is no submission method " + Shown.quoted(code) + ".",
          Shown.anyOf(METHODS));
    }
    return method;
  }

  String program(Draft set, Around around, Place place) {
    if (set.raw(Format.PROGRAM) == Draft.REFUSED) {
      return null;
    }
    String name = Programs.normalized(set.text(Format.PROGRAM));
    Place at = place.field(Format.PROGRAM);
    int year = around.year();
    if (!Programs.known(name)) {
      problems.addValue(
          DataProblem.UNKNOWN_PROGRAM,
          at,
          name,
          "There is no program " + Shown.quoted(name) + ".",
          Shown.anyOf(year > 0 ? Programs.of(year) : Programs.all()));
      return null;
    }
    if (year > 0 && !Programs.existsIn(year, name)) {
      problems.addValue(
          DataProblem.PROGRAM_NOT_IN_YEAR,
          at,
          name,
          "There is no program " + name + " in " + year + ".",
          Shown.anyOf(Programs.of(year)));
      return null;
    }
    if (around.entityType() != null && !Programs.openTo(around.entityType(), name)) {
      problems.addValue(
          DataProblem.PROGRAM_NOT_FOR_ENTITY,
          at,
          name,
          "The program "
              + name
              + " is not open to the entity type "
              + around.entityType().code()
              + ".");
    }
    return name;
  }

  LocalDate date(Draft set, Field field, int year, Place place) {
    String text = Required.text(set, field, place, problems);
    if (text == null) {
      return null;
    }
    LocalDate date = Dates.parse(text);
    if (date == null) {
      problems.addValue(
          DataProblem.DATE_FORMAT,
          place.field(field),
          text,
          field.name() + " is " + Shown.quoted(text) + ", which is not a day.");
    } else if (year > 0 && date.getYear() != year) {
      problems.addValue(
          DataProblem.DATE_OUTSIDE_YEAR,
          place.field(field),
          text,
          field.name() + " " + text + " is outside the performance year " + year + ".",
          Integer.toString(year));
      return null;
    }
    return date;
  }

  void checkPeriod(LocalDate start, LocalDate end, Place place) {
    if (start != null && end != null && start.isAfter(end)) {
      problems.addValue(
          DataProblem.PERIOD_REVERSED,
          place.field(Format.END),
          end.toString(),
          "The period starts on " + start + " but ends on " + end + ".");
    }
  }

  String cehrtId(Draft set, Place place) {
    String id = set.textOrNull(Format.CEHRT_ID);
    if (id != null && !CehrtIds.looksRight(id)) {
      problems.addValue(
          DataProblem.CEHRT_ID_FORMAT,
          place.field(Format.CEHRT_ID),
          id,
          "The cehrtId " + Shown.quoted(id) + " does not look like one.");
    }
    return id;
  }

  /** From 2025 on data of a certified record system names it, and from 2024 on a current one. */
  void checkCehrt(String id, int year, Category category, SubmissionMethod method, Place place) {
    Place at = place.field(Format.CEHRT_ID);
    if (id == null && CehrtIds.isNeeded(year, category, method)) {
      problems.add(
          DataProblem.CEHRT_ID_MISSING,
          at,
          "The set names no certified record system (cehrtId), which data of " + year + " need.");
    } else if (id != null && CehrtIds.looksRight(id) && !CehrtIds.isCurrent(id, year)) {
      problems.addValue(
          DataProblem.CEHRT_ID_OUTDATED,
          at,
          id,
          "The cehrtId "
              + Shown.quoted(id)
              + " is of an edition that does not count in "
              + year
              + ".");
    }
  }
}
