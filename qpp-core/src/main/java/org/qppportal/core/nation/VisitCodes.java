package org.qppportal.core.nation;

import java.util.List;

/**
 * The services that count as visits (evaluation and management) in made-up claims; a real run takes
 * the year's list.
 */
public final class VisitCodes {

  /** Visits in offices, hospitals and emergency departments, and preventive ones. */
  public static final List<String> ALL =
      List.of(
          "99201", "99202", "99203", "99204", "99205", "99211", "99212", "99213", "99214", "99215",
          "99221", "99222", "99223", "99231", "99232", "99233", "99281", "99282", "99283", "99284",
          "99285", "99495", "99496", "G0402", "G0438", "G0439");

  private VisitCodes() {}

  /** The rows of the warehouse's table for some years. */
  public static String query(int firstYear, int lastYear) {
    return "select cast(y as integer) as performance_year, hcpcs from range(%d, %d) years(y), (values %s) codes(hcpcs)"
        .formatted(
            firstYear,
            lastYear + 1,
            String.join(", ", ALL.stream().map(code -> "('" + code + "')").toList()));
  }
}
