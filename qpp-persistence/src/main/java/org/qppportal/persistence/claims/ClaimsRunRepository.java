package org.qppportal.persistence.claims;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.qppportal.persistence.close.BulkCopy;
import org.qppportal.persistence.close.CopyRow;

/** Keeps the loads of claim lines with what they gave. */
@ApplicationScoped
public class ClaimsRunRepository {

  private static final String COLUMNS =
      "entity_type, tin, npi, standing, measure_id, stratum, performance_met,"
          + " performance_not_met, exclusions, exceptions, eligible_population, lines";

  @PersistenceContext(unitName = "qpp")
  private EntityManager entities;

  @Inject private BulkCopy copies;

  /**
   * One performance rate of a measure.
   *
   * @param entityType {@code individual} or {@code group}
   * @param tin the practice's
   * @param npi the clinician's; null for a group
   * @param standing whether it was stored as a measurement set, or why not
   * @param measureId the measure
   * @param stratum empty for a single rate
   * @param met cases that met it
   * @param notMet cases that did not
   * @param exclusions excluded cases
   * @param exceptions excepted cases
   * @param population all cases
   * @param lines what became of lines with its quality data codes
   */
  public record RateRow(
      String entityType,
      String tin,
      String npi,
      String standing,
      String measureId,
      String stratum,
      long met,
      long notMet,
      long exclusions,
      long exceptions,
      long population,
      String lines) {}

  /** Stores a new load at once, so that it has its id and keeps a second one out. */
  public void add(ClaimsRun run) {
    entities.persist(run);
    entities.flush();
  }

  /** Stores pieces, problems. */
  public void add(Collection<?> newEntities) {
    newEntities.forEach(entities::persist);
  }

  /** Stores one piece of a file and lets go of it. */
  public void add(ClaimsFilePiece piece) {
    entities.persist(piece);
    entities.flush();
    entities.detach(piece);
  }

  /** The load with this id. */
  public Optional<ClaimsRun> run(long id) {
    return Optional.ofNullable(entities.find(ClaimsRun.class, id));
  }

  /** Every load, newest first. */
  public List<ClaimsRun> runs() {
    return entities
        .createQuery("select r from ClaimsRun r order by r.id desc", ClaimsRun.class)
        .getResultList();
  }

  /** A piece of a load's file; empty behind the last. */
  public Optional<byte[]> piece(long runId, int number) {
    return Optional.ofNullable(
            entities.find(ClaimsFilePiece.class, new ClaimsFilePiece.Key(runId, number)))
        .map(ClaimsFilePiece::getContent);
  }

  /** Forgets a load's file. */
  public void removeFile(long runId) {
    entities
        .createQuery("delete from ClaimsFilePiece p where p.runId = :run")
        .setParameter("run", runId)
        .executeUpdate();
  }

  /** The problems of a load, in the order found. */
  public List<ClaimsProblemRow> problems(long runId) {
    return entities
        .createQuery(
            "select p from ClaimsProblemRow p where p.runId = :run order by p.position",
            ClaimsProblemRow.class)
        .setParameter("run", runId)
        .getResultList();
  }

  /** Forgets the problems of a load, to find them again. */
  public void removeProblems(long runId) {
    entities
        .createQuery("delete from ClaimsProblemRow p where p.runId = :run")
        .setParameter("run", runId)
        .executeUpdate();
  }

  /** Forgets the results of a load, to find them again. */
  public void removeResults(long runId) {
    entities
        .createNativeQuery("delete from claims_measure_result where run_id = ?1")
        .setParameter(1, runId)
        .executeUpdate();
  }

  /** Stores results. */
  public void addResults(long runId, List<RateRow> rows) {
    copies.write(
        "claims_measure_result (run_id, position, " + COLUMNS + ")",
        lines -> {
          int position = 0;
          for (RateRow row : rows) {
            lines.number(runId).number(position++);
            lines.text(row.entityType()).text(row.tin()).text(row.npi()).text(row.standing());
            lines.text(row.measureId()).text(row.stratum()).number(row.met());
            lines.number(row.notMet()).number(row.exclusions()).number(row.exceptions());
            lines.number(row.population()).text(row.lines()).end();
          }
        });
  }

  /** Reads the results of a load by practice, clinician and measure; a practice's group first. */
  public void results(long runId, Consumer<RateRow> reader) {
    copies.read(
        "select "
            + COLUMNS
            + " from claims_measure_result where run_id = "
            + runId
            + " order by tin, npi nulls first, position",
        row -> reader.accept(row(row)));
  }

  private static RateRow row(CopyRow row) {
    int field = 0;
    return new RateRow(
        row.text(field++),
        row.text(field++),
        row.text(field++),
        row.text(field++),
        row.text(field++),
        row.text(field++),
        row.number(field++),
        row.number(field++),
        row.number(field++),
        row.number(field++),
        row.number(field++),
        row.text(field));
  }

  /**
   * Measurement sets of a year that an earlier load gave and this one does not: those of entities
   * for which it stored nothing.
   */
  @SuppressWarnings("unchecked")
  public List<UUID> staleSets(long runId, int performanceYear, String submitterId) {
    return entities
        .createNativeQuery(
            "select m.id from measurement_set m join submission s on s.id = m.submission_id"
                + " where s.performance_year = ?1 and m.submission_method = 'claims'"
                + " and m.category = 'quality' and m.submitter_id = ?2 and not exists"
                + " (select 1 from claims_measure_result r where r.run_id = ?3"
                + " and r.standing = 'stored' and r.entity_type = s.entity_type"
                + " and r.tin = s.tin and coalesce(r.npi, '') = coalesce(s.npi, ''))",
            UUID.class)
        .setParameter(1, performanceYear)
        .setParameter(2, submitterId)
        .setParameter(3, runId)
        .getResultList();
  }
}
