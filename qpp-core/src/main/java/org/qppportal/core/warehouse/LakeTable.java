package org.qppportal.core.warehouse;

import static org.qppportal.core.warehouse.LakeType.BIGINT;
import static org.qppportal.core.warehouse.LakeType.BOOLEAN;
import static org.qppportal.core.warehouse.LakeType.DATE;
import static org.qppportal.core.warehouse.LakeType.INTEGER;
import static org.qppportal.core.warehouse.LakeType.VARCHAR;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of the warehouse; both engines are set up from this one definition. */
public enum LakeTable {
  /**
   * Part B claim lines. Amounts are in cents and negative where a claim is taken back; {@code
   * professional} says that the service is paid under the physician fee schedule (a covered
   * professional service).
   */
  CLAIM_LINE(
      List.of(
          new LakeColumn("line_id", BIGINT),
          new LakeColumn("bene_id", BIGINT),
          new LakeColumn("tin", INTEGER),
          new LakeColumn("npi", BIGINT),
          new LakeColumn("service_date", DATE),
          new LakeColumn("hcpcs", VARCHAR),
          new LakeColumn("pos", VARCHAR),
          new LakeColumn("professional", BOOLEAN),
          new LakeColumn("allowed_cents", BIGINT),
          new LakeColumn("paid_cents", BIGINT),
          new LakeColumn("processed_date", DATE)),
      List.of(new LakeColumn("year", INTEGER), new LakeColumn("month", VARCHAR))),

  /** When and how a beneficiary was covered; both days are included. */
  COVERAGE(
      List.of(
          new LakeColumn("bene_id", BIGINT),
          new LakeColumn("from_date", DATE),
          new LakeColumn("to_date", DATE),
          new LakeColumn("part_a", BOOLEAN),
          new LakeColumn("part_b", BOOLEAN),
          new LakeColumn("medicare_advantage", BOOLEAN),
          new LakeColumn("secondary_payer", BOOLEAN),
          new LakeColumn("us_resident", BOOLEAN),
          new LakeColumn("birth_date", DATE)),
      List.of()),

  /** The lists of beneficiaries that models attribute to APM Entities, each list with its day. */
  ATTRIBUTION(
      List.of(
          new LakeColumn("entity", INTEGER),
          new LakeColumn("bene_id", BIGINT),
          new LakeColumn("list_date", DATE),
          new LakeColumn("prospective", BOOLEAN)),
      List.of()),

  /**
   * Who is on an APM Entity's lists: {@code P}articipants and {@code A}ffiliated practitioners.
   * Written from the register before a run.
   */
  PARTICIPATION(
      List.of(
          new LakeColumn("performance_year", INTEGER),
          new LakeColumn("entity", INTEGER),
          new LakeColumn("tin", INTEGER),
          new LakeColumn("npi", BIGINT),
          new LakeColumn("relationship", VARCHAR),
          new LakeColumn("list_date", DATE)),
      List.of()),

  /**
   * The APM Entities through which nobody can be a QP at a snapshot: their patients count for no
   * clinician who is assessed alone. Written from the register before a run.
   */
  EXCLUDED_ENTITY(
      List.of(
          new LakeColumn("performance_year", INTEGER),
          new LakeColumn("snapshot", DATE),
          new LakeColumn("entity", INTEGER)),
      List.of()),

  /**
   * The services that count as visits (evaluation and management) in a performance year. Written
   * from the year's policy before a run.
   */
  VISIT_CODE(
      List.of(new LakeColumn("performance_year", INTEGER), new LakeColumn("hcpcs", VARCHAR)),
      List.of());

  private final List<LakeColumn> columns;
  private final List<LakeColumn> partitions;

  LakeTable(List<LakeColumn> columns, List<LakeColumn> partitions) {
    this.columns = columns;
    this.partitions = partitions;
  }

  /** Its name in SQL and its folder's name. */
  public String table() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The columns in its files. */
  public List<LakeColumn> columns() {
    return columns;
  }

  /** The columns that are folders. */
  public List<LakeColumn> partitions() {
    return partitions;
  }

  /** All columns with their types, as {@code create table} wants them, partitions last. */
  public String definition() {
    return Stream.concat(columns.stream(), partitions.stream())
        .map(column -> column.name() + " " + column.type())
        .collect(Collectors.joining(", "));
  }

  /** The names of the columns in its files, with commas. */
  public String columnNames() {
    return columns.stream().map(LakeColumn::name).collect(Collectors.joining(", "));
  }
}
