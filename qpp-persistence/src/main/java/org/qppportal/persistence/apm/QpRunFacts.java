package org.qppportal.persistence.apm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.qppportal.persistence.close.BulkCopy;
import org.qppportal.persistence.close.CopyRow;

/** What a run determines from: entities, lists and figures as they were for it. */
@ApplicationScoped
public class QpRunFacts {

  private static final String FIGURES =
      "attributed_paid, eligible_paid, attributed_patients, eligible_patients";

  @PersistenceContext(unitName = "qpp")
  private EntityManager entities;

  @Inject private BulkCopy copy;

  /**
   * An entity as it was for a run.
   *
   * @param entity its number
   * @param counts whether somebody can be a QP through it at the run's snapshot
   * @param clinicians how many are on its lists
   */
  public record RunEntity(
      int entity,
      String code,
      String name,
      String modelId,
      boolean advanced,
      boolean mipsApm,
      boolean counts,
      int clinicians,
      Optional<LocalDate> activeFrom,
      Optional<LocalDate> activeTo,
      Optional<LocalDate> terminatedOn) {}

  /**
   * A clinician on the lists of an entity.
   *
   * @param relationship {@code P} on the Participation List, {@code A} affiliated
   * @param snapshots a bit for each list, the lowest for the first
   */
  public record Member(String npi, int entity, String tin, String relationship, int snapshots) {}

  /**
   * Numerators and denominators.
   *
   * @param base code of the patients that count
   * @param numbers attributed and eligible cents, attributed and eligible patients
   */
  public record Figures(String base, long[] numbers) {}

  /** The figures of an entity's group at a snapshot. */
  public record OfEntity(int snapshot, String code, Figures figures) {}

  /**
   * The figures of a clinician at a snapshot.
   *
   * @param codes the codes of the entities that are counted
   */
  public record OfClinician(String npi, int snapshot, List<String> codes, Figures figures) {}

  /** How many clinicians an entity's lists have. */
  public record Size(int entity, int clinicians) {}

  /**
   * Takes down the lists of the year.
   *
   * @param dates the lists' dates, oldest first
   * @param finalEntities the entities whose lists of the last date count, where that is one that
   *     only some lists are read again on; empty where all lists count
   */
  public void freezeMembers(
      long run, int year, List<LocalDate> dates, Optional<Collection<Integer>> finalEntities) {
    StringBuilder bit = new StringBuilder("case");
    for (int i = 0; i < dates.size(); i++) {
      bit.append(" when list_date <= '%s' then %d".formatted(dates.get(i), 1 << i));
    }
    LocalDate last = dates.get(dates.size() - 1);
    String which = "list_date <= '" + last + "'";
    if (finalEntities.isPresent()) {
      which +=
          " and (list_date <= '%s' or entity = any('{%s}'::int[]))"
              .formatted(
                  dates.get(dates.size() - 2),
                  finalEntities.get().stream()
                      .map(String::valueOf)
                      .collect(Collectors.joining(",")));
    }
    execute(
        "insert into qp_run_member (run_id, npi, entity, tin, relationship, snapshots)"
            + " select %d, npi, entity, tin, relationship, bit_or(%s end) from apm_listing"
                .formatted(run, bit)
            + " where performance_year = %d and %s group by npi, entity, tin, relationship"
                .formatted(year, which));
    execute("analyze qp_run_member");
  }

  /** How many clinicians the lists of each entity have. */
  public List<Size> sizes(long run) {
    return NativeRows.of(
            entities
                .createNativeQuery(
                    "select entity, count(distinct npi) from qp_run_member where run_id = ?1"
                        + " group by 1")
                .setParameter(1, run))
        .map(row -> new Size(NativeRows.number(row[0]), NativeRows.number(row[1])))
        .toList();
  }

  /** How many clinicians all lists have, each once. */
  public int clinicians(long run) {
    return ((Number)
            entities
                .createNativeQuery(
                    "select count(distinct npi) from qp_run_member where run_id = ?1", Long.class)
                .setParameter(1, run)
                .getSingleResult())
        .intValue();
  }

  /** Takes down the entities. */
  public void addEntities(long run, Collection<RunEntity> all) {
    copy.write(
        "qp_run_entity (run_id, entity, code, name, model_id, advanced, mips_apm, counts,"
            + " clinicians, active_from, active_to, terminated_on)",
        lines ->
            all.forEach(
                one ->
                    lines
                        .number(run)
                        .number(one.entity())
                        .text(one.code())
                        .text(one.name())
                        .text(one.modelId())
                        .flag(one.advanced())
                        .flag(one.mipsApm())
                        .flag(one.counts())
                        .number(one.clinicians())
                        .text(text(one.activeFrom()))
                        .text(text(one.activeTo()))
                        .text(text(one.terminatedOn()))
                        .end()));
  }

  /** Notes whose figures count: for each snapshot so far the newest complete run, and its own. */
  public void addSources(long run, int year, int snapshot) {
    execute(
        "insert into qp_run_source (run_id, snapshot, source_run_id) select %d, snapshot, max(id)"
                .formatted(run)
            + " from qp_run where performance_year = %d and (id = %d or (state = 'completed'"
                .formatted(year, run)
            + " and snapshot < %d)) group by snapshot".formatted(snapshot));
  }

  /** The runs whose figures a run counts, first snapshot first. */
  @SuppressWarnings("unchecked")
  public List<Long> sources(long run) {
    return entities
        .createNativeQuery(
            "select source_run_id from qp_run_source where run_id = ?1 order by snapshot",
            Long.class)
        .setParameter(1, run)
        .getResultList();
  }

  /** Forgets the figures of a run, to find them again. */
  public void removeFigures(long run) {
    execute("delete from qp_entity_figure where run_id = " + run);
    execute("delete from qp_individual_figure where run_id = " + run);
  }

  /** Adds figures of entities; by number. */
  public void addEntityFigures(long run, Consumer<FigureSink> writer) {
    addFigures("qp_entity_figure (run_id, entity, base, " + FIGURES + ")", run, writer);
  }

  /** Adds figures of clinicians; by NPI. */
  public void addClinicianFigures(long run, Consumer<FigureSink> writer) {
    addFigures("qp_individual_figure (run_id, npi, base, " + FIGURES + ")", run, writer);
  }

  /** Takes figures to store. */
  @FunctionalInterface
  public interface FigureSink {
    /** Takes those of an entity's number or of an NPI. */
    void take(String subject, Figures figures);
  }

  private void addFigures(String table, long run, Consumer<FigureSink> writer) {
    copy.write(
        table,
        lines ->
            writer.accept(
                (subject, figures) -> {
                  lines.number(run).text(subject).text(figures.base());
                  for (long number : figures.numbers()) {
                    lines.number(number);
                  }
                  lines.end();
                }));
  }

  /** The entities of a run. */
  public void entities(long run, Consumer<RunEntity> reader) {
    entities("true", run, reader);
  }

  /** The entities of a run that list some of its clinicians. */
  public void entities(long run, NpiRange of, Consumer<RunEntity> reader) {
    entities(listing(run, of), run, reader);
  }

  private void entities(String which, long run, Consumer<RunEntity> reader) {
    copy.read(
        "select entity, code, name, model_id, advanced, mips_apm, counts, clinicians, active_from,"
            + " active_to, terminated_on from qp_run_entity e where run_id = %d and %s order by code"
                .formatted(run, which),
        row ->
            reader.accept(
                new RunEntity(
                    (int) row.number(0),
                    row.text(1),
                    row.text(2),
                    row.text(3),
                    row.flag(4),
                    row.flag(5),
                    row.flag(6),
                    (int) row.number(7),
                    day(row.text(8)),
                    day(row.text(9)),
                    day(row.text(10)))));
  }

  /** The figures of entities that a run counts, of all snapshots so far. */
  public void entityFigures(long run, Consumer<OfEntity> reader) {
    entityFigures("true", run, reader);
  }

  /** Those of the entities that list some of its clinicians. */
  public void entityFigures(long run, NpiRange of, Consumer<OfEntity> reader) {
    entityFigures(listing(run, of), run, reader);
  }

  /** Those of one entity. */
  public void entityFigures(long run, int entity, Consumer<OfEntity> reader) {
    entityFigures("e.entity = " + entity, run, reader);
  }

  private void entityFigures(String which, long run, Consumer<OfEntity> reader) {
    copy.read(
        "select s.snapshot, e.code, f.base, f.attributed_paid, f.eligible_paid,"
            + " f.attributed_patients, f.eligible_patients from qp_run_source s"
            + " join qp_entity_figure f on f.run_id = s.source_run_id"
            + " join qp_run_entity e on e.run_id = s.run_id and e.entity = f.entity"
            + " where s.run_id = %d and %s order by 1, 2, 3".formatted(run, which),
        row -> reader.accept(new OfEntity((int) row.number(0), row.text(1), figures(row, 2))));
  }

  /** Who is on the lists, by NPI. */
  public void members(long run, NpiRange of, Consumer<Member> reader) {
    copy.read(
        "select npi, entity, tin, relationship, snapshots from qp_run_member where run_id = %d and %s"
                .formatted(run, of.condition("npi"))
            + " order by npi, entity, tin, relationship",
        row ->
            reader.accept(
                new Member(
                    row.text(0),
                    (int) row.number(1),
                    row.text(2),
                    row.text(3),
                    (int) row.number(4))));
  }

  /** The figures of clinicians that a run counts, of all snapshots so far, by NPI. */
  public void clinicianFigures(long run, NpiRange of, Consumer<OfClinician> reader) {
    copy.read(
        "select f.npi, s.snapshot, f.base, f.attributed_paid, f.eligible_paid,"
            + " f.attributed_patients, f.eligible_patients,"
            + " (select string_agg(distinct e.code, ' ') from qp_run_member m"
            + " join qp_run_entity e on e.run_id = m.run_id and e.entity = m.entity and e.counts"
            + " where m.run_id = f.run_id and m.npi = f.npi)"
            + " from qp_run_source s join qp_individual_figure f on f.run_id = s.source_run_id"
            + " where s.run_id = %d and %s order by 1, 2, 3".formatted(run, of.condition("f.npi")),
        row ->
            reader.accept(
                new OfClinician(
                    row.text(0),
                    (int) row.number(1),
                    row.isNull(7) ? List.of() : Arrays.asList(row.text(7).split(" ")),
                    figures(row, 2))));
  }

  /** The last NPI of the next so many after one; empty when there are none. */
  public Optional<String> lastOfNext(long run, Optional<String> after, int most) {
    return Optional.ofNullable(
        (String)
            entities
                .createNativeQuery(
                    "select max(npi) from (select distinct npi from qp_run_member where run_id = ?1"
                        + " and npi > ?2 order by npi limit ?3) next",
                    String.class)
                .setParameter(1, run)
                .setParameter(2, after.orElse(""))
                .setParameter(3, most)
                .getSingleResult());
  }

  private static String listing(long run, NpiRange of) {
    return "e.entity in (select entity from qp_run_member where run_id = %d and %s)"
        .formatted(run, of.condition("npi"));
  }

  private static Figures figures(CopyRow row, int from) {
    return new Figures(
        row.text(from),
        new long[] {
          row.number(from + 1), row.number(from + 2), row.number(from + 3), row.number(from + 4)
        });
  }

  private static Optional<LocalDate> day(String text) {
    return Optional.ofNullable(text).map(LocalDate::parse);
  }

  private static String text(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse(null);
  }

  private void execute(String statement) {
    entities.createNativeQuery(statement).executeUpdate();
  }
}
