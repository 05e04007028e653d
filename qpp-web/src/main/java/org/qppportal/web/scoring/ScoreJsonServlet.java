package org.qppportal.web.scoring;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.scoring.ScoreService;
import org.qppportal.core.submission.Ids;

/** A preliminary score with its whole explanation, for programs. */
@WebServlet("/my/score.json")
public class ScoreJsonServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject transient ScoreService scores;
  @Inject transient ScoreReports reports;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      UUID id = Ids.parse(request.getParameter("submission"));
      String json = reports.of(scores.scoreOf(id)).json().toPrettyString();
      response.setContentType("application/json;charset=UTF-8");
      response.setHeader(
          "Content-Disposition", "attachment; filename=\"qpp-score-" + id + ".json\"");
      response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
      response.getWriter().write(json);
    } catch (NotVisibleException e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
