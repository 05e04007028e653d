package org.qppportal.core.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qppportal.core.problem.Problem;
import org.qppportal.core.problem.TableProblem;

/** The first row of a table: which column stands where. */
public final class TableHeader {

  private static final int FIRST_ROW = 1;
  private static final List<Character> OTHER_SEPARATORS = List.of(';', '\t', '|');
  private static final int LONGEST_SHOWN = 60;

  private final List<String> names;
  private final int[] places;

  private TableHeader(List<String> names, int[] places) {
    this.names = List.copyOf(names);
    this.places = places;
  }

  /** The header that these cells are; cells that name no column are passed over. */
  public static TableHeader of(List<String> cells) {
    int[] places = new int[TableColumn.values().length];
    Arrays.fill(places, -1);
    for (int i = cells.size() - 1; i >= 0; i--) {
      int place = i;
      TableColumn.named(cells.get(i)).ifPresent(column -> places[column.ordinal()] = place);
    }
    return new TableHeader(cells, places);
  }

  /** What keeps these cells from being a header; empty when nothing does. */
  static List<Problem> problemsOf(List<String> cells) {
    Optional<Character> separator = otherSeparator(cells);
    if (separator.isPresent()) {
      return List.of(
          problem(
              TableProblem.OTHER_SEPARATOR,
              1,
              "The columns seem to be separated by " + words(separator.get()) + "."));
    }
    List<Problem> problems = new ArrayList<>();
    Map<TableColumn, Integer> seen = new EnumMap<>(TableColumn.class);
    for (int i = 0; i < cells.size(); i++) {
      String name = cells.get(i);
      Optional<TableColumn> column = TableColumn.named(name);
      if (column.isEmpty()) {
        problems.add(
            problem(
                TableProblem.UNKNOWN_COLUMN,
                i + 1,
                name.isBlank()
                    ? "Column " + (i + 1) + " has no name."
                    : "The column " + shown(name) + " is not part of the format."));
      } else if (seen.putIfAbsent(column.get(), i + 1) != null) {
        problems.add(
            problem(
                TableProblem.REPEATED_COLUMN,
                i + 1,
                "The column %s is there twice, as column %d and column %d."
                    .formatted(column.get().header(), seen.get(column.get()), i + 1)));
      }
    }
    missing(seen).forEach(name -> problems.add(missingColumn(name)));
    return problems;
  }

  private static List<String> missing(Map<TableColumn, Integer> seen) {
    List<String> missing =
        Arrays.stream(TableColumn.values())
            .filter(column -> column.required() && !seen.containsKey(column))
            .map(TableColumn::header)
            .collect(Collectors.toCollection(ArrayList::new));
    if (!seen.containsKey(TableColumn.TIN) && !seen.containsKey(TableColumn.ENTITY_ID)) {
      missing.add(TableColumn.TIN.header());
    }
    return missing;
  }

  private static Problem missingColumn(String name) {
    return new Problem(
        TableProblem.MISSING_COLUMN,
        "$",
        FIRST_ROW,
        0,
        "The column " + name + " is missing.",
        TableProblem.MISSING_COLUMN.advice(name));
  }

  private static Problem problem(TableProblem code, int column, String message) {
    return new Problem(code, "$", FIRST_ROW, column, message, code.whatToDo());
  }

  private static Optional<Character> otherSeparator(List<String> cells) {
    String first = cells.get(0);
    return OTHER_SEPARATORS.stream()
        .filter(
            separator ->
                Arrays.stream(first.split(java.util.regex.Pattern.quote(separator.toString()), -1))
                        .filter(name -> TableColumn.named(name).isPresent())
                        .count()
                    > 1)
        .findFirst();
  }

  private static String words(char separator) {
    return switch (separator) {
      case ';' -> "semicolons";
      case '\t' -> "tabs";
      default -> "vertical bars";
    };
  }

  private static String shown(String name) {
    String plain = name.replaceAll("\\p{Cntrl}", " ");
    return '"'
        + (plain.length() > LONGEST_SHOWN ? plain.substring(0, LONGEST_SHOWN) + "…" : plain)
        + '"';
  }

  /** The cells as they came. */
  public List<String> names() {
    return names;
  }

  /** How many columns there are. */
  public int size() {
    return names.size();
  }

  /** Where a column stands, from 0; -1 where the table has no such column. */
  public int place(TableColumn column) {
    return places[column.ordinal()];
  }
}
