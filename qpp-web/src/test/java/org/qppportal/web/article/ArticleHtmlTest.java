package org.qppportal.web.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An article can hold nothing that a browser would run. */
class ArticleHtmlTest {

  @Test
  void showsMarkupOfTheTextItself() {
    assertThat(ArticleHtml.of("<script>alert(1)</script>\n\nA <b onclick='x'>b</b>"))
        .contains("&lt;script&gt;", "&lt;b onclick='x'&gt;")
        .doesNotContain("<script", "<b ");
    assertThat(ArticleHtml.of("<table>")).doesNotContain("<table");
  }

  @Test
  void leadsToWebAddressesOnly() {
    assertThat(ArticleHtml.of("[x](javascript:alert(1)) [y](data:text/html,z)"))
        .doesNotContain("javascript:", "data:");
    assertThat(ArticleHtml.of("[x](/help/article?name=opt-in)"))
        .contains("href=\"/help/article?name=opt-in\"");
  }

  @Test
  void makesTablesThatCanBeScrolledAndRead() {
    assertThat(ArticleHtml.of("| A | B |\n|---|---|\n| 1 | 2 |"))
        .containsOnlyOnce("tabindex=\"0\"><table class=\"qpp-table\">")
        .contains("<th scope=\"col\">A</th>", "<td>2</td>", "</table></div>");
  }
}
