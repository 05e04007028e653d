package org.qppportal.persistence.apm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.qppportal.persistence.close.BulkCopy;

/** Keeps the entities of a year, their lists and what they chose. */
@ApplicationScoped
public class ApmEntityRepository {

  @PersistenceContext(unitName = "qpp")
  private EntityManager entities;

  @Inject private BulkCopy copy;

  /** The entities of a year, by code. */
  public List<ApmEntityRow> entities(int year) {
    return entities
        .createQuery(
            "select e from ApmEntityRow e where e.performanceYear = :year order by e.code",
            ApmEntityRow.class)
        .setParameter("year", year)
        .getResultList();
  }

  /** An entity of a year by its code. */
  public Optional<ApmEntityRow> entity(int year, String code) {
    return entities
        .createQuery(
            "select e from ApmEntityRow e where e.performanceYear = :year and e.code = :code",
            ApmEntityRow.class)
        .setParameter("year", year)
        .setParameter("code", code)
        .getResultStream()
        .findFirst();
  }

  /** The years in which an entity with this code takes part, newest first. */
  public List<Integer> years(String code) {
    return entities
        .createQuery(
            "select e.performanceYear from ApmEntityRow e where e.code = :code"
                + " order by e.performanceYear desc",
            Integer.class)
        .setParameter("code", code)
        .getResultList();
  }

  /** How many entities there are in all years. */
  public long count() {
    return entities
        .createQuery("select count(e) from ApmEntityRow e", Long.class)
        .getSingleResult();
  }

  /** The number that an entity with this code has in any year, or the next one free. */
  public int numberOf(String code) {
    return entities
        .createQuery("select max(e.number) from ApmEntityRow e where e.code = :code", Integer.class)
        .setParameter("code", code)
        .getResultStream()
        .filter(number -> number != null)
        .findFirst()
        .orElseGet(
            () ->
                1
                    + Optional.ofNullable(
                            entities
                                .createQuery(
                                    "select max(e.number) from ApmEntityRow e", Integer.class)
                                .getSingleResult())
                        .orElse(0));
  }

  /** Stores a new entity at once, so that the next one gets another number. */
  public void add(ApmEntityRow entity) {
    entities.persist(entity);
    entities.flush();
  }

  /** Forgets an entity's lists of a day. */
  public void removeListings(int year, int entity, LocalDate listDate) {
    entities
        .createNativeQuery(
            "delete from apm_listing where performance_year = ?1 and entity = ?2 and list_date = ?3")
        .setParameter(1, year)
        .setParameter(2, entity)
        .setParameter(3, listDate)
        .executeUpdate();
  }

  /** Adds entries of lists. */
  public long addListings(Collection<ListingRow> listings) {
    // The entities must be there first; COPY goes past the persistence context.
    entities.flush();
    return copy.write(
        "apm_listing (performance_year, entity, list_date, npi, tin, relationship)",
        lines ->
            listings.forEach(
                one ->
                    lines
                        .number(one.year())
                        .number(one.entity())
                        .text(one.listDate().toString())
                        .text(one.npi())
                        .text(one.tin())
                        .text(one.relationship())
                        .end()));
  }

  /** Reads the lists of an entity. */
  public void listings(int year, int entity, Consumer<ListingRow> reader) {
    copy.read(
        "select performance_year, entity, list_date, npi, tin, relationship from apm_listing"
            + " where performance_year = %d and entity = %d".formatted(year, entity),
        row ->
            reader.accept(
                new ListingRow(
                    (int) row.number(0),
                    (int) row.number(1),
                    LocalDate.parse(row.text(2)),
                    row.text(3),
                    row.text(4),
                    row.text(5))));
  }

  /**
   * A list that was loaded.
   *
   * @param clinicians how many NPIs it has
   */
  public record LoadedList(int entity, LocalDate listDate, int clinicians) {}

  /** The lists of a year with how many clinicians they have. */
  public List<LoadedList> lists(int year) {
    return NativeRows.of(
            entities
                .createNativeQuery(
                    "select entity, list_date, count(distinct npi) from apm_listing"
                        + " where performance_year = ?1 group by 1, 2 order by 1, 2")
                .setParameter(1, year))
        .map(
            row ->
                new LoadedList(
                    NativeRows.number(row[0]), NativeRows.day(row[1]), NativeRows.number(row[2])))
        .toList();
  }

  /** What was chosen for an entity's Partial QPs, newest first. */
  public List<PartialQpChoice> choices(int year, int entity) {
    return entities
        .createQuery(
            "select c from PartialQpChoice c where c.performanceYear = :year"
                + " and c.entity = :entity order by c.id desc",
            PartialQpChoice.class)
        .setParameter("year", year)
        .setParameter("entity", entity)
        .getResultList();
  }

  /** Stores a choice. */
  public void add(PartialQpChoice choice) {
    entities.persist(choice);
  }
}
