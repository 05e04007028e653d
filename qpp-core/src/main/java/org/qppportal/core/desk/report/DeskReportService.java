package org.qppportal.core.desk.report;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.qppportal.core.access.Action;
import org.qppportal.core.access.CallerService;
import org.qppportal.core.access.Resource;
import org.qppportal.core.desk.TicketBook;
import org.qppportal.core.desk.TicketCauses;
import org.qppportal.core.desk.TicketTeam;
import org.qppportal.core.desk.TicketWords;
import org.qppportal.core.desk.report.DeskReport.Count;
import org.qppportal.persistence.desk.DeskReports;
import org.qppportal.persistence.desk.DeskReports.Span;
import org.qppportal.persistence.desk.DeskReports.WordCount;
import org.qppportal.persistence.type.TicketKind;

/** Counts how the service desk does, for those who work there. */
@Stateless
@PermitAll
public class DeskReportService {

  private static final int MOST_PROBLEMS = 10;

  @EJB private CallerService caller;
  @Inject private DeskReports reports;
  @Inject private Clock clock;

  /**
   * What is wanted.
   *
   * @param from a day of the first week; empty for twelve weeks
   * @param to a day of the last week; empty for this one
   * @param kind empty for all
   * @param team the team that tickets are with now; empty for both
   */
  public record Wanted(
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      Optional<TicketKind> kind,
      Optional<TicketTeam> team) {}

  /** Counts anew. */
  public DeskReport report(Wanted wanted) {
    caller.require(Action.VIEW_DESK_REPORT, new Resource.DeskData());
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, ReportPeriod.ZONE);
    ReportPeriod period = ReportPeriod.of(wanted.from(), wanted.to(), today);
    Span span =
        new Span(
            period.from(),
            period.end().isBefore(now) ? period.end() : now,
            ReportPeriod.ZONE.getId(),
            wanted.kind(),
            wanted.team().map(TicketTeam::code));
    return new DeskReport(
        period,
        now,
        ReportFigures.volume(period, reports.volume(span)),
        ReportFigures.ages(reports.unsolvedByDay(span), today),
        ReportFigures.breaches(period, reports.breaches(span)),
        ReportFigures.firstContact(
            period,
            reports.firstContact(span, TicketBook.PORTAL_ACCOUNT, DeskReport.SETTLED_AFTER_DAYS),
            now),
        ReportFigures.satisfaction(period, reports.ratings(span)),
        counts(reports.kinds(span), DeskReportService::kind),
        counts(reports.problems(span, MOST_PROBLEMS), UnaryOperator.identity()),
        counts(reports.causes(span), TicketCauses::title));
  }

  private static List<Count> counts(List<WordCount> words, UnaryOperator<String> title) {
    return words.stream().map(one -> new Count(title.apply(one.word()), one.times())).toList();
  }

  private static String kind(String code) {
    return TicketKind.ofCode(code).map(TicketWords::of).orElse(code);
  }
}
