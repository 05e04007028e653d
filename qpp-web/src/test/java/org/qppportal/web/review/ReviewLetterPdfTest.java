package org.qppportal.web.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.qppportal.core.review.ReviewChange;
import org.qppportal.core.review.ReviewChange.CategoryChange;
import org.qppportal.core.review.ReviewChange.Figures;
import org.qppportal.core.review.ReviewLetter;
import org.qppportal.core.review.ReviewView;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.ReviewState;

class ReviewLetterPdfTest {

  private static final Instant DAY = Instant.parse("2018-10-01T16:00:00Z");

  @Test
  void anApprovalTellsWhatChangesAndWhatHolds() throws IOException {
    String text = textOf(letter(ReviewState.APPROVED, false, List.of(change())));

    assertThat(text)
        .contains("Decision on targeted review T100001", "Your request is approved.")
        .contains("A <b>storm</b> counts.", "The category quality does not count.")
        .contains("0.00 of 60.00", "does not count", "-4.00%", "-$120.00", "$0.00")
        .contains("The decision is final", "Final decision")
        .doesNotContain("did not come in time", "Preliminary");
  }

  @Test
  void aDenialTellsThatInformationIsMissing() throws IOException {
    String text = textOf(letter(ReviewState.DENIED, true, List.of()));

    assertThat(text)
        .contains("Your request is denied.", "did not come in time")
        .doesNotContain("What changes");
  }

  @Test
  void isTaggedForScreenReaders() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf(letter(ReviewState.DENIED, false, List.of())))) {
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-US");
      assertThat(document.getDocumentInformation().getTitle())
          .isEqualTo("Decision on targeted review T100001");
    }
  }

  private static String textOf(ReviewLetter letter) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf(letter))) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  private static byte[] pdf(ReviewLetter letter) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReviewLetterPdf.write(letter, out);
    return out.toByteArray();
  }

  private static ReviewLetter letter(
      ReviewState outcome, boolean unanswered, List<ReviewChange> changes) {
    ReviewView view =
        new ReviewView(
            100_001,
            2017,
            new UUID(0, 1),
            EntityType.INDIVIDUAL,
            Optional.of("2999900014"),
            List.of("A category should not have counted"),
            1,
            List.of(),
            outcome,
            "clinician.demo",
            DAY,
            Optional.empty(),
            unanswered,
            Optional.of(
                new ReviewView.Proposal(
                    outcome,
                    "A <b>storm</b> counts.",
                    "",
                    DAY,
                    outcome == ReviewState.APPROVED
                        ? List.of("The category quality does not count.")
                        : List.of())),
            Optional.of(DAY),
            changes,
            List.of(),
            false);
    return new ReviewLetter(
        view,
        "Sample Creek Family Medicine",
        "**-***3456",
        2019,
        DAY,
        List.of("The decision is final: there is no further review or appeal."));
  }

  private static ReviewChange change() {
    return new ReviewChange(
        "2999900014",
        2,
        new BigDecimal("3000.00"),
        figures("0.00", "-4.00", "-120.00"),
        figures("3.00", "0.00", "0.00"),
        List.of(
            new CategoryChange(
                "Quality",
                Optional.of(new BigDecimal("0.00")),
                Optional.of(new BigDecimal("60.00")),
                Optional.of(new BigDecimal("0.00")),
                Optional.of(new BigDecimal("0.00")))));
  }

  private static Figures figures(String score, String percent, String dollars) {
    return new Figures(
        "Payment is adjusted",
        Optional.of("Nobody sent data"),
        Optional.of(new BigDecimal(score)),
        Optional.of(new BigDecimal(percent)),
        Optional.of(new BigDecimal(dollars)));
  }
}
