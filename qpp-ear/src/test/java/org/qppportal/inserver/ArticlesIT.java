package org.qppportal.inserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.article.Article;
import org.qppportal.core.article.ArticleService;
import org.qppportal.core.article.ArticleUse;
import org.qppportal.core.article.ArticleUses;

/** Articles are offered and counted, by day and in sums only. */
@ExtendWith(ArquillianExtension.class)
class ArticlesIT extends InServer {

  private static final String DESK = "helpdesk.demo";
  private static final LocalDate LONG_AGO = LocalDate.of(2021, 11, 7);

  private ArticleService articles;

  @BeforeEach
  @AfterEach
  void forget() throws SQLException {
    articles = Beans.bean(ArticleService.class);
    Rows.change("delete from article_count");
    Rows.change("delete from ticket_message where ticket = 900101");
    Rows.change("delete from ticket where number = 900101");
  }

  private ArticleUses uses(String slug, LocalDate from, LocalDate to) {
    return As.user(DESK, () -> articles.uses(from, to)).stream()
        .filter(one -> one.slug().equals(slug))
        .findFirst()
        .orElseThrow();
  }

  private ArticleUses today(String slug) {
    return uses(slug, articles.today(), articles.today());
  }

  @Test
  void countsEachArticleOnceForEachQuestion() {
    List<Article> offered =
        articles.offer(Optional.of("QPP-X-001"), "a hardship exception", Set.of());
    assertThat(offered).extracting(Article::slug).startsWith("exceptions");
    articles.offer(
        Optional.of("QPP-X-001"), "a hardship exception for a fire", Set.of("exceptions"));
    assertThat(today("exceptions").offered()).isEqualTo(1);
    articles.fitting(Optional.of("QPP-X-001"), "a hardship exception");
    assertThat(today("exceptions").offered()).as("staff are offered nothing").isEqualTo(1);
  }

  @Test
  void countsEveryUseOfAnArticleThatIsThere() {
    for (ArticleUse use : ArticleUse.values()) {
      articles.count("opt-in", use);
    }
    articles.count("opt-in", ArticleUse.VIEWED);
    articles.count("no-such-article", ArticleUse.VIEWED);
    assertThat(today("opt-in"))
        .isEqualTo(
            new ArticleUses(
                "opt-in", articles.article("opt-in").orElseThrow().title(), 2, 1, 1, 1, 1, 0));
    assertThat(Rows.number("select count(*) from article_count where article <> 'opt-in'"))
        .isZero();
  }

  @Test
  void sumsTheDaysThatAreWantedAndKeepsArticlesThatAreGone() throws SQLException {
    for (int day = 6; day <= 8; day++) {
      Rows.change(
          "insert into article_count values ('2021-11-%02d', 'gone', 'viewed', %d)"
              .formatted(day, day));
    }
    ArticleUses gone = uses("gone", LONG_AGO, LONG_AGO.plusDays(1));
    assertThat(gone.viewed()).isEqualTo(15);
    assertThat(gone.title()).isEqualTo("gone");
  }

  @Test
  void countsAnswersThatNameAnArticleByEasternDays() throws SQLException {
    Rows.change(
        "insert into ticket (number, kind, subject, state, priority, channel, requester_name, team,"
            + " created_at, updated_at, version) values (900101, 'portal', 'Links', 'open',"
            + " 'normal', 'web', 'Somebody', 'helpDesk', now(), now(), 0)");
    String link = "See https://portal/help/article?name=opt-in";
    // The day of the change of clocks has 25 hours.
    message(link, false, true, "2021-11-07T03:59:59Z");
    message(link + " and /help/article?name=qrda", false, true, "2021-11-07T04:00:00Z");
    message(link + "\n" + link, false, true, "2021-11-08T04:59:59Z");
    message(link, false, true, "2021-11-08T05:00:00Z");
    message(link, true, true, "2021-11-07T12:00:00Z");
    message(link, false, false, "2021-11-07T12:00:00Z");
    assertThat(uses("opt-in", LONG_AGO, LONG_AGO).linked()).isEqualTo(2);
    assertThat(uses("qrda", LONG_AGO, LONG_AGO).linked()).isEqualTo(1);
    assertThat(uses("opt-in", LONG_AGO.minusDays(1), LONG_AGO.plusDays(1)).linked()).isEqualTo(4);
  }

  private static void message(String body, boolean internal, boolean byStaff, String at)
      throws SQLException {
    Rows.change(
        ("insert into ticket_message (ticket, internal, by_staff, author, author_name, channel, body,"
                + " written_at) values (900101, %s, %s, 'a', 'A', 'web', '%s', '%s')")
            .formatted(internal, byStaff, body, at));
  }

  @Test
  void everybodyReadsArticlesAndTheDeskAloneSeesTheirUse() {
    for (String account :
        List.of(
            As.PRACTICE,
            As.BILLER,
            "clinician.demo",
            As.STRANGER,
            As.REGISTRY,
            "vendor.demo",
            "aco.demo",
            "anonymous")) {
      assertThat(As.user(account, () -> articles.find("hardship"))).isNotEmpty();
      assertThatThrownBy(
              () -> As.user(account, () -> articles.uses(articles.today(), articles.today())))
          .as(account)
          .isInstanceOf(NotVisibleException.class);
    }
    assertThat(As.user("staff.demo", () -> articles.uses(articles.today(), articles.today())))
        .hasSameSizeAs(all());
  }

  private List<Article> all() {
    return articles.topics().stream().flatMap(topic -> topic.articles().stream()).toList();
  }
}
