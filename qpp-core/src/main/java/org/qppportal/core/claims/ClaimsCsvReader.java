package org.qppportal.core.claims;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import java.util.zip.GZIPInputStream;
import org.qppportal.core.problem.ClaimsProblem;
import org.qppportal.core.problem.Problem;

/**
 * Reads a file of claim lines, one line a row, as CSV in UTF-8, with or without gzip. Every problem
 * is told with its row and column; sound rows are handed on whatever is wrong with others. Memory
 * does not grow with the file.
 */
public final class ClaimsCsvReader {

  /** An unpacked file that is longer is taken for an attack: a packed file may hold far more. */
  private static final long MOST_BYTES = 4L << 30;

  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;
  private static final int LONGEST_SHOWN = 40;

  private final Period context;
  private final ObjLongConsumer<ClaimLine> lines;
  private final Consumer<Problem> problems;

  /**
   * A reader.
   *
   * @param context days whose lines are handed on; others are noted and passed over
   * @param lines takes each sound line
   * @param problems takes each problem
   */
  public ClaimsCsvReader(Period context, Consumer<ClaimLine> lines, Consumer<Problem> problems) {
    this(context, (line, row) -> lines.accept(line), problems);
  }

  private ClaimsCsvReader(
      Period context, ObjLongConsumer<ClaimLine> lines, Consumer<Problem> problems) {
    this.context = context;
    this.lines = lines;
    this.problems = problems;
  }

  /**
   * A reader that tells the row of each line, too.
   *
   * @param lines takes each sound line with its row
   * @see #ClaimsCsvReader(Period, Consumer, Consumer)
   */
  static ClaimsCsvReader withRows(
      Period context, ObjLongConsumer<ClaimLine> lines, Consumer<Problem> problems) {
    return new ClaimsCsvReader(context, lines, problems);
  }

  /**
   * Reads a file to its end.
   *
   * @return how many rows it has, without the first
   */
  public long read(InputStream file) {
    long rows = 0;
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .skipEmptyLines(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(
                new InputStreamReader(
                    unpacked(file),
                    StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)))) {
      Iterator<CsvRecord> records = csv.iterator();
      if (!records.hasNext()) {
        problem(ClaimsProblem.NO_LINES, 1, 0, "", "The file is empty.");
        return rows;
      }
      ClaimsColumn[] columns = columns(records.next());
      while (columns != null && records.hasNext()) {
        row(records.next(), columns);
        rows++;
      }
      if (rows == 0 && columns != null) {
        problem(ClaimsProblem.NO_LINES, 1, 0, "", "Below the first row there is nothing.");
      }
    } catch (CsvParseException | UncheckedIOException | IOException e) {
      problem(
          ClaimsProblem.UNREADABLE_FILE,
          rows + 1,
          0,
          "",
          "After row " + (rows + 1) + " the file cannot be read.");
    }
    return rows;
  }

  private static InputStream unpacked(InputStream file) throws IOException {
    BufferedInputStream in = new BufferedInputStream(file, 1 << 16);
    in.mark(2);
    boolean packed = in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
    in.reset();
    return new AtMost(packed ? new GZIPInputStream(in, 1 << 16) : in, MOST_BYTES);
  }

  private ClaimsColumn[] columns(CsvRecord header) {
    ClaimsColumn[] columns = new ClaimsColumn[header.getFieldCount()];
    Map<ClaimsColumn, Integer> found = new EnumMap<>(ClaimsColumn.class);
    boolean sound = true;
    for (int i = 0; i < columns.length; i++) {
      String title = header.getField(i).strip().toLowerCase(Locale.ROOT);
      title = title.startsWith("\ufeff") ? title.substring(1) : title;
      columns[i] = ClaimsColumn.ofTitle(title);
      if (columns[i] == null || found.put(columns[i], i) != null) {
        sound = false;
        problem(
            ClaimsProblem.UNKNOWN_COLUMN,
            1,
            i + 1,
            title,
            (columns[i] == null ? "There is no column " : "There are two columns ")
                + quoted(title)
                + ".",
            String.join(", ", ClaimsColumn.titles()));
      }
    }
    for (ClaimsColumn column : ClaimsColumn.values()) {
      if (column.required() && !found.containsKey(column)) {
        sound = false;
        problem(
            ClaimsProblem.MISSING_COLUMN,
            1,
            0,
            column.title(),
            "The column " + column.title() + " is missing.",
            column.title());
      }
    }
    return sound ? columns : null;
  }

  private void row(CsvRecord row, ClaimsColumn[] columns) {
    if (row.getFieldCount() != columns.length) {
      problem(
          ClaimsProblem.WRONG_NUMBER_OF_CELLS,
          row.getStartingLineNumber(),
          0,
          "",
          "The row has " + row.getFieldCount() + " cells, the first row " + columns.length + ".");
      return;
    }
    ClaimsRow cells = new ClaimsRow(row, columns);
    ClaimLine line = cells.line();
    for (ClaimsRow.Fault fault : cells.faults()) {
      problem(
          fault.problem(),
          row.getStartingLineNumber(),
          fault.column() + 1,
          columns[fault.column()].title(),
          fault.message());
    }
    if (line == null) {
      return;
    }
    if (context.contains(line.serviceDate())) {
      lines.accept(line, row.getStartingLineNumber());
    } else {
      problem(
          ClaimsProblem.OTHER_YEAR,
          row.getStartingLineNumber(),
          0,
          ClaimsColumn.SERVICE_DATE.title(),
          "The service of " + line.serviceDate() + " is not of " + context.last().getYear() + ".");
    }
  }

  private void problem(
      ClaimsProblem code, long row, int column, String name, String message, String... fillings) {
    problems.accept(
        new Problem(
            code,
            name,
            (int) Math.min(Integer.MAX_VALUE, row),
            column,
            message,
            code.advice(fillings)));
  }

  static String quoted(String text) {
    String shown = text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    return '"' + shown + '"';
  }

  /** Ends a stream that is too long with an error. */
  private static final class AtMost extends java.io.FilterInputStream {

    private long left;

    AtMost(InputStream in, long most) {
      super(in);
      this.left = most;
    }

    @Override
    public int read() throws IOException {
      return taken(super.read(), 1);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      return taken(read, Math.max(read, 0));
    }

    private int taken(int answer, int bytes) throws IOException {
      left -= bytes;
      if (left < 0) {
        throw new IOException("The file is too long");
      }
      return answer;
    }
  }
}
