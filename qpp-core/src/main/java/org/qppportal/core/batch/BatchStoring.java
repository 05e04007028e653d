package org.qppportal.core.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.qppportal.core.access.Access;
import org.qppportal.core.access.Action;
import org.qppportal.core.access.Actor;
import org.qppportal.core.access.Actors;
import org.qppportal.core.access.Resource;
import org.qppportal.core.submission.BulkIntake;
import org.qppportal.core.submission.SubmissionReaders;
import org.qppportal.persistence.batch.Batch;
import org.qppportal.persistence.batch.BatchRepository;
import org.qppportal.persistence.batch.BatchResults;
import org.qppportal.persistence.batch.BatchRows;
import org.qppportal.persistence.batch.BatchRows.CellRow;
import org.qppportal.persistence.batch.BatchRows.EntityRow;
import org.qppportal.persistence.batch.BatchState;

/**
 * Checks and stores the clinicians and practices of a file, some at a time. Each call is one
 * transaction, in which the data, what became of it and how far the work is stand or fall together:
 * whenever the server dies, nothing is done twice and nothing is left out.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class BatchStoring {

  /** About how many rows are worked on at a time. */
  private static final int ROWS_AT_A_TIME = 5_000;

  /** At most how many clinicians and practices. */
  private static final int ENTITIES_AT_A_TIME = 1_000;

  @Inject private BatchRegister register;
  @Inject private BatchRepository batches;
  @Inject private BatchRows rows;
  @Inject private BatchResults results;
  @Inject private Actors actors;
  @Inject private SubmissionReaders readers;
  @Inject private BulkIntake intake;

  /**
   * Works on the next ones.
   *
   * @return whether there may be more to do
   */
  boolean storeNext(UUID id) {
    Batch batch = batches.lock(id);
    if (batch.getState() != BatchState.STORING) {
      return false;
    }
    if (batch.isCancelRequested()) {
      register.end(batch, BatchState.CANCELLED, null);
      return false;
    }
    List<EntityRow> next = next(batch);
    if (next.isEmpty()) {
      register.end(
          batch,
          batch.getEntitiesRefused() > 0 ? BatchState.FINISHED_WITH_REFUSALS : BatchState.FINISHED,
          null);
      return false;
    }
    store(batch, next);
    return true;
  }

  private List<EntityRow> next(Batch batch) {
    List<EntityRow> candidates =
        rows.entities(batch.getId(), batch.getNextEntity(), ENTITIES_AT_A_TIME);
    int count = 0;
    int total = 0;
    for (EntityRow one : candidates) {
      total += one.rows();
      if (count > 0 && total > ROWS_AT_A_TIME) {
        break;
      }
      count++;
    }
    return candidates.subList(0, count);
  }

  private void store(Batch batch, List<EntityRow> entities) {
    Actor actor = actors.actor(batch.getUsername()).forOrganization(batch.getOrganizationId());
    boolean maySend =
        Access.may(
            actor, Action.SEND_BATCH, new Resource.OrganizationData(batch.getOrganizationId()));
    EntityChunk chunk =
        new EntityChunk(new EntityReader(readers.reader()), batch.getPerformanceYear());
    TableHeader header = TableHeader.of(TableText.split(batch.getHeader().orElseThrow()));
    for (List<TableRow> one : tables(batch.getId(), header, entities)) {
      if (maySend) {
        chunk.read(one);
      } else {
        chunk.refuse(one, BulkIntake.notConnected());
      }
    }
    chunk.settle(intake.submit(actor, chunk.items(), batch.getFileName()));
    int first = entities.get(0).number();
    results.addOutcomes(batch.getId(), chunk.outcomes(first));
    results.addProblems(batch.getId(), chunk.problems(first));
    int acceptedRows = 0;
    int refusedRows = 0;
    for (int i = 0; i < entities.size(); i++) {
      if (chunk.outcome(i) == BatchOutcome.REFUSED) {
        refusedRows += entities.get(i).rows();
      } else {
        acceptedRows += entities.get(i).rows();
      }
    }
    batch.advance(
        first + entities.size(),
        chunk.count(BatchOutcome.STORED),
        chunk.count(BatchOutcome.UNCHANGED),
        chunk.count(BatchOutcome.REFUSED),
        acceptedRows,
        refusedRows);
  }

  /** The rows of each; of one that has far too many, no more than show that. */
  private List<List<TableRow>> tables(UUID id, TableHeader header, List<EntityRow> entities) {
    int from = entities.get(0).number();
    int to = from + entities.size();
    int most =
        entities.size() == 1
            ? TableLimits.ROWS_OF_ONE + 1
            : entities.stream().mapToInt(EntityRow::rows).sum();
    List<List<TableRow>> tables = new ArrayList<>(entities.size());
    int current = -1;
    for (CellRow row : rows.rows(id, from, to, most)) {
      if (row.entity() != current) {
        current = row.entity();
        tables.add(new ArrayList<>());
      }
      tables
          .get(tables.size() - 1)
          .add(new TableRow(row.number(), TableText.split(row.cells()), header));
    }
    return tables;
  }
}
