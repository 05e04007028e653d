package org.qppportal.core.batch;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.qppportal.core.problem.Problem;
import org.qppportal.core.problem.ProblemCode;
import org.qppportal.core.problem.TableProblem;

/**
 * Reads a table row by row (RFC 4180, UTF-8 with or without a byte order mark) and finds what is
 * wrong with the file as such. Memory does not grow with its size. What single rows say is for
 * {@link EntityReader} to judge.
 *
 * <p>Safe for use by several threads.
 */
public final class TableReader {

  private static final int BUFFER = 1 << 16;
  private static final int MARK = 4;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final byte[] UTF_16_LITTLE = {(byte) 0xFF, (byte) 0xFE};
  private static final byte[] UTF_16_BIG = {(byte) 0xFE, (byte) 0xFF};
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLD_WORKBOOK = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  /** Takes what is read. */
  public interface Rows {

    /** Takes the header, once, before the rows. */
    void header(TableHeader header);

    /** Takes a row as long as the header. */
    void row(TableRow row);
  }

  /**
   * Reads to the end, or to where nobody can read on.
   *
   * @param bytes the file
   * @param rows takes the rows; those before a problem come too
   * @return what is wrong with the file as such; with the row as the line, and the number of the
   *     column
   * @throws UncheckedIOException when the bytes cannot be had
   */
  public List<Problem> read(InputStream bytes, Rows rows) {
    List<Problem> problems = new ArrayList<>();
    Reading reading = new Reading(problems, rows);
    try {
      PushbackInputStream start = new PushbackInputStream(bytes, MARK);
      byte[] mark = start.readNBytes(MARK);
      if (mark.length == 0) {
        problems.add(problem(TableProblem.EMPTY_TABLE, 0, "The file has no content."));
        return problems;
      }
      if (isWorkbook(mark)) {
        problems.add(
            problem(TableProblem.BINARY_FILE, 0, "The file is a spreadsheet program's workbook."));
        return problems;
      }
      if (startsWith(mark, UTF_16_LITTLE) || startsWith(mark, UTF_16_BIG)) {
        problems.add(
            problem(
                TableProblem.NOT_UTF_8, 1, "The file is in the encoding UTF-16 (\"Unicode\")."));
        return problems;
      }
      int skip = startsWith(mark, BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
      start.unread(mark, skip, mark.length - skip);
      reading.readAll(start);
    } catch (IOException e) {
      reading.stopped(e);
    } catch (UncheckedIOException e) {
      reading.stopped(e.getCause());
    } catch (CsvParseException e) {
      reading.broken(e);
    }
    return problems;
  }

  private static boolean isWorkbook(byte[] mark) {
    return startsWith(mark, ZIP) || startsWith(mark, OLD_WORKBOOK);
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }

  private static Problem problem(ProblemCode code, long row, String message, String... advice) {
    return new Problem(code, "$", (int) row, 0, message, code.advice(advice));
  }

  /** One reading of one file. */
  private static final class Reading {

    private final List<Problem> problems;
    private final Rows rows;
    private TableHeader header;
    private long last;
    private long count;

    Reading(List<Problem> problems, Rows rows) {
      this.problems = problems;
      this.rows = rows;
    }

    void readAll(InputStream bytes) throws IOException {
      try (CsvReader<CsvRecord> records =
          CsvReader.builder()
              .maxBufferSize(BUFFER)
              .allowUnclosedQuote(false)
              .allowExtraCharsAfterClosingQuote(false)
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .build(
                  CsvRecordHandler.builder()
                      .maxFieldSize(TableLimits.ROW_CHARACTERS)
                      .maxRecordSize(TableLimits.ROW_CHARACTERS)
                      .build(),
                  new InputStreamReader(new Utf8Guard(bytes), StandardCharsets.UTF_8))) {
        Iterator<CsvRecord> each = records.iterator();
        if (!each.hasNext()) {
          problems.add(
              problem(TableProblem.EMPTY_TABLE, 0, "The file has nothing but blank lines."));
          return;
        }
        List<String> names = each.next().getFields();
        problems.addAll(TableHeader.problemsOf(names));
        if (!problems.isEmpty()) {
          cutOff();
          return;
        }
        header = TableHeader.of(names);
        rows.header(header);
        last = 1;
        while (each.hasNext() && takes(each.next())) {
          count++;
        }
      }
      if (count == 0 && problems.isEmpty()) {
        problems.add(problem(TableProblem.NO_ROWS, 1, "The file has a header, but no rows."));
      }
    }

    /** Whether to go on after this record. */
    private boolean takes(CsvRecord row) {
      last = row.getStartingLineNumber();
      List<String> cells = row.getFields();
      if (isBlank(cells)) {
        count--;
        return true;
      }
      if (cells.size() != header.size()) {
        problems.add(
            problem(
                TableProblem.UNEQUAL_COLUMNS,
                last,
                "Row %d has %d cells, but the header has %d columns."
                    .formatted(last, cells.size(), header.size()),
                Integer.toString(header.size())));
        return !isFull();
      }
      if (count == TableLimits.ROWS) {
        problems.add(
            problem(
                TableProblem.TOO_MANY_ROWS,
                last,
                "The file has more than %,d rows.".formatted(TableLimits.ROWS),
                "%,d".formatted(TableLimits.ROWS)));
        return false;
      }
      if (problems.isEmpty()) {
        rows.row(new TableRow(last, cells, header));
      }
      return true;
    }

    private static boolean isBlank(List<String> cells) {
      for (String cell : cells) {
        if (!cell.isBlank()) {
          return false;
        }
      }
      return true;
    }

    private boolean isFull() {
      if (problems.size() < TableLimits.FILE_PROBLEMS) {
        return false;
      }
      cutOff();
      return true;
    }

    private void cutOff() {
      if (problems.size() >= TableLimits.FILE_PROBLEMS) {
        problems.subList(TableLimits.FILE_PROBLEMS, problems.size()).clear();
        problems.add(
            problem(
                TableProblem.MORE_TABLE_PROBLEMS,
                0,
                "Only the first " + TableLimits.FILE_PROBLEMS + " problems are listed."));
      }
    }

    void stopped(IOException failure) {
      if (!(failure instanceof Utf8Guard.ForeignBytes foreign)) {
        throw new UncheckedIOException(failure);
      }
      problems.add(
          foreign.binary()
              ? problem(
                  TableProblem.BINARY_FILE,
                  foreign.line(),
                  "Row " + foreign.line() + " has a character that no text has (NUL).")
              : problem(
                  TableProblem.NOT_UTF_8,
                  foreign.line(),
                  "Row " + foreign.line() + " has a character that is not UTF-8."));
    }

    void broken(CsvParseException failure) {
      for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
        if (cause instanceof IOException io) {
          stopped(io);
          return;
        }
      }
      String where = last == 0 ? "in the first row" : "below row " + last;
      problems.add(
          isTooLong(failure)
              ? problem(
                  TableProblem.ROW_TOO_LONG,
                  last + 1,
                  "The row "
                      + where
                      + " has more than "
                      + TableLimits.ROW_CHARACTERS
                      + " characters.")
              : problem(
                  TableProblem.BROKEN_QUOTES,
                  last + 1,
                  "A quotation mark " + where + " is not closed, or text follows it."));
    }

    private static boolean isTooLong(Throwable failure) {
      for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
        String message = cause.getMessage();
        if (message != null && (message.contains("axim") || message.contains("exceed"))) {
          return true;
        }
      }
      return false;
    }
  }
}
