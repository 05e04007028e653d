package org.qppportal.web.article;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.article.Article;
import org.qppportal.core.article.ArticleService;
import org.qppportal.core.article.ArticleUse;

/** One article, which its reader can call an answer. */
@Named("articlePage")
@RequestScoped
public class ArticlePage {

  @Inject HttpServletRequest request;
  @EJB ArticleService service;

  private Article article;

  /** Finds the article in the address and counts that it is read. */
  public void load() {
    article =
        service
            .article(Objects.toString(request.getParameter("name"), ""))
            .orElseThrow(() -> new NotVisibleException("There is no such article."));
    if (!answered()) {
      service.count(article.slug(), ArticleUse.VIEWED);
      if (fromQuestion()) {
        service.count(article.slug(), ArticleUse.OPENED);
      }
    }
  }

  public Article article() {
    return article;
  }

  /** Its text as HTML. */
  public String html() {
    return ArticleHtml.of(article.body());
  }

  /** Whether the reader came from the form of questions, which is still open beside. */
  public boolean fromQuestion() {
    return ArticleAnsweredServlet.isFromQuestion(request);
  }

  /** Whether the reader has just said that it answered the question. */
  public boolean answered() {
    return "true".equals(request.getParameter("answered"));
  }
}
