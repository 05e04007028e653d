package org.qppportal.persistence.apm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.qppportal.persistence.close.BulkCopy;
import org.qppportal.persistence.close.CopyLines;
import org.qppportal.persistence.type.Npi;

/** Writes what a run determines, and reads it back. */
@ApplicationScoped
public class QpResults {

  @PersistenceContext(unitName = "qpp")
  private EntityManager entities;

  @Inject private BulkCopy copy;

  /**
   * A clinician's result.
   *
   * @param status code of the status
   * @param basis the calculation that decided; empty where nothing was calculated
   */
  public record ResultRow(String npi, String status, Optional<Basis> basis) {}

  /**
   * The calculation that decided.
   *
   * @param snapshot counted from 1
   * @param level code of whose figures, under which option
   * @param entities numbers of the entities counted
   * @param base code of the patients that count; null over all payers
   * @param method code of the method that decided
   * @param scores numerator and denominator of payments in cents, then of patients
   */
  public record Basis(
      int snapshot,
      String level,
      List<Integer> entities,
      String base,
      String method,
      long[] scores) {}

  /** Adds results. */
  public void add(long run, Collection<ResultRow> results) {
    copy.write(
        "qp_result (run_id, npi, status, snapshot, level, entities, base, method,"
            + " payment_numerator, payment_denominator, patient_numerator, patient_denominator)",
        lines -> results.forEach(one -> write(lines, run, one)));
  }

  private static void write(CopyLines lines, long run, ResultRow result) {
    lines.number(run).text(result.npi()).text(result.status());
    if (result.basis().isEmpty()) {
      for (int i = 0; i < 9; i++) {
        lines.none();
      }
    } else {
      Basis basis = result.basis().get();
      lines
          .number(basis.snapshot())
          .text(basis.level())
          .text(
              basis.entities().stream()
                  .map(String::valueOf)
                  .collect(Collectors.joining(",", "{", "}")))
          .text(basis.base())
          .text(basis.method());
      for (long number : basis.scores()) {
        lines.number(number);
      }
    }
    lines.end();
  }

  /** The status of a clinician in a run; empty when no list had them. */
  public Optional<String> status(long run, Npi npi) {
    return entities
        .createNativeQuery("select status from qp_result where run_id = ?1 and npi = ?2")
        .setParameter(1, run)
        .setParameter(2, npi.value())
        .getResultStream()
        .map(Object::toString)
        .findFirst();
  }

  /**
   * A clinician and what two runs say of them.
   *
   * @param before code of the status in the earlier run; null when it did not know them
   * @param after code of the status in the later run; null when it does not know them
   */
  public record Changed(String npi, String before, String after) {}

  /** Those for whom two runs differ, by NPI. */
  public void differences(long before, long after, Consumer<Changed> reader) {
    copy.read(
        "select npi, a.status, b.status from (select npi, status from qp_result where run_id = %d) a"
                .formatted(before)
            + " full join (select npi, status from qp_result where run_id = %d) b using (npi)"
                .formatted(after)
            + " where a.status is distinct from b.status order by npi",
        row -> reader.accept(new Changed(row.text(0), row.text(1), row.text(2))));
  }

  /**
   * Some clinicians of an entity.
   *
   * @param words part of a name, or the beginning of an NPI; empty for all
   * @param status code of the status; empty for all
   */
  public record Wanted(int entity, Optional<String> words, Optional<String> status) {}

  /**
   * A clinician of an entity.
   *
   * @param name last name first; empty when the program does not know them
   * @param status code of the status; null when nothing was determined
   * @param snapshots a bit for each list that has them
   */
  public record Listed(String npi, String name, String status, int snapshots) {}

  /** How many clinicians of an entity are wanted. */
  public int count(long members, long results, Wanted wanted) {
    return ((Number) query("select count(*) ", "", members, results, wanted).getSingleResult())
        .intValue();
  }

  /**
   * Some of the clinicians of an entity, by name.
   *
   * @param members the run that has the lists
   * @param results the run that has the results
   */
  public List<Listed> list(long members, long results, Wanted wanted, int from, int most) {
    return NativeRows.of(
            query(
                    "select m.npi, coalesce(c.last_name || ', ' || c.first_name, ''), r.status,"
                        + " m.snapshots ",
                    " order by c.last_name, c.first_name, m.npi",
                    members,
                    results,
                    wanted)
                .setFirstResult(from)
                .setMaxResults(most))
        .map(
            row ->
                new Listed(
                    (String) row[0],
                    (String) row[1],
                    row[2] == null ? null : row[2].toString(),
                    NativeRows.number(row[3])))
        .toList();
  }

  private Query query(String what, String order, long members, long results, Wanted wanted) {
    return entities
        .createNativeQuery(
            what
                + "from (select npi, bit_or(snapshots) as snapshots from qp_run_member"
                + " where run_id = ?1 and entity = ?3 group by npi) m"
                + " left join qp_result r on r.run_id = ?2 and r.npi = m.npi"
                + " left join clinician c on c.npi = m.npi"
                + " where (?4 = '' or m.npi like ?4 || '%'"
                + " or position(?4 in lower(c.first_name || ' ' || c.last_name)) > 0"
                + " or position(?4 in lower(c.last_name || ', ' || c.first_name)) > 0)"
                + " and (?5 = '' or r.status = ?5)"
                + order)
        .setParameter(1, members)
        .setParameter(2, results)
        .setParameter(3, wanted.entity())
        .setParameter(4, wanted.words().orElse("").toLowerCase(Locale.ROOT))
        .setParameter(5, wanted.status().orElse(""));
  }

  /** How many of an entity's clinicians have a status. */
  public record StatusCount(String status, int clinicians) {}

  /** How many of an entity's clinicians have which status in a run. */
  public List<StatusCount> counts(long run, int entity) {
    return NativeRows.of(
            entities
                .createNativeQuery(
                    "select r.status, count(*) from (select distinct npi from qp_run_member"
                        + " where run_id = ?1 and entity = ?2) m"
                        + " join qp_result r on r.run_id = ?1 and r.npi = m.npi"
                        + " group by 1 order by 1")
                .setParameter(1, run)
                .setParameter(2, entity))
        .map(row -> new StatusCount(row[0].toString(), NativeRows.number(row[1])))
        .toList();
  }
}
