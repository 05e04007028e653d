package org.qppportal.core.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qppportal.core.problem.Problem;
import org.qppportal.core.problem.TableProblem;

/** What spreadsheet programs do to cells, and what cells do to spreadsheet programs. */
final class CellChecks {

  private static final String FORMULA_STARTS = "=+-@\t\r";
  private static final int TIN_LENGTH = 9;
  private static final int MOST_NUMBER_CHARACTERS = 40;
  private static final Pattern DIGITS = Pattern.compile("\\d{1,8}");
  private static final Pattern SHORTENED = Pattern.compile("\\d+([.,]\\d+)?[eE]\\+?\\d+");
  private static final Pattern REWRITTEN =
      Pattern.compile("\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}|\\d{5}");
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d{1,3})?");

  private CellChecks() {}

  /** What is wrong with the cells of a row, by themselves. */
  static List<RowProblem> problemsOf(TableRow row, Optional<String> year) {
    List<RowProblem> problems = new ArrayList<>(0);
    for (TableColumn column : TableColumn.values()) {
      String cell = row.raw(column);
      if (!cell.isEmpty()) {
        check(row, column, cell, problems);
      }
    }
    year.filter(expected -> !expected.equals(row.cell(TableColumn.PERFORMANCE_YEAR)))
        .ifPresent(
            expected ->
                problems.add(
                    problem(
                        row,
                        TableColumn.PERFORMANCE_YEAR,
                        TableProblem.OTHER_YEAR,
                        "The file is of " + expected + ", but this row is not.")));
    return problems;
  }

  private static void check(
      TableRow row, TableColumn column, String cell, List<RowProblem> problems) {
    char first = cell.charAt(0);
    if (FORMULA_STARTS.indexOf(first) >= 0 && !isNumber(column, cell)) {
      problems.add(
          problem(
              row,
              column,
              TableProblem.FORMULA,
              "%s begins with %s, as a formula does.".formatted(column.header(), named(first))));
    } else if (hasControlCharacter(cell)) {
      problems.add(
          problem(
              row,
              column,
              TableProblem.CONTROL_CHARACTER,
              column.header() + " has a tab, a line break or another control character."));
    } else {
      check(row, column, row.cell(column)).ifPresent(problems::add);
    }
  }

  private static Optional<RowProblem> check(TableRow row, TableColumn column, String cell) {
    return switch (column.kind()) {
      case TIN ->
          DIGITS.matcher(cell).matches()
              ? Optional.of(
                  problem(
                      row,
                      column,
                      TableProblem.ZERO_LOST,
                      "The TIN has %d digits in place of %d.".formatted(cell.length(), TIN_LENGTH)))
              : shortened(row, column, cell);
      case IDENTIFIER -> shortened(row, column, cell);
      case DATE ->
          REWRITTEN.matcher(cell).matches()
              ? Optional.of(
                  problem(
                      row,
                      column,
                      TableProblem.DATE_REWRITTEN,
                      column.header() + " is " + cell + ", not written as year-month-day."))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<RowProblem> shortened(TableRow row, TableColumn column, String cell) {
    return SHORTENED.matcher(cell).matches()
        ? Optional.of(
            problem(
                row,
                column,
                TableProblem.NUMBER_SHORTENED,
                column.header() + " is written with an exponent, so that digits are lost."))
        : Optional.empty();
  }

  /** Whether the cell is a number where one is wanted. */
  static boolean isNumber(TableColumn column, String cell) {
    return column.kind() == TableColumn.Kind.NUMBER && isNumber(cell);
  }

  /** Whether the text is a number as JSON writes it, and not absurdly long. */
  static boolean isNumber(String text) {
    return text.length() <= MOST_NUMBER_CHARACTERS && NUMBER.matcher(text).matches();
  }

  private static boolean hasControlCharacter(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      if (Character.isISOControl(cell.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static String named(char first) {
    return switch (first) {
      case '\t' -> "a tab";
      case '\r' -> "a line break";
      default -> Character.toString(first);
    };
  }

  /** A problem with one cell, whose value is not repeated. */
  static RowProblem problem(
      TableRow row, TableColumn column, TableProblem code, String message, String... advice) {
    return new RowProblem(
        row.number(),
        Optional.of(column),
        new Problem(
            code,
            "$." + column.header(),
            (int) row.number(),
            row.header().place(column) + 1,
            message,
            code.advice(advice)));
  }
}
