package org.qppportal.core.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.problem.Problem;
import org.qppportal.core.submission.BulkIntake;
import org.qppportal.persistence.batch.BatchResults.OutcomeRow;
import org.qppportal.persistence.batch.BatchResults.ProblemRow;

/** Some clinicians and practices of a file on their way: read, then settled. */
final class EntityChunk {

  /** Enough to mend the rows; a clinician with more has them all for the same reason. */
  private static final int MOST_PROBLEMS = 200;

  private final EntityReader reader;
  private final Optional<String> year;
  private final List<One> all = new ArrayList<>();
  private final List<BulkIntake.Item> items = new ArrayList<>();

  /** One of them. */
  private static final class One {
    private final TableRow first;
    private List<RowProblem> problems;
    private BatchOutcome outcome = BatchOutcome.REFUSED;
    private int item = -1;
    private BulkIntake.Outcome settled;

    One(TableRow first) {
      this.first = first;
    }
  }

  EntityChunk(EntityReader reader, Optional<String> year) {
    this.reader = reader;
    this.year = year;
  }

  /** Adds one by its rows. */
  void read(List<TableRow> rows) {
    EntityReading reading = reader.read(rows, year);
    One one = new One(rows.get(0));
    one.problems = reading.problems();
    reading
        .submission()
        .ifPresent(
            submission -> {
              one.item = items.size();
              items.add(new BulkIntake.Item(submission, TableText.csv(rows.get(0).header(), rows)));
            });
    all.add(one);
  }

  /** Adds one that is refused whatever its rows hold. */
  void refuse(List<TableRow> rows, Problem why) {
    One one = new One(rows.get(0));
    one.problems = List.of(placed(one, why));
    all.add(one);
  }

  /** Those that can be stored. */
  List<BulkIntake.Item> items() {
    return items;
  }

  /** Takes what became of the items, in their order. */
  void settle(List<BulkIntake.Outcome> outcomes) {
    for (One one : all) {
      if (one.item >= 0) {
        settle(one, outcomes.get(one.item));
      }
    }
  }

  private static void settle(One one, BulkIntake.Outcome outcome) {
    one.settled = outcome;
    if (outcome.submissionId().isPresent()) {
      one.outcome = outcome.changed() ? BatchOutcome.STORED : BatchOutcome.UNCHANGED;
    } else {
      List<RowProblem> problems = new ArrayList<>(one.problems);
      outcome.problems().forEach(problem -> problems.add(placed(one, problem)));
      one.problems = problems;
    }
  }

  private static RowProblem placed(One one, Problem problem) {
    return EntityReader.placed(problem, new EntityRows(List.of(one.first)));
  }

  /** What became of one, counted from 0. */
  BatchOutcome outcome(int place) {
    return all.get(place).outcome;
  }

  /** To how many that happened. */
  int count(BatchOutcome outcome) {
    return (int) all.stream().filter(one -> one.outcome == outcome).count();
  }

  /** What became of all; the first has the given number in its file. */
  List<OutcomeRow> outcomes(int first) {
    List<OutcomeRow> rows = new ArrayList<>(all.size());
    for (One one : all) {
      rows.add(
          new OutcomeRow(
              first + rows.size(),
              one.outcome.code(),
              one.settled == null ? null : one.settled.submissionId().orElse(null),
              one.settled == null ? null : one.settled.receiptId().orElse(null)));
    }
    return rows;
  }

  /** What is wrong with them. */
  List<ProblemRow> problems(int first) {
    List<ProblemRow> rows = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      int entity = first + i;
      all.get(i).problems.stream().limit(MOST_PROBLEMS).forEach(one -> rows.add(row(entity, one)));
    }
    return rows;
  }

  private static ProblemRow row(int entity, RowProblem one) {
    Problem problem = one.problem();
    return new ProblemRow(
        entity,
        (int) one.row(),
        one.column().map(TableColumn::header).orElse(null),
        problem.code().code(),
        problem.code().severity().name(),
        problem.path(),
        problem.message(),
        problem.whatToDo());
  }
}
