package org.qppportal.web.desk.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.qppportal.core.desk.report.DeskReport;
import org.qppportal.core.desk.report.DeskReport.Breaches;
import org.qppportal.core.desk.report.DeskReport.Count;
import org.qppportal.core.desk.report.DeskReport.FirstContact;
import org.qppportal.core.desk.report.DeskReport.Satisfaction;
import org.qppportal.core.desk.report.DeskReport.Volume;
import org.qppportal.core.desk.rule.ClockReading.Clock;
import org.qppportal.web.desk.report.ReportPanel.Row;
import org.qppportal.web.text.Numbers;

/** Puts a report into panels, with the words that say what each figure means. */
final class ReportPanels {

  private static final String WEEK = "Week of";
  private static final String NONE = "None";
  private static final int HUNDRED = 100;
  private static final int BEST = 5;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.US);
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM d", Locale.US);

  private final DeskReport report;
  private final List<String> weeks;

  private ReportPanels(DeskReport report) {
    this.report = report;
    this.weeks = report.period().mondays().stream().map(SHORT::format).toList();
  }

  /** All panels, in the order to read them. */
  static List<ReportPanel> of(DeskReport report) {
    ReportPanels panels = new ReportPanels(report);
    return List.of(
        panels.volume(),
        panels.backlog(),
        panels.ageing(),
        panels.breaches(),
        panels.firstContact(),
        panels.satisfaction(),
        panels.kinds(),
        panels.problems(),
        panels.causes());
  }

  private ReportPanel volume() {
    long created = report.volume().stream().mapToLong(Volume::created).sum();
    long solved = report.volume().stream().mapToLong(Volume::solved).sum();
    return weekly(
        "volume",
        "How much came in, and how much was solved?",
        "%s came in and %s were solved.".formatted(tickets(created), Numbers.plain(solved)),
        List.of(
            "In: tickets that were asked in the week, in whichever way.",
            "Solved: how often a ticket was answered in the week. One that was opened again and"
                + " answered again counts each time."),
        List.of("In", "Solved"),
        report.volume(),
        Volume::week,
        List.of(row -> exact(row.created()), row -> exact(row.solved())),
        0);
  }

  private ReportPanel backlog() {
    long last = report.volume().get(report.volume().size() - 1).backlog();
    return weekly(
        "backlog",
        "How much is waiting?",
        "%s not solved at the end.".formatted(isOrAre(last)),
        List.of(
            "Backlog: tickets that were neither solved nor closed when the week ended; for a week"
                + " that is not over, now. Those that wait for the user are among them."),
        List.of("Backlog"),
        report.volume(),
        Volume::week,
        List.of(row -> exact(row.backlog())),
        0);
  }

  private ReportPanel ageing() {
    long old = report.unsolved().get(report.unsolved().size() - 1).times();
    return compared(
        "ageing",
        "How old is what is waiting now?",
        "%s older than 30 days.".formatted(isOrAre(old)),
        List.of(
            "All tickets that are neither solved nor closed now, whatever the period. A ticket's age"
                + " is counted in days of the calendar from the day it was asked, in Eastern time."),
        "Age",
        "Tickets",
        report.unsolved());
  }

  private ReportPanel breaches() {
    List<String> clocks = List.of("First answer", "Next word to the user", "Solution");
    long all =
        report.breaches().stream()
            .mapToLong(row -> Arrays.stream(Clock.values()).mapToLong(row::of).sum())
            .sum();
    return weekly(
        "breaches",
        "Which promises were broken?",
        all == 0
            ? "No clock ran out."
            : "Clocks ran out %s.".formatted(all == 1 ? "once" : Numbers.plain(all) + " times"),
        List.of(
            "In how many tickets each clock ran out in the week. The clocks are those that every"
                + " ticket shows: they run in business hours without federal holidays, and wait while"
                + " we wait for the user.",
            "A clock that ran out before a priority or date was changed counts all the same."),
        clocks,
        report.breaches(),
        Breaches::week,
        List.of(
            row -> exact(row.firstAnswer()),
            row -> exact(row.update()),
            row -> exact(row.solution())),
        0);
  }

  private ReportPanel firstContact() {
    long solved = report.firstContact().stream().mapToLong(FirstContact::solved).sum();
    long atOnce = report.firstContact().stream().mapToLong(FirstContact::atOnce).sum();
    List<Row> rows =
        report.firstContact().stream()
            .map(
                row ->
                    new Row(
                        DAY.format(row.week()) + (row.settled() ? "" : ", can still fall"),
                        List.of(
                            row.solved(),
                            row.atOnce(),
                            row.percent().<Object>map(part -> part).orElse(NONE))))
            .toList();
    return new ReportPanel(
        "first-contact",
        "How much was solved with the first answer?",
        "%s of %s solved with the first answer."
            .formatted(
                Numbers.plain(atOnce), solved == 1 ? "1 ticket was" : tickets(solved) + " were"),
        List.of(
            "Solved: tickets that staff or the portal called answered for the first time in the week."
                + " What is withdrawn or merged is not among them.",
            "With the first answer: those that staff solved when exactly one public answer of staff"
                + " had been written, and that were not opened again within %d days. Tickets that the"
                    .formatted(DeskReport.SETTLED_AFTER_DAYS)
                + " portal solved because the user did not answer are never among them.",
            "While those days are not over, a week's figure can still fall."),
        List.of(WEEK, "Solved", "With the first answer", "Percent"),
        rows,
        ReportChart.columns(
            chartLabel("Percent solved with the first answer"),
            weeks,
            List.of("Percent"),
            report.firstContact().stream().map(row -> single(row.percent().orElse(null))).toList(),
            HUNDRED));
  }

  private ReportPanel satisfaction() {
    long ratings = report.satisfaction().stream().mapToLong(Satisfaction::ratings).sum();
    long good = report.satisfaction().stream().mapToLong(Satisfaction::good).sum();
    List<Row> rows =
        report.satisfaction().stream()
            .map(
                row ->
                    new Row(
                        DAY.format(row.week()),
                        List.of(
                            row.ratings(),
                            row.good(),
                            row.mean().<Object>map(mean -> mean).orElse(NONE))))
            .toList();
    return new ReportPanel(
        "satisfaction",
        "How good was the help?",
        ratings == 0
            ? "Nobody rated the help."
            : "%s of %s said good or very good."
                .formatted(
                    Numbers.plain(good),
                    ratings == 1 ? "1 person" : Numbers.plain(ratings) + " people"),
        List.of(
            "Each person is asked once, after their ticket was solved, and chooses from 1, very poor,"
                + " to 5, very good. Counted in the week of the answer.",
            "Good: 4 or 5. Mean: the sum of all points by the number of ratings."),
        List.of(WEEK, "Ratings", "Good or very good", "Mean"),
        rows,
        ReportChart.columns(
            chartLabel("Mean rating from 1 to 5"),
            weeks,
            List.of("Mean"),
            report.satisfaction().stream().map(row -> single(row.mean().orElse(null))).toList(),
            BEST));
  }

  private ReportPanel kinds() {
    return compared(
        "topics",
        "What do people ask about?",
        most(report.kinds(), "Nothing was asked."),
        List.of("Tickets that were asked in the period, by what the person chose."),
        "About",
        "Tickets",
        report.kinds());
  }

  private ReportPanel problems() {
    return compared(
        "problems",
        "Which problem codes do people ask about?",
        most(report.problems(), "Nobody asked about a problem with data."),
        List.of(
            "Tickets that were asked in the period from a problem with data, by its code: the ten"
                + " most frequent."),
        "Problem code",
        "Tickets",
        report.problems());
  }

  private ReportPanel causes() {
    return compared(
        "causes",
        "What did it come from?",
        most(report.causes(), "Nothing was solved."),
        List.of(
            "Tickets that are solved or closed now and were solved last in the period, by the cause"
                + " that staff chose when they solved them. Not said: solved by the portal, or by a"
                + " decision."),
        "Cause",
        "Tickets",
        report.causes());
  }

  private <T> ReportPanel weekly(
      String id,
      String title,
      String reading,
      List<String> definitions,
      List<String> series,
      List<T> figures,
      Function<T, LocalDate> week,
      List<Function<T, BigDecimal>> values,
      int most) {
    List<String> columns = new ArrayList<>(List.of(WEEK));
    columns.addAll(series);
    List<List<BigDecimal>> cells =
        figures.stream()
            .map(one -> values.stream().map(value -> value.apply(one)).toList())
            .toList();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      rows.add(new Row(DAY.format(week.apply(figures.get(i))), List.copyOf(cells.get(i))));
    }
    return new ReportPanel(
        id,
        title,
        reading,
        definitions,
        columns,
        rows,
        ReportChart.columns(chartLabel(String.join(", ", series)), weeks, series, cells, most));
  }

  private static ReportPanel compared(
      String id,
      String title,
      String reading,
      List<String> definitions,
      String what,
      String counted,
      List<Count> counts) {
    return new ReportPanel(
        id,
        title,
        reading,
        definitions,
        List.of(what, counted),
        counts.stream().map(one -> new Row(one.title(), List.<Object>of(one.times()))).toList(),
        ReportChart.bars(
            "Bar chart: %s by %s. The table below has the same figures."
                .formatted(counted.toLowerCase(Locale.ROOT), what.toLowerCase(Locale.ROOT)),
            counts.stream().map(Count::title).toList(),
            counts.stream().map(Count::times).toList()));
  }

  private static String chartLabel(String what) {
    return "Column chart by week: " + what + ". The table below has the same figures.";
  }

  private static String most(List<Count> counts, String nothing) {
    return counts.stream()
        .findFirst()
        .map(one -> "The most frequent: %s (%s).".formatted(one.title(), tickets(one.times())))
        .orElse(nothing);
  }

  private static String tickets(long number) {
    return number == 1 ? "1 ticket" : Numbers.plain(number) + " tickets";
  }

  private static String isOrAre(long number) {
    return number == 1 ? "1 ticket is" : Numbers.plain(number) + " tickets are";
  }

  private static BigDecimal exact(long number) {
    return BigDecimal.valueOf(number);
  }

  private static List<BigDecimal> single(BigDecimal value) {
    return Arrays.asList(value);
  }
}
