package org.qppportal.core.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.core.problem.Problem;
import org.qppportal.persistence.batch.BatchRepository;
import org.qppportal.persistence.batch.BatchRows;

/**
 * Reads a file as a table and keeps its rows sorted by clinician or practice, wherever they stand
 * in the file. All in one transaction: a file is read to its end or not at all.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class BatchChecking {

  /** How many rows are read between two looks at whether to stop. */
  private static final int LOOK_UP = 20_000;

  private static final String YEAR = "\\d{4}";

  @Inject private BatchRegister register;
  @Inject private BatchRepository batches;
  @Inject private BatchRows rows;

  /**
   * Reads it.
   *
   * @throws TableRefusedException when the file as such has problems
   * @throws BatchCancelledException when somebody stopped it
   */
  void check(UUID id) {
    Staging staging = new Staging(id);
    rows.addRows(id, staging::readAll);
    if (!staging.problems.isEmpty()) {
      throw new TableRefusedException(staging.problems);
    }
    List<BatchRows.EntityRow> entities = staging.numbers.all();
    rows.addEntities(id, entities);
    batches
        .lock(id)
        .checked(
            TableText.join(staging.header.names()),
            Optional.ofNullable(staging.year),
            staging.count,
            entities.size());
  }

  /** One reading of one file. */
  private final class Staging implements TableReader.Rows {

    private final UUID id;
    private final EntityNumbers numbers = new EntityNumbers();
    private BatchRows.Sink sink;
    private List<Problem> problems;
    private TableHeader header;
    private String year;
    private int count;

    Staging(UUID id) {
      this.id = id;
    }

    void readAll(BatchRows.Sink newSink) {
      sink = newSink;
      problems = new TableReader().read(new PiecesStream(n -> register.piece(id, n)), this);
    }

    @Override
    public void header(TableHeader newHeader) {
      header = newHeader;
    }

    @Override
    public void row(TableRow row) {
      if (count == 0 && row.cell(TableColumn.PERFORMANCE_YEAR).matches(YEAR)) {
        year = row.cell(TableColumn.PERFORMANCE_YEAR);
      }
      sink.take(numbers.of(row), row.number(), TableText.join(row.cells()));
      if (++count % LOOK_UP == 0) {
        register.read(id, count);
      }
    }
  }
}
