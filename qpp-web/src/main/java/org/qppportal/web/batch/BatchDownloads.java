package org.qppportal.web.batch;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.batch.BatchService;
import org.qppportal.core.batch.TemplateService;

/** The CSV files of a batch and the templates. */
@WebServlet({"/my/batch-results.csv", "/my/batch-refused.csv", "/my/batch-template.csv"})
public class BatchDownloads extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @EJB transient BatchService batches;
  @EJB transient TemplateService templates;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      switch (request.getServletPath()) {
        case "/my/batch-results.csv" -> {
          UUID id = id(request);
          OutputStream out = head(response, "results-" + id);
          batches.rows(id, BatchCsv.results(out));
        }
        case "/my/batch-refused.csv" -> {
          UUID id = id(request);
          batches.refusedRows(id, BatchCsv.cells(head(response, "refused-" + id)));
        }
        default -> template(request, response);
      }
    } catch (NotVisibleException e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private void template(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String category = request.getParameter("category");
    String year = request.getParameter("year");
    Optional<List<List<String>>> rows =
        category == null || year == null || !year.matches("\\d{4}")
            ? Optional.empty()
            : templates.template(category, Integer.parseInt(year));
    if (rows.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    rows.get().forEach(BatchCsv.cells(head(response, "template-" + category + "-" + year)));
  }

  /** The id, of a file that the caller may see: asked before anything is written. */
  private UUID id(HttpServletRequest request) {
    return batches.batch(BatchIds.parse(request.getParameter("id"))).id();
  }

  private static OutputStream head(HttpServletResponse response, String name) throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
    response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    return response.getOutputStream();
  }
}
