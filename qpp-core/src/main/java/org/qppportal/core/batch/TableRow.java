package org.qppportal.core.batch;

import java.util.List;

/**
 * A row below the header.
 *
 * @param number its number as a spreadsheet counts, so that the first one is 2
 * @param cells as they came
 * @param header which column stands where
 */
public record TableRow(long number, List<String> cells, TableHeader header) {

  /** The cell of a column without blanks around it; empty where there is none. */
  public String cell(TableColumn column) {
    int place = header.place(column);
    return place < 0 ? "" : strip(cells.get(place));
  }

  /** The cell of a column as it came; empty where there is none. */
  String raw(TableColumn column) {
    int place = header.place(column);
    return place < 0 ? "" : cells.get(place);
  }

  /** Blanks only: a tab at the beginning is not to be overlooked. */
  private static String strip(String cell) {
    int from = 0;
    int to = cell.length();
    while (from < to && cell.charAt(from) == ' ') {
      from++;
    }
    while (to > from && cell.charAt(to - 1) == ' ') {
      to--;
    }
    return from == 0 && to == cell.length() ? cell : cell.substring(from, to);
  }
}
