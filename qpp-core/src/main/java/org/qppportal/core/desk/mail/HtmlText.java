package org.qppportal.core.desk.mail;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Makes plain text of HTML: what a reader would see, line by line, and where links lead. Scripts,
 * styles and everything else that is not text are gone, and so is what a mail program marked as
 * quoted.
 */
final class HtmlText {

  private static final String UNSEEN =
      "script, style, head, title, noscript, template, object, iframe, svg, math, select, textarea";
  private static final String QUOTED =
      "blockquote[type=cite], .gmail_quote, .yahoo_quoted, #divRplyFwdMsg ~ *, #divRplyFwdMsg";
  private static final Set<String> LINES =
      Set.of(
          "br", "p", "div", "tr", "li", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "table", "hr");

  private HtmlText() {}

  static String of(String html) {
    Document document = Jsoup.parse(html);
    document.select(UNSEEN).remove();
    Document withQuotes = document.clone();
    document.select(QUOTED).remove();
    String text = text(document);
    return text.isBlank() ? text(withQuotes) : text;
  }

  private static String text(Document document) {
    Lines lines = new Lines();
    document.body().traverse(lines);
    return PlainText.lines(lines.text.toString());
  }

  private static final class Lines implements NodeVisitor {

    private final StringBuilder text = new StringBuilder();

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        text.append(words.text());
      } else if (LINES.contains(node.nodeName())) {
        text.append('\n');
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && element.nameIs("a")) {
        String target = element.attr("href").strip();
        // Where a link leads must be seen, not only what it says; other kinds of links do things.
        if (target.matches("(?i)https?://.*") && !element.text().contains(target)) {
          text.append(" (").append(target).append(')');
        }
      } else if (LINES.contains(node.nodeName()) && !node.nodeName().equals("br")) {
        text.append('\n');
      } else if (node.nodeName().equals("td") || node.nodeName().equals("th")) {
        text.append('\t');
      }
    }
  }
}
