package org.qppportal.web.problem;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.qppportal.core.problem.Problem;
import org.qppportal.web.text.Csv;

/** A problem list as a spreadsheet, whole. */
@WebServlet("/my/problems.csv")
public class ProblemsCsvServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject transient ProblemLists lists;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    List<Problem> problems = lists.get(request.getParameter("list"));
    if (problems.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"qpp-problems.csv\"");
    response.setHeader("Content-Security-Policy", "default-src 'none'");
    PrintWriter out = response.getWriter();
    out.write(
        Csv.line(
            "Severity", "Code", "Message", "What to do", "Line", "Column", "Path", "Value found"));
    for (Problem problem : problems) {
      out.write(
          Csv.line(
              problem.blocks() ? "Error" : "Warning",
              problem.code(),
              problem.message(),
              problem.whatToDo(),
              known(problem.line()),
              known(problem.column()),
              problem.path(),
              problem.value().orElse("")));
    }
  }

  private static Integer known(int place) {
    return place > 0 ? place : null;
  }
}
