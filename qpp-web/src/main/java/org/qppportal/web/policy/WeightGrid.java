package org.qppportal.web.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Weights of categories as the table they are in the regulation, because a hundred lines of one
 * number each cannot be compared with it.
 *
 * @param columns the categories
 * @param rows the weights by the categories left out
 * @param source any of the values: all of a table have the same citation
 */
public record WeightGrid(List<String> columns, List<Row> rows, PolicyRow source) {

  private static final Pattern CELL = Pattern.compile("weights\\.\\w+\\[([^\\]]*)\\]\\.(\\w+)");

  /**
   * The weights when some categories are left out.
   *
   * @param leftOut which, in words
   * @param cells the weights in the order of the columns; one that is filtered out is empty text
   */
  public record Row(String leftOut, List<Cell> cells) {}

  /**
   * A weight.
   *
   * @param category whose weight
   * @param weight the weight; empty text where it is not shown
   */
  public record Cell(String category, String weight) {}

  /** The table, or empty when the items are not all cells of it. */
  static Optional<WeightGrid> of(List<?> items) {
    Map<String, Map<String, String>> weights = new LinkedHashMap<>();
    Set<String> codes = new LinkedHashSet<>();
    PolicyRow source = null;
    for (Object item : items) {
      if (!(item instanceof PolicyRow row)) {
        return Optional.empty();
      }
      Matcher cell = CELL.matcher(row.path());
      if (!cell.matches()) {
        return Optional.empty();
      }
      codes.add(cell.group(2));
      weights
          .computeIfAbsent(cell.group(1), leftOut -> new LinkedHashMap<>())
          .put(cell.group(2), String.join(" ", row.lines()));
      source = row;
    }
    if (source == null) {
      return Optional.empty();
    }
    List<Row> rows = new ArrayList<>();
    weights.forEach((leftOut, row) -> rows.add(row(leftOut, row, codes)));
    return Optional.of(
        new WeightGrid(codes.stream().map(PolicyWords::code).toList(), rows, source));
  }

  private static Row row(String leftOut, Map<String, String> weights, Set<String> codes) {
    return new Row(
        PolicyWords.leftOut(leftOut),
        codes.stream()
            .map(code -> new Cell(PolicyWords.code(code), weights.getOrDefault(code, "")))
            .toList());
  }
}
