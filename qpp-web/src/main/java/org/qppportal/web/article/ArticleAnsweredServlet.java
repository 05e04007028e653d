package org.qppportal.web.article;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.qppportal.core.article.Article;
import org.qppportal.core.article.ArticleService;
import org.qppportal.core.article.ArticleUse;

/**
 * Takes the word of a reader that an article answered their question. It changes a count and
 * nothing else, so that it needs neither a session nor a secret.
 */
@WebServlet("/help/article-answered")
public class ArticleAnsweredServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @EJB transient ArticleService service;

  /** Whether an address says that its reader came from the form of questions. */
  static boolean isFromQuestion(HttpServletRequest request) {
    return "question".equals(request.getParameter("from"));
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Article> article = service.article(Objects.toString(request.getParameter("name"), ""));
    if (article.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    service.count(article.get().slug(), ArticleUse.ANSWERED);
    String from = "";
    if (isFromQuestion(request)) {
      service.count(article.get().slug(), ArticleUse.SAVED_A_QUESTION);
      from = "&from=question";
    }
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(
        "Location", request.getContextPath() + article.get().path() + from + "&answered=true");
  }
}
