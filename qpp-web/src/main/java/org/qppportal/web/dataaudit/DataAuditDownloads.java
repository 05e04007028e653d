package org.qppportal.web.dataaudit;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.dataaudit.DataAuditService;
import org.qppportal.core.dataaudit.PlanView;
import org.qppportal.core.submission.Ids;

/** A sample, and the report of what came of it, as tables. */
@WebServlet({"/staff/audit-sample.csv", "/staff/audit-report.csv"})
public class DataAuditDownloads extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @EJB transient DataAuditService service;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      PlanView plan = service.plan(Ids.parse(request.getParameter("id")));
      boolean report = request.getServletPath().endsWith("report.csv");
      response.setContentType("text/csv;charset=UTF-8");
      response.setHeader(
          "Content-Disposition",
          "attachment; filename=\"qpp-audit-"
              + plan.year()
              + (report ? "-report.csv\"" : "-sample.csv\""));
      response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
      response
          .getOutputStream()
          .write(
              (report ? DataAuditCsv.report(plan) : DataAuditCsv.sample(plan))
                  .getBytes(StandardCharsets.UTF_8));
    } catch (NotVisibleException e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
