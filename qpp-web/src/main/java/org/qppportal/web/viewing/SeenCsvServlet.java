package org.qppportal.web.viewing;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.submission.Ids;
import org.qppportal.core.viewing.ViewingService;
import org.qppportal.core.viewing.ViewingService.Happened;
import org.qppportal.web.text.Csv;

/** What was done with a practice's data, as a file. */
@WebServlet("/my/seen.csv")
public class SeenCsvServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 10_000;

  @EJB transient ViewingService service;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      List<Happened> happened =
          service.ofPractice(Ids.parse(request.getParameter("practice")), MOST);
      response.setContentType("text/csv;charset=UTF-8");
      response.setHeader(
          "Content-Disposition", "attachment; filename=\"qpp-who-saw-or-changed-data.csv\"");
      write(happened, response.getWriter());
    } catch (NotVisibleException e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static void write(List<Happened> happened, PrintWriter out) {
    out.write(Csv.line("Time (UTC)", "Who", "What", "Outcome", "Detail"));
    for (Happened one : happened) {
      out.write(
          Csv.line(
              one.at(),
              one.account(),
              ActWords.of(one.action()),
              one.refused() ? "refused" : "done",
              one.detail().orElse("")));
    }
  }
}
