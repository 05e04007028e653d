package org.qppportal.core.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The rows of one clinician or practice, sorted into measurement sets and measurements, each in the
 * order in which it first appears. Rows of the same measurement are its strata.
 */
final class EntityRows {

  private static final String DEFAULT_PROGRAM = "mips";

  private final List<TableRow> rows;
  private final Map<String, SetRows> sets = new LinkedHashMap<>();
  private final List<RowProblem> problems = new ArrayList<>(0);

  /**
   * The rows of a set.
   *
   * @param first the one that tells what holds for all
   * @param measurements by measure id; rows without one each stand for themselves
   */
  record SetRows(TableRow first, Map<String, List<TableRow>> measurements) {

    List<List<TableRow>> inOrder() {
      return List.copyOf(measurements.values());
    }
  }

  EntityRows(List<TableRow> rows) {
    this.rows = rows;
    TableRow first = rows.get(0);
    for (TableRow row : rows) {
      RowAgreement.entity(first, row, problems);
      SetRows set = sets.computeIfAbsent(key(row), key -> new SetRows(row, new LinkedHashMap<>()));
      RowAgreement.set(set.first(), row, problems);
      add(set, row);
    }
  }

  private void add(SetRows set, TableRow row) {
    String measure = row.cell(TableColumn.MEASURE_ID);
    List<TableRow> before =
        set.measurements()
            .computeIfAbsent(
                measure.isEmpty() ? " " + row.number() : measure, id -> new ArrayList<>(1));
    if (RowAgreement.measurement(before, row, problems)) {
      before.add(row);
    }
  }

  private static String key(TableRow row) {
    String program = row.cell(TableColumn.PROGRAM).toLowerCase(Locale.ROOT);
    return String.join(
        "\u001f",
        row.cell(TableColumn.CATEGORY),
        row.cell(TableColumn.METHOD),
        program.isEmpty() ? DEFAULT_PROGRAM : program);
  }

  TableRow first() {
    return rows.get(0);
  }

  List<SetRows> sets() {
    return List.copyOf(sets.values());
  }

  /** Where rows contradict each other. */
  List<RowProblem> problems() {
    return problems;
  }
}
