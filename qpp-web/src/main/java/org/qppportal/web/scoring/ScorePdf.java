package org.qppportal.web.scoring;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.qppportal.core.scoring.Missing;
import org.qppportal.core.scoring.ScoreJson;
import org.qppportal.core.scoring.ScoreNode;
import org.qppportal.web.catalogue.Words;
import org.qppportal.web.component.ScoreText;
import org.qppportal.web.pdf.PdfDocument;
import org.qppportal.web.pdf.PdfRenderer;
import org.qppportal.web.text.Moments;
import org.qppportal.web.text.Numbers;
import org.w3c.dom.Element;

/**
 * A score on paper: where it stands, what is missing, what it would mean for payment, and the whole
 * tree of numbers with the rule and the data behind each.
 */
final class ScorePdf {

  /** The levels of the tree that have headings; PDF knows six, of which two are taken. */
  private static final int FIRST_HEADING = 3;

  private static final int LAST_HEADING = 6;

  /** How far down the tree bookmarks lead: to the categories. */
  private static final int LAST_BOOKMARK = 4;

  private static final int DECIMALS = 2;
  private static final Words WORDS = new Words();
  private static final Moments MOMENTS = new Moments();

  private final ScoreReport report;
  private final PdfDocument document;
  private final Element body;

  private ScorePdf(ScoreReport report) {
    this.report = report;
    this.document =
        new PdfDocument(
            report.years() + ": preliminary score",
            "A preliminary score with every number it is made of, the rules and the data.",
            PdfDocument.Standing.PRELIMINARY);
    this.body = document.body();
  }

  /**
   * Writes the report as PDF; the stream stays open.
   *
   * @param whose whose score it is, in words
   */
  static void write(ScoreReport report, String whose, OutputStream out) throws IOException {
    ScorePdf pdf = new ScorePdf(report);
    pdf.summary(whose);
    pdf.categories();
    pdf.payment();
    pdf.missing();
    pdf.explanation();
    pdf.about();
    PdfRenderer.render(pdf.document, out);
  }

  private void summary(String whose) {
    document.bookmarkedHeading(body, "h1", null, report.years() + ": preliminary score");
    paragraph("muted", whose);
    Element total = document.add(body, "div", "total", null);
    document.add(total, "p", "number", Numbers.exactly(DECIMALS, report.score().finalScore()));
    document.add(total, "p", null, "of 100 points. Preliminary estimate, not final.");
    document.add(total, "p", null, report.standing());
    document.add(
        total,
        "p",
        null,
        "Computed "
            + MOMENTS.eastern(report.computedAt())
            + ", from the data sent so far. Submission "
            + report.submissionId()
            + ".");
    Element notice = document.add(body, "div", "notice", null);
    document.add(notice, "p", null, ScoreJson.DISCLAIMER);
  }

  private void categories() {
    heading("What is it made of?");
    Element rows = table("The categories", "Category", "Points", "Why");
    for (ScoreNode category : report.score().total().parts()) {
      row(rows, category.title(), ScoreText.amount(category), category.because());
    }
  }

  private void payment() {
    heading("What would this score mean for payment?");
    paragraph(null, report.payment().sentence());
    report.payment().notes().forEach(note -> paragraph("muted", note));
    report.payment().adjustment().ifPresent(adjustment -> node(body, adjustment, FIRST_HEADING));
  }

  private void missing() {
    heading("What is still missing?");
    List<Missing> missing = report.score().missing();
    if (missing.isEmpty()) {
      paragraph(null, "Nothing. Every category that counts has full credit.");
      return;
    }
    paragraph("muted", "Greatest gain first. Gains are estimates and may overlap.");
    Element rows =
        table("What could add to the score", "What is missing", "Worth up to", "What to do");
    for (Missing item : missing) {
      row(
          rows,
          WORDS.category(item.category()) + ": " + item.what(),
          points(item.worthFinalPoints()),
          item.whatToDo() + " (" + item.rule().citation() + ")");
    }
  }

  private void explanation() {
    heading("Why is each number what it is?");
    paragraph(null, "Every number, what it was made from, and the rule that says so.");
    node(body, report.score().total(), FIRST_HEADING);
  }

  private void about() {
    heading("About this document");
    paragraph(
        null,
        "Computed with policy "
            + report.score().policyVersion()
            + " and measures "
            + report.score().catalogueVersion()
            + ". The same data, policy and measures give the same score.");
    paragraph(
        null,
        "The QPP Portal is a demonstration with made-up people. It is not an official government"
            + " website.");
  }

  private void node(Element parent, ScoreNode node, int level) {
    Element block = document.add(parent, "div", "node", null);
    String title = node.title() + ": " + ScoreText.amount(node);
    if (level <= LAST_BOOKMARK) {
      document.bookmarkedHeading(block, "h" + level, null, title);
    } else if (level <= LAST_HEADING) {
      document.add(block, "h" + level, null, title);
    } else {
      document.add(block, "p", "heading", title);
    }
    document.add(block, "p", null, node.because());
    if (!node.inputs().isEmpty()) {
      document.add(block, "p", "inputs", "Data: " + inputs(node.inputs()));
    }
    document.add(
        block, "p", "rule", "Rule: " + node.rule().title() + " (" + node.rule().citation() + ")");
    if (!node.parts().isEmpty()) {
      Element parts = document.add(block, "div", "parts", null);
      node.parts().forEach(part -> node(parts, part, level + 1));
    }
  }

  private static String inputs(Map<String, Object> inputs) {
    return inputs.entrySet().stream()
        .map(
            input ->
                ScoreText.label(input.getKey())
                    + ": "
                    + ScoreText.input(input.getKey(), input.getValue()))
        .collect(Collectors.joining("; "));
  }

  private void heading(String text) {
    document.bookmarkedHeading(body, "h2", null, text);
  }

  private void paragraph(String styleClass, String text) {
    document.add(body, "p", styleClass, text);
  }

  /** A table of three columns, of which the second is numbers; returns where rows go. */
  private Element table(String caption, String first, String second, String third) {
    Element table = document.add(body, "table", null, null);
    document.add(table, "caption", null, caption);
    Element header = document.add(document.add(table, "thead", null, null), "tr", null, null);
    document.add(header, "th", null, first).setAttribute("scope", "col");
    document.add(header, "th", "amount", second).setAttribute("scope", "col");
    document.add(header, "th", null, third).setAttribute("scope", "col");
    return document.add(table, "tbody", null, null);
  }

  private void row(Element rows, String first, String second, String third) {
    Element row = document.add(rows, "tr", null, null);
    document.add(row, "th", null, first).setAttribute("scope", "row");
    document.add(row, "td", "amount", second);
    document.add(row, "td", null, third);
  }

  private static String points(BigDecimal points) {
    return Numbers.plain(points) + " points";
  }
}
