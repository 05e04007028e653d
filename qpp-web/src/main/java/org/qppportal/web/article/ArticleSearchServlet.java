package org.qppportal.web.article;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.qppportal.core.article.ArticleService;

/** Articles for staff who look for one to name in an answer. */
@WebServlet("/staff/article-search")
public class ArticleSearchServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 5;

  @EJB transient ArticleService service;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String words = Objects.toString(request.getParameter("q"), "");
    ArticleJson.write(
        service.find(words).stream().limit(MOST).toList(), request.getContextPath(), response);
  }
}
