package org.qppportal.core.close;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.submission.Submission;
import org.qppportal.core.submission.Submission.Measurement;
import org.qppportal.core.submission.Submission.MeasurementSet;
import org.qppportal.core.submission.SubmissionJson;
import org.qppportal.persistence.close.CloseInputs.MeasurementRow;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.SubmissionMethod;

/**
 * Puts submissions together from rows that come in any order. Sorting here, a few rows at a time,
 * is cheaper than in the database, a nation at once.
 */
final class SentData {

  private final Catalogue catalogue;
  private final Map<EntityKey, Map<Long, SetRows>> byEntity = new HashMap<>();

  SentData(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  void add(MeasurementRow row) {
    byEntity
        .computeIfAbsent(
            new EntityKey(row.entityType(), row.tin(), row.npi(), row.entityId()),
            key -> new HashMap<>())
        .computeIfAbsent(row.set(), set -> new SetRows(row))
        .add(row);
  }

  /** Everybody who sent something. */
  Set<EntityKey> entities() {
    return byEntity.keySet();
  }

  boolean has(EntityKey key) {
    return byEntity.containsKey(key);
  }

  /** What an entity sent; an empty submission when nothing. */
  Submission submission(EntityKey key, int year) {
    List<SetRows> sets = new ArrayList<>(byEntity.getOrDefault(key, Map.of()).values());
    sets.sort(Comparator.comparingLong(SetRows::sequence));
    return new Submission(
        key.entity(), year, sets.stream().map(set -> set.build(catalogue)).toList());
  }

  /** The rows of one set. */
  private static final class SetRows {

    private final MeasurementRow first;
    private final List<MeasurementRow> rows = new ArrayList<>(8);

    SetRows(MeasurementRow first) {
      this.first = first;
    }

    void add(MeasurementRow row) {
      rows.add(row);
    }

    long sequence() {
      return first.set();
    }

    MeasurementSet build(Catalogue catalogue) {
      rows.sort(Comparator.comparingInt(MeasurementRow::position));
      List<Measurement> measurements = new ArrayList<>(rows.size());
      for (MeasurementRow row : rows) {
        measurements.add(
            new Measurement(
                row.measureId(),
                SubmissionJson.value(
                    catalogue
                        .measure(row.measureId())
                        .orElseThrow(
                            () -> new IllegalStateException("Unknown measure " + row.measureId()))
                        .metricType(),
                    row.value())));
      }
      return new MeasurementSet(
          Category.ofCode(first.category()).orElseThrow(),
          SubmissionMethod.ofCode(first.method()).orElseThrow(),
          first.program(),
          LocalDate.parse(first.start()),
          LocalDate.parse(first.end()),
          Optional.ofNullable(first.cehrtId()),
          measurements);
    }
  }
}
