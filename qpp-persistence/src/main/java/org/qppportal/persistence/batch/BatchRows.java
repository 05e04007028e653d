package org.qppportal.persistence.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.qppportal.persistence.close.BulkCopy;

/** Keeps the rows of files, sorted by the clinician or practice that they are about. */
@ApplicationScoped
public class BatchRows {

  @Inject private BulkCopy copy;

  /** Takes rows one by one. */
  @FunctionalInterface
  public interface Sink {

    /** Takes a row of a clinician or practice. */
    void take(int entity, long number, String cells);
  }

  /**
   * A clinician or practice of a file.
   *
   * @param number counted from 0 by first appearance
   * @param tin as far as it could be read; empty for none
   * @param npi as it came; empty for none
   * @param entityId as it came; empty for none
   * @param rows how many rows are about it
   */
  public record EntityRow(int number, String tin, String npi, String entityId, int rows) {}

  /**
   * A row of a file.
   *
   * @param entity whom it is about
   * @param number as a spreadsheet counts
   * @param cells with the separator between them
   */
  public record CellRow(int entity, long number, String cells) {}

  /** Adds the rows that the source hands out, all in the caller's transaction. */
  public long addRows(UUID batch, Consumer<Sink> source) {
    String id = batch.toString();
    return copy.write(
        "batch_row (batch_id, entity, number, cells)",
        lines ->
            source.accept(
                (entity, number, cells) ->
                    lines.text(id).number(entity).number(number).text(cells).end()));
  }

  /** Adds clinicians and practices. */
  public void addEntities(UUID batch, Collection<EntityRow> entities) {
    String id = batch.toString();
    copy.write(
        "batch_entity (batch_id, number, tin, npi, entity_id, rows)",
        lines ->
            entities.forEach(
                one ->
                    lines
                        .text(id)
                        .number(one.number())
                        .text(one.tin())
                        .text(one.npi())
                        .text(one.entityId())
                        .number(one.rows())
                        .end()));
  }

  /** The clinicians and practices from a number on, in order, at most so many. */
  public List<EntityRow> entities(UUID batch, int from, int most) {
    List<EntityRow> entities = new ArrayList<>();
    copy.read(
        "select number, tin, npi, entity_id, rows from batch_entity where batch_id = '%s'"
                .formatted(batch)
            + " and number >= %d order by number limit %d".formatted(from, most),
        row ->
            entities.add(
                new EntityRow(
                    (int) row.number(0),
                    row.text(1),
                    row.text(2),
                    row.text(3),
                    (int) row.number(4))));
    return entities;
  }

  /**
   * The rows of some clinicians and practices, one after the other, each in the order of the file.
   *
   * @param from the first
   * @param to the first that is not wanted
   * @param most how many rows at most
   */
  public List<CellRow> rows(UUID batch, int from, int to, int most) {
    List<CellRow> rows = new ArrayList<>();
    copy.read(
        "select entity, number, cells from batch_row where batch_id = '%s'".formatted(batch)
            + " and entity >= %d and entity < %d order by entity, number limit %d"
                .formatted(from, to, most),
        row -> rows.add(new CellRow((int) row.number(0), row.number(1), row.text(2))));
    return rows;
  }
}
