package org.qppportal.persistence.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Counts uses of articles by day. */
@ApplicationScoped
public class ArticleCounts {

  @PersistenceContext(unitName = "qpp")
  private EntityManager entities;

  /** Counts one use more. */
  public void add(LocalDate day, String article, String what) {
    entities
        .createNativeQuery(
            """
            insert into article_count as c (day, article, what, times)
            values (:day, :article, :what, 1)
            on conflict (day, article, what) do update set times = c.times + 1
            """)
        .setParameter("day", day)
        .setParameter("article", article)
        .setParameter("what", what)
        .executeUpdate();
  }

  /** The sums of the days from one to another, both included: by article, then by what it was. */
  @SuppressWarnings("unchecked")
  public Map<String, Map<String, Long>> between(LocalDate from, LocalDate to) {
    List<Object[]> rows =
        entities
            .createNativeQuery(
                """
                select article, what, cast(sum(times) as bigint) from article_count
                where day between :from and :to group by article, what
                """)
            .setParameter("from", from)
            .setParameter("to", to)
            .getResultList();
    Map<String, Map<String, Long>> counts = new TreeMap<>();
    rows.forEach(
        row ->
            counts
                .computeIfAbsent((String) row[0], article -> new TreeMap<>())
                .put((String) row[1], ((Number) row[2]).longValue()));
    return counts;
  }

  /**
   * How many answers of staff hold the address of each article. The answers themselves tell it, so
   * that nothing needs to be kept twice.
   *
   * @param from the first moment
   * @param to the first moment after
   * @param namesIn the articles that a text names
   */
  @SuppressWarnings("unchecked")
  public Map<String, Long> linksInAnswers(
      Instant from, Instant to, Function<String, ? extends Collection<String>> namesIn) {
    // The conditions are those of the index ticket_message_article.
    List<String> answers =
        entities
            .createNativeQuery(
                """
                select m.body from ticket_message m
                where m.by_staff and not m.internal and m.body like '%/help/article?name=%'
                and m.written_at >= :from and m.written_at < :to
                """,
                String.class)
            .setParameter("from", from)
            .setParameter("to", to)
            .getResultList();
    Map<String, Long> links = new TreeMap<>();
    answers.forEach(
        answer -> namesIn.apply(answer).forEach(name -> links.merge(name, 1L, Long::sum)));
    return links;
  }
}
