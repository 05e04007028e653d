package org.qppportal.core.claims;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Which days count for each clinician. Usually those of the whole year. In 2017 any 90 days in a
 * row were enough (42 CFR 414.1320(a)); they are not declared on claims, so they run from a
 * clinician's first quality data code to the last, made longer at the end, and then at the
 * beginning, until there are 90.
 */
final class ReportingPeriods {

  private static final int FEWEST_DAYS = 90;

  private final ClaimsRules rules;
  private final Period whole;
  private final Map<String, Period> reported = new HashMap<>();

  ReportingPeriods(ClaimsRules rules) {
    this.rules = rules;
    this.whole = Period.ofYear(rules.year());
  }

  /** Looks at a line, wherever it is in the file. */
  void note(ClaimLine line) {
    LocalDate day = line.serviceDate();
    if (rules.periodFollowsCodes() && rules.isQualityDataCode(line.code()) && whole.contains(day)) {
      reported.merge(line.tin() + line.npi(), new Period(day, day), ReportingPeriods::joined);
    }
  }

  private static Period joined(Period one, Period other) {
    return new Period(
        one.first().isBefore(other.first()) ? one.first() : other.first(),
        one.last().isAfter(other.last()) ? one.last() : other.last());
  }

  /** The days that count, when all lines were noted. */
  Period of(String tin, String npi) {
    Period codes = reported.get(tin + npi);
    return codes == null ? whole : longEnough(codes, whole);
  }

  static Period longEnough(Period codes, Period whole) {
    LocalDate latestFirst = whole.last().minusDays(FEWEST_DAYS - 1L);
    LocalDate first = codes.first().isAfter(latestFirst) ? latestFirst : codes.first();
    LocalDate earliestLast = first.plusDays(FEWEST_DAYS - 1L);
    return new Period(first, codes.last().isBefore(earliestLast) ? earliestLast : codes.last());
  }
}
