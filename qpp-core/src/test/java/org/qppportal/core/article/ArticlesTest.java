package org.qppportal.core.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.qppportal.core.policy.MalformedPolicy;
import org.qppportal.core.problem.ProblemCatalogue;

/** What the portal's own articles must have, and which files are refused. */
class ArticlesTest {

  private static final String GOOD =
      """
      ---
      title: A title
      summary: A summary.
      problemCodes: [QPP-F-001, "QPP-Q-*"]
      words: [one]
      years: [2020, 2021]
      sources: [A source]
      reviewed: "2026-01-31"
      ---
      ## A heading

      Some text.
      """;

  private final Articles published = Articles.published();

  @Test
  void readsWhatIsKnownOfAnArticleAndItsText() {
    Article article = Articles.parse("a-slug", "A topic", GOOD);
    assertThat(article.title()).isEqualTo("A title");
    assertThat(article.topic()).isEqualTo("A topic");
    assertThat(article.problemCodes()).containsExactly("QPP-F-001", "QPP-Q-*");
    assertThat(article.years()).containsExactly(2020, 2021);
    assertThat(article.reviewed()).isEqualTo("2026-01-31");
    assertThat(article.body()).isEqualTo("## A heading\n\nSome text.");
    assertThat(article.path()).isEqualTo("/help/article?name=a-slug");
  }

  @Test
  void refusesWhatCannotBeUsed() {
    refused("a-slug", GOOD.replace("QPP-F-001", "QPP-F-999"), "QPP-F-999");
    refused("a-slug", GOOD.replace("QPP-Q-*", "QPP-Y-*"), "QPP-Y-*");
    refused("a-slug", GOOD.replace("words: [one]\n", ""), "words");
    refused("a-slug", GOOD.replace("words:", "wordz:"), "wor");
    refused("a-slug", GOOD.replace("[A source]", "[]"), "source");
    refused("a-slug", GOOD.substring(0, GOOD.indexOf("## ")), "needs a text");
    refused("a-slug", GOOD.replaceFirst("---", "--"), "between ---");
    refused("a slug", GOOD, "needs a name");
    refused("../secret", GOOD, "needs a name");
  }

  private static void refused(String slug, String content, String why) {
    assertThatThrownBy(() -> Articles.parse(slug, "A topic", content))
        .isInstanceOf(MalformedPolicy.class)
        .hasMessageContaining(why);
  }

  @Test
  void hasAnArticleForWhatIsAskedMost() {
    assertThat(published.all()).hasSizeGreaterThan(15);
    assertThat(published.all())
        .extracting(Article::slug)
        .contains(
            "sign-in",
            "which-score-applies",
            "score-differs",
            "how-to-submit",
            "file-rejected",
            "exceptions",
            "targeted-review",
            "opt-in",
            "do-i-take-part",
            "qp-status",
            "pqrs",
            "value-modifier",
            "ehr-incentive",
            "data-validation",
            "who-may-send",
            "payment-adjustment")
        .doesNotHaveDuplicates();
    assertThat(published.article("opt-in")).isPresent();
    assertThat(published.article("no-such")).isEmpty();
  }

  @Test
  void linksOnlyToArticlesThatAreThere() {
    Set<String> slugs = published.all().stream().map(Article::slug).collect(Collectors.toSet());
    for (Article article : published.all()) {
      assertThat(slugs).as(article.slug()).containsAll(ArticleLinks.in(article.body()));
    }
  }

  @Test
  void helpsWithEveryProblemOfDataThatPeopleSend() {
    List<String> without =
        ProblemCatalogue.all().stream()
            .map(problem -> problem.code())
            .filter(code -> code.matches("QPP-[FSMVKQTX]-.*"))
            .filter(
                code ->
                    published.all().stream()
                        .flatMap(article -> article.problemCodes().stream())
                        .noneMatch(covering -> Articles.covers(covering, code)))
            .toList();
    assertThat(without).containsExactlyInAnyOrder("QPP-K-002", "QPP-K-006");
  }

  @Test
  void readsAddressesOfArticlesInTexts() {
    assertThat(
            ArticleLinks.in(
                "See https://portal/help/article?name=opt-in, and /help/article?name=qrda.\n"
                    + "Again: /help/article?name=opt-in"))
        .containsExactly("opt-in", "qrda");
    assertThat(ArticleLinks.in("/help/article?name=<script> /help/articles?name=x")).isEmpty();
  }
}
