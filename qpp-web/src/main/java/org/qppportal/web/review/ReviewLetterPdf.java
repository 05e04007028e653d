package org.qppportal.web.review;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.qppportal.core.review.ReviewChange;
import org.qppportal.core.review.ReviewLetter;
import org.qppportal.core.review.ReviewView;
import org.qppportal.persistence.type.ReviewState;
import org.qppportal.web.pdf.PdfDocument;
import org.qppportal.web.pdf.PdfRenderer;
import org.qppportal.web.text.Moments;
import org.w3c.dom.Element;

/** The letter of a decision, as an accessible document. */
final class ReviewLetterPdf {

  private static final Moments MOMENTS = new Moments();
  private static final ReviewText TEXT = new ReviewText();

  private final ReviewLetter letter;
  private final ReviewView review;
  private final PdfDocument document;
  private final Element body;

  private ReviewLetterPdf(ReviewLetter letter) {
    this.letter = letter;
    this.review = letter.review();
    this.document =
        new PdfDocument(
            "Decision on targeted review " + review.written(),
            "The decision on a request to review a final score, with what it changes.",
            PdfDocument.Standing.FINAL);
    this.body = document.body();
  }

  /** Writes the letter as PDF; the stream stays open. */
  static void write(ReviewLetter letter, OutputStream out) throws IOException {
    ReviewLetterPdf pdf = new ReviewLetterPdf(letter);
    pdf.head();
    pdf.decision();
    pdf.changes();
    pdf.rules();
    PdfRenderer.render(pdf.document, out);
  }

  private void head() {
    document.bookmarkedHeading(body, "h1", null, "Decision on targeted review " + review.written());
    paragraph("muted", MOMENTS.eastern(letter.decidedAt()));
    paragraph(null, letter.practice() + ", TIN " + letter.maskedTin());
    paragraph(
        null,
        review.npi().map(npi -> "Clinician, NPI " + npi).orElse("The practice as a group")
            + ". Performance year "
            + review.year()
            + ", payment year "
            + letter.paymentYear()
            + ".");
    paragraph(
        null,
        "You asked on "
            + MOMENTS.eastern(review.requestedAt())
            + " for a review of the score of close version "
            + review.seenVersion()
            + ", for these reasons:");
    list(review.reasons());
  }

  private void decision() {
    heading("Decision");
    paragraph(
        null,
        review.state() == ReviewState.APPROVED
            ? "Your request is approved."
            : "Your request is denied.");
    review
        .proposal()
        .ifPresent(
            proposal -> {
              proposal
                  .text()
                  .lines()
                  .filter(line -> !line.isBlank())
                  .forEach(line -> paragraph(null, line));
              if (!proposal.corrections().isEmpty()) {
                paragraph(null, "What is corrected:");
                list(proposal.corrections());
              }
            });
    if (review.unanswered()) {
      paragraph(
          null,
          "Information that we asked for did not come in time, so we decided by what we had (42 CFR"
              + " 414.1385(a)(5)).");
    }
    paragraph(null, "Two persons looked at this decision before it was made.");
  }

  private void changes() {
    if (review.changes().isEmpty()) {
      return;
    }
    heading("What changes");
    for (ReviewChange change : review.changes()) {
      Element rows =
          table("NPI " + change.npi() + ", version " + change.version(), "Before", "Now");
      row(
          rows,
          "Final score",
          TEXT.number(change.before().finalScore()),
          TEXT.number(change.after().finalScore()));
      row(
          rows,
          "Whose score applies, or why payment is not adjusted",
          TEXT.standing(change.before()),
          TEXT.standing(change.after()));
      row(
          rows,
          "Payment adjustment",
          TEXT.percent(change.before().percent()),
          TEXT.percent(change.after().percent()));
      row(
          rows,
          "Of the charges of the performance year, in dollars",
          TEXT.dollars(change.before().dollars()),
          TEXT.dollars(change.after().dollars()));
      for (ReviewChange.CategoryChange one : change.categories()) {
        row(
            rows,
            one.title(),
            TEXT.points(one.before(), one.weightBefore()),
            TEXT.points(one.after(), one.weightAfter()));
      }
    }
  }

  private void rules() {
    heading("What holds");
    list(letter.rules());
    paragraph(
        "muted",
        "The QPP Portal is a demonstration with made-up people. It is not an official government"
            + " website.");
  }

  private void heading(String text) {
    document.bookmarkedHeading(body, "h2", null, text);
  }

  private void paragraph(String styleClass, String text) {
    document.add(body, "p", styleClass, text);
  }

  private void list(List<String> items) {
    Element list = document.add(body, "ul", null, null);
    items.forEach(item -> document.add(list, "li", null, item));
  }

  private Element table(String caption, String second, String third) {
    Element table = document.add(body, "table", null, null);
    document.add(table, "caption", null, caption);
    Element header = document.add(document.add(table, "thead", null, null), "tr", null, null);
    document.add(header, "th", null, "What").setAttribute("scope", "col");
    document.add(header, "th", null, second).setAttribute("scope", "col");
    document.add(header, "th", null, third).setAttribute("scope", "col");
    return document.add(table, "tbody", null, null);
  }

  private void row(Element rows, String first, String second, String third) {
    Element row = document.add(rows, "tr", null, null);
    document.add(row, "th", null, first).setAttribute("scope", "row");
    document.add(row, "td", null, second);
    document.add(row, "td", null, third);
  }
}
