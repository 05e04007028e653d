package org.qppportal.web.result;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.close.ClinicianResult;
import org.qppportal.core.close.ClinicianResult.Scored;
import org.qppportal.core.close.PracticeResult;
import org.qppportal.core.close.PracticeResults;
import org.qppportal.core.submission.Ids;
import org.qppportal.web.practice.YearChoice;
import org.qppportal.web.text.Csv;

/** A practice's final scores and payment adjustments as a table for a spreadsheet. */
@WebServlet("/my/results.csv")
public class ResultsCsvServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject transient PracticeResults results;
  @Inject transient YearChoice yearChoice;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      PracticeResult result =
          results
              .of(Ids.parse(request.getParameter("practice")), yearChoice.year())
              .orElseThrow(() -> new NotVisibleException("The year is not closed."));
      response.setContentType("text/csv;charset=UTF-8");
      response.setHeader(
          "Content-Disposition",
          "attachment; filename=\"qpp-results-" + result.performanceYear() + ".csv\"");
      write(result, response.getWriter());
    } catch (NotVisibleException e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static void write(PracticeResult result, PrintWriter out) {
    out.write(
        Csv.line(
            "NPI",
            "Status",
            "Whose score applies",
            "Final score",
            "Payment adjustment in percent",
            "Charges in dollars",
            "Adjustment in dollars",
            "Changed by targeted review"));
    for (ClinicianResult one : result.clinicians()) {
      Scored scored = one.scored().orElse(null);
      out.write(
          scored == null
              ? Csv.line(one.npi(), one.status(), "", "", "", "", "", one.changedBy().orElse(""))
              : Csv.line(
                  one.npi(),
                  one.status(),
                  scored.source(),
                  scored.finalScore(),
                  scored.percent(),
                  scored.charges(),
                  scored.dollars(),
                  one.changedBy().orElse("")));
    }
  }
}
