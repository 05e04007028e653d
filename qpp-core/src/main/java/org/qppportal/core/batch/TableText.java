package org.qppportal.core.batch;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes rows: as they are kept, and as the CSV that they came as. */
final class TableText {

  /** Stands between cells where rows are kept; no cell holds it. */
  private static final char SEPARATOR = '\u001f';

  /** Stands in place of a separator inside a cell: refused all the same, but in its cell. */
  private static final char REPLACEMENT = '\u001e';

  private TableText() {}

  /** Cells as they are kept. */
  static String join(List<String> cells) {
    StringBuilder text = new StringBuilder(192);
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      text.append(cell.indexOf(SEPARATOR) < 0 ? cell : cell.replace(SEPARATOR, REPLACEMENT));
      if (i < cells.size() - 1) {
        text.append(SEPARATOR);
      }
    }
    return text.toString();
  }

  /** Cells as they were before they were kept. */
  static List<String> split(String text) {
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == SEPARATOR) {
        count++;
      }
    }
    String[] cells = new String[count];
    int from = 0;
    for (int i = 0; i < count; i++) {
      int to = text.indexOf(SEPARATOR, from);
      cells[i] = text.substring(from, to < 0 ? text.length() : to);
      from = to + 1;
    }
    return List.of(cells);
  }

  /** A header and rows as a CSV file (RFC 4180). */
  static byte[] csv(TableHeader header, List<TableRow> rows) {
    StringBuilder text = new StringBuilder(256 + rows.size() * 160);
    line(text, header.names());
    rows.forEach(row -> line(text, row.cells()));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void line(StringBuilder text, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        text.append(',');
      }
      cell(text, cells.get(i));
    }
    text.append("\r\n");
  }

  private static void cell(StringBuilder text, String cell) {
    boolean plain = true;
    for (int i = 0; i < cell.length() && plain; i++) {
      char c = cell.charAt(i);
      plain = c != ',' && c != '"' && c != '\r' && c != '\n';
    }
    if (plain) {
      text.append(cell);
    } else {
      text.append('"').append(cell.replace("\"", "\"\"")).append('"');
    }
  }
}
