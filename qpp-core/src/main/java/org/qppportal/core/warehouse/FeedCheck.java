package org.qppportal.core.warehouse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qppportal.core.problem.FeedProblem;

/**
 * What must not hold of a row of a feed. Cells come as text, and as {@code t_} and the column's
 * name with its type, which is null where that is not possible. Checks are of every cell of
 * millions of rows: comparing a cell with its value written out again is several times as fast as a
 * pattern.
 *
 * @param problem what is wrong if it does
 * @param column the column to look at
 * @param fault when it is wrong, in the engine's SQL; true, false, or unknown for "not wrong"
 */
record FeedCheck(FeedProblem problem, String column, String fault) {

  /** Whether the last digit of an NPI fits (45 CFR 162.406: Luhn over 80840 and the number). */
  static final String NPI_FITS =
      "create or replace temp macro fits(n) as (24"
          + Stream.of(1_000_000_000L, 10_000_000L, 100_000L, 1_000L, 10L)
              .map(FeedCheck::doubled)
              .collect(Collectors.joining())
          + Stream.of(100_000_000L, 1_000_000L, 10_000L, 100L, 1L)
              .map(place -> " + (n // " + place + ") % 10")
              .collect(Collectors.joining())
          + ") % 10 = 0";

  /** The columns that are folders, of a claim line. */
  static final String PARTITIONS =
      "year(t_service_date) as year,"
          + " lpad(cast(month(t_service_date) as varchar), 2, '0') as month";

  /** How many spans begin before another one of the same beneficiary ends. */
  static final String OVERLAPPING =
      "select count(*) from (select from_date <= max(to_date) over (partition by bene_id"
          + " order by from_date, to_date rows between unbounded preceding and 1 preceding)"
          + " as again from %s) where again";

  /**
   * What is looked at in each row of a table's feed, in this order; the first fault counts.
   *
   * @param year the feed's year
   * @param today nobody is born later
   */
  static List<FeedCheck> of(LakeTable table, int year, LocalDate today) {
    List<FeedCheck> checks = new ArrayList<>();
    for (LakeColumn column : table.columns()) {
      checks.add(typeCheck(column));
    }
    switch (table) {
      case CLAIM_LINE -> {
        checks.add(otherYear("service_date", year));
        checks.add(
            new FeedCheck(
                FeedProblem.PROCESSED_BEFORE_SERVICE,
                "processed_date",
                "t_processed_date < t_service_date"));
      }
      case COVERAGE -> {
        checks.add(
            new FeedCheck(FeedProblem.DATES_OUT_OF_ORDER, "to_date", "t_to_date < t_from_date"));
        checks.add(
            new FeedCheck(
                FeedProblem.BORN_IN_THE_FUTURE,
                "birth_date",
                "t_birth_date > date '" + today + "'"));
      }
      case ATTRIBUTION -> {
        checks.add(otherYear("list_date", year));
        checks.add(
            new FeedCheck(
                FeedProblem.UNKNOWN_ENTITY,
                "entity",
                "t_entity not in (select entity from known_entity)"));
      }
      default -> throw new IllegalArgumentException("There are no feeds of " + table);
    }
    return checks;
  }

  /** What to select from, so that cells are there with their types too. */
  static String typed(LakeTable table, String source) {
    return "(select *, "
        + table.columns().stream()
            .map(
                column ->
                    "try_cast(%1$s as %2$s) as t_%1$s".formatted(column.name(), column.type()))
            .collect(Collectors.joining(", "))
        + " from "
        + source
        + ")";
  }

  private static FeedCheck otherYear(String column, int year) {
    return new FeedCheck(
        FeedProblem.OTHER_YEAR, column, "extract(year from t_" + column + ") <> " + year);
  }

  private static FeedCheck typeCheck(LakeColumn column) {
    String name = column.name();
    return switch (name) {
      case "tin" -> of(FeedProblem.TIN_FORMAT, name, "lpad(cast(t_tin as varchar), 9, '0') = tin");
      case "npi" ->
          of(
              FeedProblem.NPI_FORMAT,
              name,
              "cast(t_npi as varchar) = npi and t_npi between 1000000000 and 2999999999"
                  + " and fits(t_npi)");
      case "hcpcs" -> of(FeedProblem.CODE_FORMAT, name, "regexp_full_match(hcpcs, '[0-9A-Z]{5}')");
      case "pos" ->
          of(
              FeedProblem.PLACE_FORMAT,
              name,
              "lpad(cast(try_cast(pos as utinyint) as varchar), 2, '0') = pos");
      default ->
          switch (column.type()) {
            // A feed that is cut off within its last cell must not pass: each form is exact.
            case DATE ->
                of(
                    FeedProblem.NOT_A_DATE,
                    name,
                    "length(%1$s) = 10 and t_%1$s is not null".formatted(name));
            case BOOLEAN ->
                of(FeedProblem.NOT_YES_OR_NO, name, "lower(" + name + ") in ('true', 'false')");
            default ->
                of(
                    FeedProblem.NOT_A_NUMBER,
                    name,
                    "case when cast(t_%1$s as varchar) = %1$s then true else t_%1$s is not null and regexp_full_match(%1$s, '-?[0-9]+') end"
                        .formatted(name));
          };
    };
  }

  private static FeedCheck of(FeedProblem problem, String column, String sound) {
    return new FeedCheck(problem, column, "not coalesce(" + sound + ", false)");
  }

  private static String doubled(long place) {
    // Twice a digit, and the digits of that added.
    return " + ((n // %d) %% 10) * 2 - case when (n // %d) %% 10 > 4 then 9 else 0 end"
        .formatted(place, place);
  }
}
