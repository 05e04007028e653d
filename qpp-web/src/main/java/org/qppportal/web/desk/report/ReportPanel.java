package org.qppportal.web.desk.report;

import java.util.List;

/**
 * Figures of one kind, each way they are shown made of the same rows.
 *
 * @param id its name in addresses
 * @param title the question that it answers
 * @param reading what the figures say, in a sentence
 * @param definitions what is counted, in sentences
 * @param columns the names of the columns, the first for the rows' names
 * @param rows the figures
 * @param chart the drawing
 */
public record ReportPanel(
    String id,
    String title,
    String reading,
    List<String> definitions,
    List<String> columns,
    List<Row> rows,
    ReportChart chart) {

  /**
   * A row of the table.
   *
   * @param name what it is about
   * @param cells numbers, or a text where there is none
   */
  public record Row(String name, List<Object> cells) {}
}
