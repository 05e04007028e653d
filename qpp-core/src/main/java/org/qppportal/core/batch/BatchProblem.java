package org.qppportal.core.batch;

import java.util.Locale;
import java.util.Optional;
import org.qppportal.persistence.batch.BatchResults.ProblemRow;

/**
 * What is wrong with a row, or with a file as such.
 *
 * @param row its number as a spreadsheet counts; 0 for the file
 * @param column the column's name, where one is meant
 * @param code in the problem catalogue
 * @param path in the JSON that the rows stand for
 * @param message what is wrong, in plain words
 * @param whatToDo how to mend it, in plain words
 */
public record BatchProblem(
    int row, Optional<String> column, String code, String path, String message, String whatToDo) {

  static BatchProblem of(ProblemRow row) {
    return new BatchProblem(
        row.row(),
        Optional.ofNullable(row.column()),
        row.code(),
        row.path(),
        row.message(),
        row.whatToDo());
  }

  /** Where the problem is explained, from the portal's root. */
  public String documentation() {
    return "/problems#" + code.toLowerCase(Locale.ROOT);
  }
}
