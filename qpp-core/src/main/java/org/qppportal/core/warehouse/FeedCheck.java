package org.qppportal.core.warehouse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qppportal.core.problem.FeedProblem;

/**
 * What must not hold of a row of a feed. Cells come as text.
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
      "year(try_cast(service_date as date)) as year,"
          + " lpad(cast(month(try_cast(service_date as date)) as varchar), 2, '0') as month";

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
                "try_cast(processed_date as date) < try_cast(service_date as date)"));
      }
      case COVERAGE -> {
        checks.add(
            new FeedCheck(
                FeedProblem.DATES_OUT_OF_ORDER,
                "to_date",
                "try_cast(to_date as date) < try_cast(from_date as date)"));
        checks.add(
            new FeedCheck(
                FeedProblem.BORN_IN_THE_FUTURE,
                "birth_date",
                "try_cast(birth_date as date) > date '" + today + "'"));
      }
      case ATTRIBUTION -> {
        checks.add(otherYear("list_date", year));
        checks.add(
            new FeedCheck(
                FeedProblem.UNKNOWN_ENTITY,
                "entity",
                "try_cast(entity as bigint) not in (select entity from known_entity)"));
      }
      default -> throw new IllegalArgumentException("There are no feeds of " + table);
    }
    return checks;
  }

  private static FeedCheck otherYear(String column, int year) {
    return new FeedCheck(
        FeedProblem.OTHER_YEAR,
        column,
        "extract(year from try_cast(" + column + " as date)) <> " + year);
  }

  private static FeedCheck typeCheck(LakeColumn column) {
    String name = column.name();
    return switch (name) {
      case "tin" -> of(FeedProblem.TIN_FORMAT, name, "regexp_full_match(tin, '[0-9]{9}')");
      case "npi" ->
          of(
              FeedProblem.NPI_FORMAT,
              name,
              "regexp_full_match(npi, '[12][0-9]{9}') and fits(try_cast(npi as bigint))");
      case "hcpcs" -> of(FeedProblem.CODE_FORMAT, name, "regexp_full_match(hcpcs, '[0-9A-Z]{5}')");
      case "pos" -> of(FeedProblem.PLACE_FORMAT, name, "regexp_full_match(pos, '[0-9]{2}')");
      default ->
          switch (column.type()) {
            // A feed that is cut off within its last cell must not pass: each form is exact.
            case DATE ->
                of(
                    FeedProblem.NOT_A_DATE,
                    name,
                    "length(%1$s) = 10 and try_cast(%1$s as date) is not null".formatted(name));
            case BOOLEAN ->
                of(FeedProblem.NOT_YES_OR_NO, name, "lower(" + name + ") in ('true', 'false')");
            default ->
                of(
                    FeedProblem.NOT_A_NUMBER,
                    name,
                    "regexp_full_match(%1$s, '-?[0-9]+') and try_cast(%1$s as %2$s) is not null"
                        .formatted(name, column.type()));
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
