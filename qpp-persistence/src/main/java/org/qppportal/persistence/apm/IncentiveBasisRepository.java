package org.qppportal.persistence.apm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.qppportal.persistence.close.BulkCopy;
import org.qppportal.persistence.close.CopyLines;
import org.qppportal.persistence.type.Npi;

/** Keeps what APM incentive payments are a share of. */
@ApplicationScoped
public class IncentiveBasisRepository {

  @PersistenceContext(unitName = "qpp")
  private EntityManager entities;

  @Inject private BulkCopy copy;

  /**
   * What was paid through a practice.
   *
   * @param cents for covered professional services, in cents
   */
  public record PaidRow(String npi, String tin, long cents) {}

  /** Keeps a version, whose id is then known. */
  public void add(IncentiveBasis basis) {
    entities.persist(basis);
    entities.flush();
  }

  /** Adds what was paid, to a version of the same transaction. */
  public void addPaid(IncentiveBasis basis, Consumer<Consumer<PaidRow>> writer) {
    copy.write(
        "apm_incentive_paid (basis_id, npi, tin, paid_cents)",
        lines -> writer.accept(row -> write(lines, basis.getId(), row)));
  }

  private static void write(CopyLines lines, long basis, PaidRow row) {
    lines.number(basis).text(row.npi()).text(row.tin()).number(row.cents()).end();
  }

  /** The newest version of a year. */
  public Optional<IncentiveBasis> newest(int year) {
    return entities
        .createQuery(
            "select b from IncentiveBasis b where b.performanceYear = :year order by b.version desc",
            IncentiveBasis.class)
        .setParameter("year", year)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** What a clinician was paid, by TIN. */
  public List<PaidRow> paid(IncentiveBasis basis, Npi npi) {
    return NativeRows.of(
            entities
                .createNativeQuery(
                    "select npi, tin, paid_cents from apm_incentive_paid"
                        + " where basis_id = ?1 and npi = ?2 order by tin")
                .setParameter(1, basis.getId())
                .setParameter(2, npi.value()))
        .map(row -> new PaidRow((String) row[0], (String) row[1], ((Number) row[2]).longValue()))
        .toList();
  }
}
