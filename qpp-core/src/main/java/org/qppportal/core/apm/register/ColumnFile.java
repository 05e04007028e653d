package org.qppportal.core.apm.register;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.qppportal.core.problem.ApmProblem;
import org.qppportal.core.problem.Problem;

/** Reads a CSV file whose first row names its columns, in any order. */
final class ColumnFile {

  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final List<String> needed;
  private final List<String> optional;

  /**
   * A kind of file.
   *
   * @param needed columns that must have a value in every row
   * @param optional columns that may be absent or empty
   */
  ColumnFile(List<String> needed, List<String> optional) {
    this.needed = needed;
    this.optional = optional;
  }

  /** All columns: those needed, then the others. */
  List<String> columns() {
    List<String> columns = new ArrayList<>(needed);
    columns.addAll(optional);
    return columns;
  }

  /**
   * Reads a file to its end.
   *
   * @param rows takes the rows whose needed cells have a value
   * @param problems takes what is wrong
   */
  void read(InputStream file, Consumer<FileRow> rows, Consumer<Problem> problems) {
    int number = 1;
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .skipEmptyLines(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(
                new InputStreamReader(
                    file,
                    StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)))) {
      Iterator<CsvRecord> records = csv.iterator();
      if (!records.hasNext()) {
        tell(problems, ApmProblem.NO_ROWS, 1, "The file is empty.");
        return;
      }
      List<String> titles = titles(records.next());
      if (!areSound(titles, problems)) {
        return;
      }
      if (!records.hasNext()) {
        tell(problems, ApmProblem.NO_ROWS, 1, "Below the first row there is nothing.");
      }
      while (records.hasNext()) {
        CsvRecord row = records.next();
        number = (int) row.getStartingLineNumber();
        read(row, titles, rows, problems);
      }
    } catch (CsvParseException | UncheckedIOException | IOException e) {
      tell(
          problems,
          ApmProblem.UNREADABLE_FILE,
          number,
          "After row " + number + " the file cannot be read.");
    }
  }

  private static List<String> titles(CsvRecord header) {
    List<String> titles = new ArrayList<>();
    for (String field : header.getFields()) {
      String title = field.strip().toLowerCase(Locale.ROOT);
      titles.add(
          !title.isEmpty() && title.charAt(0) == BYTE_ORDER_MARK ? title.substring(1) : title);
    }
    return titles;
  }

  private boolean areSound(List<String> titles, Consumer<Problem> problems) {
    boolean sound = true;
    Set<String> seen = new HashSet<>();
    for (String title : titles) {
      boolean known = columns().contains(title);
      if (!known || !seen.add(title)) {
        sound = false;
        tell(
            problems,
            ApmProblem.UNKNOWN_COLUMN,
            1,
            (known ? "There are two columns " : "There is no column ")
                + FileRow.quoted(title)
                + ".",
            String.join(", ", columns()));
      }
    }
    for (String column : needed) {
      if (!titles.contains(column)) {
        sound = false;
        tell(
            problems,
            ApmProblem.MISSING_COLUMN,
            1,
            "The column " + column + " is missing.",
            column);
      }
    }
    return sound;
  }

  private void read(
      CsvRecord row, List<String> titles, Consumer<FileRow> rows, Consumer<Problem> problems) {
    int number = (int) row.getStartingLineNumber();
    if (row.getFieldCount() != titles.size()) {
      tell(
          problems,
          ApmProblem.WRONG_NUMBER_OF_CELLS,
          number,
          "The row has %d cells, the first row %d.".formatted(row.getFieldCount(), titles.size()));
      return;
    }
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < titles.size(); i++) {
      cells.put(titles.get(i), row.getField(i).strip());
    }
    FileRow read = new FileRow(number, titles, cells, problems);
    boolean whole = true;
    for (String column : needed) {
      if (read.text(column).isEmpty()) {
        whole = false;
        read.wrong(ApmProblem.MISSING_VALUE, column, "There is no " + column + ".");
      }
    }
    if (whole) {
      rows.accept(read);
    }
  }

  private static void tell(
      Consumer<Problem> problems, ApmProblem code, int row, String message, String... fillings) {
    problems.accept(new Problem(code, "", row, 0, message, code.advice(fillings)));
  }
}
