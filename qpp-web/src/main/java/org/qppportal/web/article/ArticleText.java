package org.qppportal.web.article;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qppportal.core.article.Article;
import org.qppportal.core.article.ArticleLinks;
import org.qppportal.core.article.ArticleService;
import org.qppportal.core.desk.TicketView;

/** Articles that belong to a message, a ticket or a problem. */
@Named("articleText")
@RequestScoped
public class ArticleText {

  @EJB ArticleService service;

  private final Map<String, Optional<Article>> ofProblems = new HashMap<>();

  /** The articles whose addresses a message holds. */
  public List<Article> linked(String message) {
    return ArticleLinks.in(message).stream()
        .flatMap(slug -> service.article(slug).stream())
        .toList();
  }

  /** The articles that fit a ticket: its problem, its subject and its question. */
  public List<Article> fitting(TicketView ticket) {
    String question =
        ticket.entries().stream()
            .filter(entry -> !entry.staff())
            .flatMap(entry -> entry.message().stream())
            .findFirst()
            .orElse("");
    return service.fitting(ticket.about().problemCode(), ticket.line().subject() + "\n" + question);
  }

  /** The article that helps best with a problem; a page with all of them asks several times. */
  public Optional<Article> ofProblem(String code) {
    return ofProblems.computeIfAbsent(
        code, problem -> service.ofProblem(problem).stream().findFirst());
  }
}
