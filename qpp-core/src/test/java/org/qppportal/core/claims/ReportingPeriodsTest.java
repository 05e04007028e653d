package org.qppportal.core.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportingPeriodsTest {

  /** From the first to the last quality data code, at least 90 days, within the year. */
  @ParameterizedTest
  @CsvSource({
    "2017-02-01, 2017-11-30, 2017-02-01, 2017-11-30",
    "2017-02-01, 2017-02-01, 2017-02-01, 2017-05-01",
    "2017-12-20, 2017-12-31, 2017-10-03, 2017-12-31",
    "2017-10-03, 2017-10-04, 2017-10-03, 2017-12-31"
  })
  void isAtLeast90Days(LocalDate first, LocalDate last, LocalDate from, LocalDate until) {
    Period period = ReportingPeriods.longEnough(new Period(first, last), Period.ofYear(2017));

    assertThat(period).isEqualTo(new Period(from, until));
  }

  @Test
  void isTheYearFrom2018OnAndForThoseWithoutCodes() {
    List<ClaimLine> lines =
        LinesInWords.lines(2018, "1950-01-01", Sex.FEMALE, "A 03-01 99213; A 03-01 4040F");
    ReportingPeriods periods = new ReportingPeriods(PublishedClaimsRules.of(2018));
    lines.forEach(periods::note);
    assertThat(periods.of(LinesInWords.TIN, "2999900014")).isEqualTo(Period.ofYear(2018));

    List<ClaimLine> before =
        LinesInWords.lines(2017, "1950-01-01", Sex.FEMALE, "A 03-01 99213; A 03-01 4040F");
    ReportingPeriods of2017 = new ReportingPeriods(PublishedClaimsRules.of(2017));
    before.forEach(of2017::note);
    assertThat(of2017.of(LinesInWords.TIN, "2999900014").last()).isEqualTo("2017-05-29");
    assertThat(of2017.of(LinesInWords.TIN, "other")).isEqualTo(Period.ofYear(2017));
  }
}
