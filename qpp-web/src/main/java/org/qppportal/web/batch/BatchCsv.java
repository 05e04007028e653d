package org.qppportal.web.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.qppportal.core.batch.BatchProblem;
import org.qppportal.core.batch.BatchRow;
import org.qppportal.web.text.Csv;

/** What became of a file, as CSV, written while it is read. */
public final class BatchCsv {

  private static final String OTHERS =
      "Another row of this clinician or practice has a problem, so none of its rows was stored.";
  private static final String OTHERS_ADVICE =
      "Mend the other row, then send all rows of this clinician or practice again.";

  private BatchCsv() {}

  /** Writes rows with what became of them. */
  public static Consumer<BatchRow> results(OutputStream out) {
    write(
        out,
        Csv.line(
            "Row",
            "TIN",
            "NPI",
            "Entity id",
            "Outcome",
            "Column",
            "Code",
            "What is wrong",
            "What to do",
            "JSON path",
            "Submission",
            "Receipt"));
    return row -> write(out, line(row));
  }

  private static String line(BatchRow row) {
    Optional<BatchProblem> problem = row.problem();
    boolean others = row.refusedWithOthers();
    return Csv.line(
        row.number(),
        row.tin(),
        row.npi(),
        row.entityId(),
        row.outcome().label(),
        problem.flatMap(BatchProblem::column).orElse(""),
        problem.map(BatchProblem::code).orElse(""),
        problem.map(BatchProblem::message).orElse(others ? OTHERS : ""),
        problem.map(BatchProblem::whatToDo).orElse(others ? OTHERS_ADVICE : ""),
        problem.map(BatchProblem::path).orElse(""),
        row.submissionId().orElse(""),
        row.receiptId().orElse(""));
  }

  /** Writes rows cell by cell. */
  public static Consumer<List<String>> cells(OutputStream out) {
    return cells -> write(out, Csv.line(cells.toArray()));
  }

  private static void write(OutputStream out, String line) {
    try {
      out.write(line.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
