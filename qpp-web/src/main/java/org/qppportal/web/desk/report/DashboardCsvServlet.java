package org.qppportal.web.desk.report;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.desk.TicketTeam;
import org.qppportal.core.desk.TicketWords;
import org.qppportal.web.text.Csv;
import org.qppportal.web.text.FileNames;
import org.qppportal.web.text.Moments;

/** A panel of the dashboard as a spreadsheet. Its first lines say what it is and as of when. */
@WebServlet("/staff/dashboard.csv")
public class DashboardCsvServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject transient DashboardPage page;
  @Inject transient Moments moments;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<ReportPanel> panel;
    try {
      page.load();
      panel = page.panel(request.getParameter("panel"));
    } catch (NotVisibleException e) {
      panel = Optional.empty();
    }
    if (panel.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        "Content-Disposition",
        FileNames.attachment(
            "service-desk-%s-%s.csv".formatted(panel.get().id(), page.report().period().first())));
    response.setHeader("Content-Security-Policy", "default-src 'none'");
    write(panel.get(), response.getWriter());
  }

  private void write(ReportPanel panel, PrintWriter out) {
    out.write(Csv.line("Report", "Service desk: " + panel.title()));
    out.write(Csv.line("Counted", moments.eastern(page.report().asOf())));
    out.write(Csv.line("From", page.report().period().first()));
    out.write(Csv.line("To", page.report().period().last()));
    out.write(Csv.line("About", page.wanted().kind().map(TicketWords::of).orElse("Everything")));
    out.write(Csv.line("Team", page.wanted().team().map(TicketTeam::title).orElse("Both")));
    panel.definitions().forEach(text -> out.write(Csv.line("Definition", text)));
    out.write(Csv.line(panel.columns().toArray()));
    for (ReportPanel.Row row : panel.rows()) {
      List<Object> cells = new ArrayList<>(List.of(row.name()));
      cells.addAll(row.cells());
      out.write(Csv.line(cells.toArray()));
    }
  }
}
