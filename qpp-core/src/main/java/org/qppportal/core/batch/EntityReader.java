package org.qppportal.core.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qppportal.core.problem.Problem;
import org.qppportal.core.problem.TableProblem;
import org.qppportal.core.submission.SubmissionReader;
import org.qppportal.core.submission.SubmissionReading;

/**
 * Reads and checks the rows of one clinician or practice. They are written as the published JSON,
 * which goes through the same reader as everything else, and its problems are led back to row and
 * column.
 *
 * <p>Safe for use by several threads.
 */
public final class EntityReader {

  private static final Pattern STEP = Pattern.compile("\\.(\\w+)(?:\\[(\\d+)])?");
  private static final Comparator<RowProblem> ORDER =
      Comparator.comparingLong(RowProblem::row).thenComparingInt(one -> one.problem().column());

  private final SubmissionReader reader;

  /** Reads with that reader. */
  public EntityReader(SubmissionReader reader) {
    this.reader = reader;
  }

  /**
   * Reads rows.
   *
   * @param rows all rows of one clinician or practice and no others, in the order of the file
   * @param year the year that the whole file is of, where that is known
   */
  public EntityReading read(List<TableRow> rows, Optional<String> year) {
    if (rows.size() > TableLimits.ROWS_OF_ONE) {
      return new EntityReading(Optional.empty(), List.of(tooMany(rows.get(0))));
    }
    List<RowProblem> problems = new ArrayList<>(0);
    rows.forEach(row -> problems.addAll(CellChecks.problemsOf(row, year)));
    EntityRows entity = new EntityRows(rows);
    problems.addAll(entity.problems());
    SubmissionReading reading = reader.readSubmission(EntityJson.write(entity));
    addUnlessKnown(reading.problems(), entity, problems);
    problems.sort(ORDER);
    boolean blocked = problems.stream().anyMatch(one -> one.problem().blocks());
    return new EntityReading(blocked ? Optional.empty() : reading.submission(), problems);
  }

  private static RowProblem tooMany(TableRow first) {
    return CellChecks.problem(
        first,
        TableColumn.ENTITY_TYPE,
        TableProblem.TOO_MANY_ROWS_OF_ONE,
        "The file has more than %,d rows of this clinician or practice."
            .formatted(TableLimits.ROWS_OF_ONE),
        "%,d".formatted(TableLimits.ROWS_OF_ONE));
  }

  /** What is known of a cell already is told better there than in the words of the JSON. */
  private static void addUnlessKnown(
      List<Problem> found, EntityRows entity, List<RowProblem> problems) {
    if (found.isEmpty()) {
      return;
    }
    Set<List<Object>> known = new HashSet<>();
    problems.forEach(one -> known.add(List.of(one.row(), one.column())));
    for (Problem problem : found) {
      RowProblem placed = placed(problem, entity);
      if (!known.contains(List.of(placed.row(), placed.column()))) {
        problems.add(placed);
      }
    }
  }

  /** A problem of the JSON, led back to the row and column that its place was made from. */
  static RowProblem placed(Problem problem, EntityRows entity) {
    TableRow row = entity.first();
    Optional<TableColumn> column = Optional.empty();
    List<List<TableRow>> measurements = List.of();
    List<TableRow> strata = List.of();
    Matcher step = STEP.matcher(problem.path());
    while (step.find()) {
      Optional<Integer> index = Optional.ofNullable(step.group(2)).map(Integer::valueOf);
      switch (step.group(1)) {
        case "measurementSets" -> {
          if (index.isPresent()) {
            EntityRows.SetRows set = entity.sets().get(index.get());
            row = set.first();
            measurements = set.inOrder();
          }
        }
        case "measurements" -> {
          if (index.isPresent()) {
            strata = measurements.get(index.get());
            row = strata.get(0);
          }
        }
        case "strata" -> {
          column = Optional.of(TableColumn.STRATUM);
          if (index.isPresent()) {
            row = strata.get(index.get());
          }
        }
        default -> column = TableColumn.named(step.group(1));
      }
    }
    int place = column.map(row.header()::place).orElse(-1) + 1;
    return new RowProblem(row.number(), column, problem.at((int) row.number(), place));
  }
}
