package org.qppportal.persistence.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.qppportal.persistence.close.BulkCopy;
import org.qppportal.persistence.close.CopyLines;
import org.qppportal.persistence.close.CopyRow;

/** Keeps what became of the rows of files. */
@ApplicationScoped
public class BatchResults {

  /** The place of problems with a file as such, which are about nobody. */
  public static final int WHOLE_FILE = -1;

  private static final String PROBLEM =
      "p.column_name, p.code, p.severity, p.path, p.message, p.what_to_do";

  @Inject private BulkCopy copy;

  /**
   * What became of a clinician or practice.
   *
   * @param entity its number in the file
   * @param outcome code of what became of it
   * @param submissionId the submission stored; null when none was
   * @param receiptId its receipt; null when there is none
   */
  public record OutcomeRow(int entity, String outcome, UUID submissionId, UUID receiptId) {}

  /**
   * What is wrong with a row.
   *
   * @param entity whom it is about
   * @param row its number as a spreadsheet counts
   * @param column the column's name; null where it is the row as such
   * @param code in the problem catalogue
   * @param severity in the problem catalogue
   * @param path in the JSON that the rows stand for
   * @param message in plain words
   * @param whatToDo in plain words
   */
  public record ProblemRow(
      int entity,
      int row,
      String column,
      String code,
      String severity,
      String path,
      String message,
      String whatToDo) {}

  /**
   * A row of a file with what became of it; comes once for each of its problems.
   *
   * @param number as a spreadsheet counts
   * @param tin of its clinician or practice; empty for none
   * @param npi empty for none
   * @param entityId empty for none
   * @param outcome empty while it is not worked on
   * @param submissionId empty where nothing was stored
   * @param receiptId empty where there is none
   * @param problem empty where the row has none
   */
  public record ResultRow(
      long number,
      String tin,
      String npi,
      String entityId,
      Optional<String> outcome,
      Optional<String> submissionId,
      Optional<String> receiptId,
      Optional<ProblemRow> problem) {}

  /** Adds what became of clinicians and practices. */
  public void addOutcomes(UUID batch, Collection<OutcomeRow> outcomes) {
    String id = batch.toString();
    copy.write(
        "batch_outcome (batch_id, entity, outcome, submission_id, receipt_id)",
        lines ->
            outcomes.forEach(
                one -> {
                  lines.text(id).number(one.entity()).text(one.outcome());
                  uuid(lines, one.submissionId());
                  uuid(lines, one.receiptId());
                  lines.end();
                }));
  }

  private static void uuid(CopyLines lines, UUID id) {
    lines.text(id == null ? null : id.toString());
  }

  /** Adds problems; those of one row come one after the other. */
  public void addProblems(UUID batch, List<ProblemRow> problems) {
    if (problems.isEmpty()) {
      return;
    }
    String id = batch.toString();
    copy.write(
        "batch_problem (batch_id, entity, row_number, position, column_name, code, severity, path,"
            + " message, what_to_do)",
        lines -> {
          int position = 0;
          for (ProblemRow one : problems) {
            lines
                .text(id)
                .number(one.entity())
                .number(one.row())
                .number(position++)
                .text(one.column())
                .text(one.code())
                .text(one.severity())
                .text(one.path())
                .text(one.message())
                .text(one.whatToDo())
                .end();
          }
        });
  }

  /** The problems of a file, those with the file as such first, at most so many. */
  public List<ProblemRow> problems(UUID batch, int most) {
    List<ProblemRow> problems = new ArrayList<>();
    copy.read(
        "select p.entity, p.row_number, %s from batch_problem p where p.batch_id = '%s'"
                .formatted(PROBLEM, batch)
            + " order by (p.entity >= 0), p.row_number, p.position limit "
            + most,
        row -> problems.add(problem(row, (int) row.number(0), (int) row.number(1), 2)));
    return problems;
  }

  /** Every row of a file with what became of it, in the order of the file. */
  public void rows(UUID batch, Consumer<ResultRow> reader) {
    copy.read(
        "select r.number, e.tin, e.npi, e.entity_id, o.outcome, o.submission_id, o.receipt_id, "
            + PROBLEM
            + " from batch_row r"
            + " join batch_entity e on e.batch_id = r.batch_id and e.number = r.entity"
            + " left join batch_outcome o on o.batch_id = r.batch_id and o.entity = r.entity"
            + " left join batch_problem p on p.batch_id = r.batch_id and p.entity = r.entity"
            + " and p.row_number = r.number where r.batch_id = '%s'".formatted(batch)
            + " order by r.number, p.position",
        row ->
            reader.accept(
                new ResultRow(
                    row.number(0),
                    row.text(1),
                    row.text(2),
                    row.text(3),
                    Optional.ofNullable(row.text(4)),
                    Optional.ofNullable(row.text(5)),
                    Optional.ofNullable(row.text(6)),
                    row.isNull(8)
                        ? Optional.empty()
                        : Optional.of(problem(row, 0, (int) row.number(0), 7)))));
  }

  /** The cells of every row with this outcome, in the order of the file. */
  public void cells(UUID batch, String outcome, Consumer<String> reader) {
    copy.read(
        "select r.cells from batch_row r"
            + " join batch_outcome o on o.batch_id = r.batch_id and o.entity = r.entity"
            + " where r.batch_id = '%s' and o.outcome = '%s' order by r.number"
                .formatted(batch, outcome.replaceAll("[^a-z]", "")),
        row -> reader.accept(row.text(0)));
  }

  private static ProblemRow problem(CopyRow row, int entity, int number, int field) {
    return new ProblemRow(
        entity,
        number,
        row.text(field),
        row.text(field + 1),
        row.text(field + 2),
        row.text(field + 3),
        row.text(field + 4),
        row.text(field + 5));
  }
}
