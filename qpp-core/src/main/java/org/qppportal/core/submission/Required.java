package org.qppportal.core.submission;

import org.qppportal.core.problem.DataProblem;
import org.qppportal.core.submission.Schema.Field;

/** Tells apart the ways in which a field that is needed can be without content. */
final class Required {

  private Required() {}

  /** Whether the field has content; reports it when it was left out or is null. */
  static boolean check(Draft draft, Field field, Place place, Problems problems) {
    Object content = draft.raw(field);
    if (content == null) {
      problems.add(
          DataProblem.MISSING_FIELD,
          place.field(field),
          "The field " + field.name() + " is missing.",
          field.name());
      return false;
    }
    if (content == Draft.NULL) {
      problems.add(
          DataProblem.NULL_VALUE,
          place.field(field),
          "The field " + field.name() + " is null, but needs a value.",
          field.name());
      return false;
    }
    return content != Draft.REFUSED;
  }

  /** The text of a field that is needed, or null after a report. */
  static String text(Draft draft, Field field, Place place, Problems problems) {
    return check(draft, field, place, problems) ? draft.text(field) : null;
  }
}
