package org.qppportal.persistence.apm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.qppportal.persistence.close.BulkCopy;

/** Keeps the figures over all payers. */
@ApplicationScoped
public class AllPayerRepository {

  private static final String COLUMNS =
      "performance_year, snapshot, level, subject, entities, base, medicare_attributed_paid,"
          + " medicare_eligible_paid, medicare_attributed_patients, medicare_eligible_patients,"
          + " payment_numerator, payment_denominator, patient_numerator, patient_denominator";

  @Inject private BulkCopy copy;

  /** Adds figures; those of the same subject, snapshot, level and entities take their place. */
  public void add(Collection<AllPayerRow> rows, String by, Instant at) {
    copy.write(
        "apm_all_payer (" + COLUMNS + ", recorded_by, recorded_at)",
        lines ->
            rows.forEach(
                row -> {
                  lines
                      .number(row.year())
                      .number(row.snapshot())
                      .text(row.level())
                      .text(row.subject())
                      .text(
                          row.entities().stream()
                              .sorted()
                              .map(String::valueOf)
                              .collect(Collectors.joining(",", "{", "}")))
                      .text(row.base());
                  for (long number : row.medicare()) {
                    lines.number(number);
                  }
                  for (long number : row.overall()) {
                    lines.number(number);
                  }
                  lines.text(by).text(at.toString()).end();
                }));
  }

  /**
   * The figures of a year, as they were at a moment, that concern some clinicians of a run: their
   * own, their practices' and their entities'.
   */
  public void read(long run, int year, Instant asOf, NpiRange of, Consumer<AllPayerRow> reader) {
    String members =
        " from qp_run_member where run_id = %d and %s".formatted(run, of.condition("npi"));
    read(
        "performance_year = %d and recorded_at <= '%s' and subject in (select npi%3$s union select tin%3$s"
                .formatted(year, asOf, members)
            + " union select code from qp_run_entity where run_id = %d)".formatted(run),
        reader);
  }

  /** The figures of a year as they are now. */
  public void read(int year, Consumer<AllPayerRow> reader) {
    read("performance_year = " + year, reader);
  }

  private void read(String which, Consumer<AllPayerRow> reader) {
    copy.read(
        "select distinct on (snapshot, level, subject, entities) "
            + COLUMNS
            + " from apm_all_payer where "
            + which
            + " order by snapshot, level, subject, entities, id desc",
        row ->
            reader.accept(
                new AllPayerRow(
                    (int) row.number(0),
                    (int) row.number(1),
                    row.text(2),
                    row.text(3),
                    Arrays.stream(row.text(4).replaceAll("[{}]", "").split(","))
                        .map(Integer::valueOf)
                        .toList(),
                    row.text(5),
                    new long[] {row.number(6), row.number(7), row.number(8), row.number(9)},
                    new long[] {row.number(10), row.number(11), row.number(12), row.number(13)})));
  }
}
