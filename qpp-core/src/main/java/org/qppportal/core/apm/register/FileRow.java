package org.qppportal.core.apm.register;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.qppportal.core.problem.ApmProblem;
import org.qppportal.core.problem.Problem;

/**
 * A row of a file, by the titles of its columns. What is wrong with a cell is told once.
 *
 * @param number the row in the file, from 1
 * @param columns all titles, in the order of the file
 * @param cells the texts by title, without spaces around
 * @param problems takes what is wrong
 */
record FileRow(
    int number, List<String> columns, Map<String, String> cells, Consumer<Problem> problems) {

  private static final int LONGEST_SHOWN = 40;

  /** The text of a column; empty where there is none. */
  String text(String column) {
    return cells.getOrDefault(column, "");
  }

  /** Tells that a cell is wrong. */
  void wrong(ApmProblem code, String column, String message, String... fillings) {
    problems.accept(
        new Problem(
            code, column, number, columns.indexOf(column) + 1, message, code.advice(fillings)));
  }

  /** Tells that a cell with a value is wrong; the value is shown. */
  void wrongValue(ApmProblem code, String column, String what, String... fillings) {
    wrong(code, column, quoted(text(column)) + " " + what, fillings);
  }

  static String quoted(String text) {
    String shown = text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    return '"' + shown + '"';
  }
}
