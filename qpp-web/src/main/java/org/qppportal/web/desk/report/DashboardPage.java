package org.qppportal.web.desk.report;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.desk.TicketTeam;
import org.qppportal.core.desk.report.DeskReport;
import org.qppportal.core.desk.report.DeskReportService;
import org.qppportal.core.desk.report.DeskReportService.Wanted;
import org.qppportal.persistence.type.TicketKind;
import org.qppportal.web.text.Days;

/** How the service desk does, for the weeks, kind and team in the address. */
@Named("dashboardPage")
@RequestScoped
public class DashboardPage {

  @Inject HttpServletRequest request;
  @EJB DeskReportService service;

  private Wanted wanted;
  private DeskReport report;
  private List<ReportPanel> panels;

  /** Counts what the address asks for; nobody but staff gets further. */
  public void load() {
    wanted =
        new Wanted(
            day("from"),
            day("to"),
            TicketKind.ofCode(request.getParameter("kind")),
            TicketTeam.of(request.getParameter("team")));
    report = service.report(wanted);
    panels = ReportPanels.of(report);
  }

  private Optional<LocalDate> day(String name) {
    return Days.read(request.getParameter(name));
  }

  public Wanted wanted() {
    return wanted;
  }

  public DeskReport report() {
    return report;
  }

  public List<ReportPanel> panels() {
    return panels;
  }

  /** The panel of this name. */
  Optional<ReportPanel> panel(String id) {
    return panels.stream().filter(panel -> panel.id().equals(id)).findFirst();
  }

  /** The address's parameters for the same figures. */
  public String query() {
    return "from="
        + report.period().first()
        + "&to="
        + report.period().last()
        + wanted.kind().map(kind -> "&kind=" + kind.code()).orElse("")
        + wanted.team().map(team -> "&team=" + team.code()).orElse("");
  }

  public List<TicketTeam> teams() {
    return Arrays.asList(TicketTeam.values());
  }

  public List<TicketKind> kinds() {
    return Arrays.asList(TicketKind.values());
  }
}
