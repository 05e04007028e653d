package org.qppportal.core.warehouse;

import java.util.ArrayList;
import java.util.List;
import org.qppportal.core.problem.FeedProblem;

/**
 * What must not hold of a row of a feed. Cells come as text.
 *
 * @param problem what is wrong if it does
 * @param column the column to look at
 * @param fault when it is wrong, in the engine's SQL
 */
record FeedCheck(FeedProblem problem, String column, String fault) {

  /** What is looked at in each row of a table's feed, in this order; the first fault counts. */
  static List<FeedCheck> of(LakeTable table, int year) {
    List<FeedCheck> checks = new ArrayList<>();
    for (LakeColumn column : table.columns()) {
      checks.add(typeCheck(column));
    }
    switch (table) {
      case CLAIM_LINE -> checks.addAll(ofClaimLines(year));
      case COVERAGE ->
          checks.add(
              new FeedCheck(
                  FeedProblem.DATES_OUT_OF_ORDER,
                  "to_date",
                  "try_cast(to_date as date) < try_cast(from_date as date)"));
      default -> {
        // The types say it all.
      }
    }
    return checks;
  }

  private static FeedCheck typeCheck(LakeColumn column) {
    String name = column.name();
    return switch (name) {
      case "tin" ->
          new FeedCheck(
              FeedProblem.TIN_FORMAT,
              name,
              "not coalesce(regexp_full_match(tin, '[0-9]{9}'), false)");
      case "npi" ->
          new FeedCheck(
              FeedProblem.NPI_FORMAT,
              name,
              "not coalesce(regexp_full_match(npi, '[12][0-9]{9}') and fits(try_cast(npi as bigint)), false)");
      case "hcpcs" ->
          new FeedCheck(
              FeedProblem.CODE_FORMAT,
              name,
              "not coalesce(regexp_full_match(hcpcs, '[0-9A-Z]{5}'), false)");
      case "pos" ->
          new FeedCheck(
              FeedProblem.PLACE_FORMAT,
              name,
              "not coalesce(regexp_full_match(pos, '[0-9]{2}'), false)");
      default ->
          new FeedCheck(
              switch (column.type()) {
                case DATE -> FeedProblem.NOT_A_DATE;
                case BOOLEAN -> FeedProblem.NOT_YES_OR_NO;
                default -> FeedProblem.NOT_A_NUMBER;
              },
              name,
              "try_cast(%s as %s) is null".formatted(name, column.type()));
    };
  }

  private static List<FeedCheck> ofClaimLines(int year) {
    return List.of(
        new FeedCheck(
            FeedProblem.OTHER_YEAR,
            "service_date",
            "extract(year from try_cast(service_date as date)) <> " + year),
        new FeedCheck(
            FeedProblem.PROCESSED_BEFORE_SERVICE,
            "processed_date",
            "try_cast(processed_date as date) < try_cast(service_date as date)"));
  }
}
