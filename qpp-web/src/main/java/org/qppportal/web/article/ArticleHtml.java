package org.qppportal.web.article;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.UrlSanitizer;

/**
 * Articles' Markdown as HTML. HTML in the text is shown as it is written, and links lead to web
 * addresses only.
 */
final class ArticleHtml {

  private static final UrlSanitizer WEB = new DefaultUrlSanitizer(List.of("http", "https"));
  private static final List<Extension> TABLES = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .extensions(TABLES)
          .escapeHtml(true)
          .sanitizeUrls(true)
          .urlSanitizer(WEB)
          .build();

  private ArticleHtml() {}

  /** The HTML of a text. Tables can be scrolled on small screens, also by keyboard. */
  static String of(String markdown) {
    // Only the renderer itself writes these tags.
    return RENDERER
        .render(PARSER.parse(markdown))
        .replace(
            "<table>",
            "<div class=\"qpp-table-scroll\" role=\"region\" aria-label=\"Table\" tabindex=\"0\">"
                + "<table class=\"qpp-table\">")
        .replace("</table>", "</table></div>")
        .replace("<th>", "<th scope=\"col\">");
  }
}
