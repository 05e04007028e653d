package org.qppportal.core.batch;

import java.util.List;
import org.qppportal.core.problem.TableProblem;

/** Whether rows that belong together say the same where they must. */
final class RowAgreement {

  private static final List<TableColumn> OF_ENTITY =
      List.of(TableColumn.PERFORMANCE_YEAR, TableColumn.ENTITY_TYPE);
  private static final List<TableColumn> OF_SET =
      List.of(TableColumn.START, TableColumn.END, TableColumn.CEHRT_ID);

  private RowAgreement() {}

  /** Whether two rows of a clinician or practice tell the same about whose data it is. */
  static void entity(TableRow first, TableRow row, List<RowProblem> problems) {
    OF_ENTITY.forEach(column -> same(column, first, row, problems));
  }

  /** Whether two rows of a set tell the same about the set. */
  static void set(TableRow first, TableRow row, List<RowProblem> problems) {
    OF_SET.forEach(column -> same(column, first, row, problems));
  }

  /**
   * Whether a row adds something to the measurement that rows before it began.
   *
   * @param before the measurement's rows so far, possibly none
   */
  static boolean measurement(List<TableRow> before, TableRow row, List<RowProblem> problems) {
    valueOrCounts(row, problems);
    if (before.isEmpty()) {
      return true;
    }
    TableRow first = before.get(0);
    same(TableColumn.END_TO_END, first, row, problems);
    String stratum = row.cell(TableColumn.STRATUM);
    if (stratum.isEmpty() != first.cell(TableColumn.STRATUM).isEmpty()) {
      problems.add(
          CellChecks.problem(
              row,
              TableColumn.STRATUM,
              TableProblem.STRATUM_NOT_NAMED,
              "Row %d is of the same measure, and only one of the two names its stratum."
                  .formatted(first.number())));
      return false;
    }
    for (TableRow other : before) {
      if (other.cell(TableColumn.STRATUM).equals(stratum)) {
        problems.add(
            CellChecks.problem(
                row,
                TableColumn.MEASURE_ID,
                TableProblem.REPEATED_ROW,
                "Row %d has the same measure%s."
                    .formatted(other.number(), stratum.isEmpty() ? "" : " and stratum")));
        return false;
      }
    }
    return true;
  }

  private static void valueOrCounts(TableRow row, List<RowProblem> problems) {
    if (row.cell(TableColumn.VALUE).isEmpty()) {
      return;
    }
    for (TableColumn column : TableColumn.values()) {
      if (column.part() == TableColumn.Part.VALUE && !row.cell(column).isEmpty()) {
        problems.add(
            CellChecks.problem(
                row,
                TableColumn.VALUE,
                TableProblem.VALUE_AND_COUNTS,
                "The row has a value and also " + column.header() + "."));
        return;
      }
    }
  }

  private static void same(
      TableColumn column, TableRow first, TableRow row, List<RowProblem> problems) {
    if (!first.cell(column).equalsIgnoreCase(row.cell(column))) {
      problems.add(
          CellChecks.problem(
              row,
              column,
              TableProblem.ROWS_DISAGREE,
              "%s is not the same as in row %d.".formatted(column.header(), first.number()),
              column.header()));
    }
  }
}
