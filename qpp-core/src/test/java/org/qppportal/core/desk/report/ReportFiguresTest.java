package org.qppportal.core.desk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qppportal.core.desk.TicketCauses;
import org.qppportal.core.desk.report.DeskReport.Breaches;
import org.qppportal.core.desk.report.DeskReport.Count;
import org.qppportal.core.desk.report.DeskReport.FirstContact;
import org.qppportal.core.desk.report.DeskReport.Satisfaction;
import org.qppportal.core.desk.report.DeskReport.Volume;
import org.qppportal.persistence.desk.DeskReports.FirstContactRow;
import org.qppportal.persistence.desk.DeskReports.RatingRow;
import org.qppportal.persistence.desk.DeskReports.VolumeRow;
import org.qppportal.persistence.desk.DeskReports.WeekCount;

/** Weeks in which nothing happened have figures too. */
class ReportFiguresTest {

  private static final LocalDate FIRST = LocalDate.of(2025, 12, 22);
  private static final LocalDate SECOND = FIRST.plusWeeks(1);
  private static final LocalDate THIRD = FIRST.plusWeeks(2);
  private static final ReportPeriod PERIOD = new ReportPeriod(FIRST, 3);

  @Test
  void carriesTheBacklogFromBeforeThroughQuietWeeks() {
    assertThat(
            ReportFigures.volume(
                PERIOD,
                List.of(
                    new VolumeRow(FIRST.minusWeeks(1), 40, 30, 10),
                    new VolumeRow(FIRST, 5, 2, 3),
                    new VolumeRow(THIRD, 1, 9, -8))))
        .containsExactly(
            new Volume(FIRST, 5, 2, 13), new Volume(SECOND, 0, 0, 13), new Volume(THIRD, 1, 9, 5));
  }

  @Test
  void putsEachAgeIntoOneGroup() {
    LocalDate today = LocalDate.of(2026, 1, 31);
    List<WeekCount> asked =
        List.of(0, 2, 3, 7, 8, 30, 31, 400).stream()
            .map(age -> new WeekCount(today.minusDays(age), "", 1))
            .toList();
    assertThat(ReportFigures.ages(asked, today))
        .containsExactly(
            new Count("0 to 2 days", 2),
            new Count("3 to 7 days", 2),
            new Count("8 to 30 days", 2),
            new Count("More than 30 days", 2));
  }

  @Test
  void keepsTheClocksApart() {
    assertThat(
            ReportFigures.breaches(
                PERIOD,
                List.of(
                    new WeekCount(FIRST, "UPDATE", 2),
                    new WeekCount(SECOND, "FIRST_ANSWER", 1),
                    new WeekCount(SECOND, "SOLUTION", 4))))
        .containsExactly(
            new Breaches(FIRST, 0, 2, 0),
            new Breaches(SECOND, 1, 0, 4),
            new Breaches(THIRD, 0, 0, 0));
  }

  @Test
  void saysUntilWhenAWeekCanStillFall() {
    Instant settled = Instant.parse("2026-01-12T05:00:00Z");
    List<FirstContactRow> rows = List.of(new FirstContactRow(FIRST, 3, 2));
    assertThat(ReportFigures.firstContact(PERIOD, rows, settled))
        .containsExactly(
            new FirstContact(FIRST, 3, 2, true),
            new FirstContact(SECOND, 0, 0, false),
            new FirstContact(THIRD, 0, 0, false));
    assertThat(ReportFigures.firstContact(PERIOD, rows, settled.minusMillis(1)).get(0).settled())
        .isFalse();
    assertThat(new FirstContact(FIRST, 3, 2, true).percent()).contains(new BigDecimal("66.7"));
    assertThat(new FirstContact(FIRST, 0, 0, true).percent()).isEmpty();
  }

  @Test
  void hasNoMeanWithoutRatings() {
    assertThat(ReportFigures.satisfaction(PERIOD, List.of(new RatingRow(SECOND, 3, 11, 2))))
        .containsExactly(
            new Satisfaction(FIRST, 0, 0, Optional.empty()),
            new Satisfaction(SECOND, 3, 2, Optional.of(new BigDecimal("3.7"))),
            new Satisfaction(THIRD, 0, 0, Optional.empty()));
  }

  @Test
  void namesCausesThatAreListedAndThoseThatAreNot() {
    assertThat(TicketCauses.listed())
        .extracting(TicketCauses.Cause::code)
        .contains("question", "userData", "defect", "access", "rule", "other")
        .doesNotHaveDuplicates();
    assertThat(TicketCauses.title("defect")).isEqualTo("A defect of the portal");
    assertThat(TicketCauses.title("gone")).isEqualTo("gone");
    assertThat(TicketCauses.title("")).isEqualTo("Not said");
  }
}
