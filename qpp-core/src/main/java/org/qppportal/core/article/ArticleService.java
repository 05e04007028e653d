package org.qppportal.core.article;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qppportal.core.access.Action;
import org.qppportal.core.access.CallerService;
import org.qppportal.core.access.Resource;
import org.qppportal.core.submission.SubmissionWindow;
import org.qppportal.persistence.article.ArticleCounts;

/**
 * Hands out the articles and counts their use by day, and nothing of who reads them. They are read
 * once, when the portal starts: an article that cannot be used keeps it from starting.
 */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ArticleService {

  private static final ZoneId EASTERN = SubmissionWindow.EASTERN;
  private static final int MOST_OFFERED = 3;

  @EJB private CallerService caller;
  @Inject private ArticleCounts counts;
  @Inject private Clock clock;

  private Articles articles;
  private ArticleSearch search;

  /** Reads the articles. */
  @PostConstruct
  void load() {
    articles = Articles.published();
    search = new ArticleSearch(articles.all());
  }

  /** All articles by heading. */
  public List<ArticleTopic> topics() {
    return articles.topics();
  }

  /** Those that have any of the words, the best first. */
  public List<Article> find(String words) {
    return search.find(words);
  }

  /** The article of this name. */
  public Optional<Article> article(String slug) {
    return articles.article(slug);
  }

  /** Those that help with a problem, the best first. */
  public List<Article> ofProblem(String code) {
    return search.offers(List.of(code), "", MOST_OFFERED);
  }

  /** What fits a question that is there, for those who answer it; counts nothing. */
  public List<Article> fitting(Optional<String> code, String text) {
    return search.offers(code.stream().toList(), text, MOST_OFFERED);
  }

  /**
   * What fits a question that somebody is writing; counts what is offered for the first time.
   *
   * @param code the problem that it is about
   * @param text what is written so far
   * @param before the names of those that were offered before
   */
  public List<Article> offer(Optional<String> code, String text, Collection<String> before) {
    List<Article> offered = fitting(code, text);
    offered.stream()
        .map(Article::slug)
        .filter(slug -> !before.contains(slug))
        .sorted()
        .forEach(slug -> counts.add(today(), slug, ArticleUse.OFFERED.code()));
    return offered;
  }

  /** Counts a use of an article that is there. */
  public void count(String slug, ArticleUse use) {
    articles.article(slug).ifPresent(article -> counts.add(today(), article.slug(), use.code()));
  }

  /**
   * How often each article was of use, for those who work at the desk.
   *
   * @param from the first day, in Eastern time
   * @param to the last day
   */
  public List<ArticleUses> uses(LocalDate from, LocalDate to) {
    caller.require(Action.VIEW_DESK_REPORT, new Resource.DeskData());
    Map<String, Map<String, Long>> stored = counts.between(from, to);
    Map<String, Long> links =
        counts.linksInAnswers(startOf(from), startOf(to.plusDays(1)), ArticleLinks::in);
    List<ArticleUses> uses = new ArrayList<>();
    articles.all().forEach(one -> uses.add(uses(one.slug(), one.title(), stored, links)));
    Stream.concat(stored.keySet().stream(), links.keySet().stream())
        .filter(slug -> articles.article(slug).isEmpty())
        .distinct()
        .sorted()
        .forEach(slug -> uses.add(uses(slug, slug, stored, links)));
    return uses;
  }

  private static ArticleUses uses(
      String slug, String title, Map<String, Map<String, Long>> stored, Map<String, Long> links) {
    Map<String, Long> own = stored.getOrDefault(slug, Map.of());
    return new ArticleUses(
        slug,
        title,
        of(own, ArticleUse.VIEWED),
        of(own, ArticleUse.OFFERED),
        of(own, ArticleUse.OPENED),
        of(own, ArticleUse.ANSWERED),
        of(own, ArticleUse.SAVED_A_QUESTION),
        links.getOrDefault(slug, 0L));
  }

  private static long of(Map<String, Long> counts, ArticleUse use) {
    return counts.getOrDefault(use.code(), 0L);
  }

  /** The day in Eastern time. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), EASTERN);
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(EASTERN).toInstant();
  }
}
