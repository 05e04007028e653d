package org.qppportal.web.article;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.qppportal.core.article.Article;
import org.qppportal.core.article.ArticleService;
import org.qppportal.core.article.ArticleTopic;

/** All articles, or those that have the words looked for. */
@Named("articlesPage")
@RequestScoped
public class ArticlesPage {

  @Inject HttpServletRequest request;
  @EJB ArticleService service;

  private String words;
  private List<Article> found;

  /** Reads the address. */
  @PostConstruct
  void read() {
    words = Objects.toString(request.getParameter("q"), "").strip();
    found = words.isEmpty() ? List.of() : service.find(words);
  }

  /** The words looked for; empty for all articles. */
  public String words() {
    return words;
  }

  /** Those that have the words, the best first. */
  public List<Article> found() {
    return found;
  }

  public List<ArticleTopic> topics() {
    return service.topics();
  }
}
