package org.qppportal.web.article;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.article.ArticleUses;
import org.qppportal.web.text.Csv;

/** How often articles were of use, as a spreadsheet. */
@WebServlet("/staff/articles.csv")
public class ArticleUsesCsvServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject transient ArticleUsesPage page;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      page.load();
    } catch (NotVisibleException e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"help-articles-" + page.from() + ".csv\"");
    response.setHeader("Content-Security-Policy", "default-src 'none'");
    PrintWriter out = response.getWriter();
    out.write(
        Csv.line(
            "From",
            "To",
            "Article",
            "Title",
            "Read",
            "Offered",
            "Opened from there",
            "Answered a question",
            "Saved a question",
            "Named in answers"));
    for (ArticleUses one : page.uses()) {
      out.write(
          Csv.line(
              page.from(),
              page.to(),
              one.slug(),
              one.title(),
              one.viewed(),
              one.offered(),
              one.opened(),
              one.answered(),
              one.savedAQuestion(),
              one.linked()));
    }
  }
}
