package org.qppportal.core.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qppportal.persistence.batch.BatchRows.EntityRow;

/**
 * Counts the clinicians and practices of a file by first appearance, wherever their rows stand.
 * This is what grows with a file: some hundred bytes for each of them.
 */
final class EntityNumbers {

  private final Map<TableKey, Count> counts = new HashMap<>();
  private final List<TableKey> keys = new ArrayList<>();

  /** How many rows one has, and its number. */
  private static final class Count {
    private final int number;
    private int rows;

    Count(int number) {
      this.number = number;
    }
  }

  /** The number, from 0, of whom a row is about. */
  int of(TableRow row) {
    TableKey key = TableKey.of(row);
    Count count = counts.get(key);
    if (count == null) {
      count = new Count(keys.size());
      counts.put(key, count);
      keys.add(key);
    }
    count.rows++;
    return count.number;
  }

  /** All of them, in order. */
  List<EntityRow> all() {
    List<EntityRow> all = new ArrayList<>(keys.size());
    for (TableKey key : keys) {
      Count count = counts.get(key);
      all.add(new EntityRow(count.number, key.tin(), key.npi(), key.entityId(), count.rows));
    }
    return all;
  }
}
