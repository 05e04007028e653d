package org.qppportal.web.scoring;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.scoring.ScoreService;
import org.qppportal.core.submission.Ids;

/** A preliminary score with its whole explanation, to keep and to print. */
@WebServlet("/my/score.pdf")
public class ScorePdfServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject transient ScoreService scores;
  @Inject transient ScoreReports reports;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      UUID id = Ids.parse(request.getParameter("submission"));
      // Whole before the first byte goes out, so that a failure is an error page and no torn file.
      ByteArrayOutputStream pdf = new ByteArrayOutputStream();
      reports.writePdf(scores.scoreOf(id), pdf);
      response.setContentType("application/pdf");
      response.setContentLength(pdf.size());
      response.setHeader(
          "Content-Disposition", "attachment; filename=\"qpp-score-" + id + ".pdf\"");
      response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
      pdf.writeTo(response.getOutputStream());
    } catch (NotVisibleException e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
