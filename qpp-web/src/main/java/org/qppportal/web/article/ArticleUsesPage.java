package org.qppportal.web.article;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.article.ArticleService;
import org.qppportal.core.article.ArticleUses;
import org.qppportal.web.text.Days;

/** How often each article was of use in the days in the address; usually the last thirty. */
@Named("articleUsesPage")
@RequestScoped
public class ArticleUsesPage {

  private static final int USUAL_DAYS = 30;

  @Inject HttpServletRequest request;
  @EJB ArticleService service;

  private LocalDate from;
  private LocalDate to;
  private List<ArticleUses> uses;

  /** Counts; nobody but staff gets further. */
  public void load() {
    LocalDate today = service.today();
    to = day("to").filter(day -> day.isBefore(today)).orElse(today);
    from = day("from").filter(day -> !day.isAfter(to)).orElse(to.minusDays(USUAL_DAYS - 1L));
    uses = service.uses(from, to);
  }

  private Optional<LocalDate> day(String name) {
    return Days.read(request.getParameter(name));
  }

  public LocalDate from() {
    return from;
  }

  public LocalDate to() {
    return to;
  }

  public List<ArticleUses> uses() {
    return uses;
  }
}
