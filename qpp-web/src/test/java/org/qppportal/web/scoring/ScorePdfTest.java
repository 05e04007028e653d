package org.qppportal.web.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.qppportal.core.policy.YearPolicies;
import org.qppportal.core.scoring.Explanation;
import org.qppportal.core.scoring.Missing;
import org.qppportal.core.scoring.Score;
import org.qppportal.core.scoring.ScoreNode;
import org.qppportal.core.scoring.ScoreNode.Rule;
import org.qppportal.core.scoring.ScoreNode.Unit;
import org.qppportal.persistence.type.Category;
import org.qppportal.web.component.ScoreText;

class ScorePdfTest {

  /** What a registry could call a measure of its own. */
  private static final String HOSTILE =
      "<script src=\"http://evil.example/x.js\">alert(1)</script> &amp; <!DOCTYPE a>";

  private static final Rule RULE = new Rule("test.rule", "What earns points", "42 CFR 414.1380(b)");
  private static final int DEPTH = 9;

  private static ScoreReport report;
  private static byte[] pdf;
  private static String text;

  @BeforeAll
  static void write() throws IOException {
    ScoreNode quality = node(HOSTILE, DEPTH, Unit.POINTS);
    ScoreNode total =
        new ScoreNode(
            "total",
            "Final score",
            new BigDecimal("83.46"),
            BigDecimal.valueOf(100),
            Unit.FINAL_POINTS,
            new Rule("final", "The final score", "42 CFR 414.1380(c)"),
            () -> "Quality 83.46 makes 83.46 of 100 points.",
            List.of(quality));
    Missing missing =
        new Missing(Category.IA, "No activity", new BigDecimal("15"), "Report an activity.", RULE);
    report =
        ScoreReport.of(
            new UUID(0, 1),
            new Score(total, () -> List.of(missing), "policy-1", "measures-1"),
            YearPolicies.load().of(2017).orElseThrow(),
            Instant.parse("2018-03-01T17:00:00Z"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ScorePdf.write(report, "The practice as a group. TIN **-***3456", out);
    pdf = out.toByteArray();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      text = spaced(new PDFTextStripper().getText(document));
    }
  }

  private static ScoreNode node(String title, int depth, Unit unit) {
    List<ScoreNode> parts =
        depth == 0 ? List.of() : List.of(node("Level " + depth, depth - 1, Unit.POINTS));
    return new ScoreNode(
        "node" + depth,
        title,
        new BigDecimal("7.1234").add(BigDecimal.valueOf(depth)),
        BigDecimal.valueOf(20),
        unit,
        RULE,
        new Explanation() {
          @Override
          public String because() {
            return "Because of reason " + depth + ".";
          }

          @Override
          public Map<String, Object> inputs() {
            return Map.of("performanceMet", depth);
          }
        },
        parts);
  }

  @Test
  void hasEveryNumberWithItsReasonDataAndRule() {
    for (ScoreNode node : all(report.score().total(), new ArrayList<>())) {
      assertThat(text)
          .contains(spaced(node.title() + ": " + ScoreText.amount(node)))
          .contains(node.because())
          .contains("Rule: " + node.rule().title() + " (" + node.rule().citation() + ")");
    }
    assertThat(text).contains("Data: Performance met: 0");
  }

  @Test
  void hasTheStandingTheGapsTheVersionsAndWhatToDoubt() {
    assertThat(text)
        .contains("2017 performance year, affects 2019 payments: preliminary score")
        .contains("TIN **-***3456", "March 1, 2018, 12:00 p.m. Eastern")
        .contains(report.standing())
        .contains("Improvement activities: No activity", "15 points", "Report an activity.")
        .contains("policy policy-1 and measures measures-1")
        .contains("CMS alone determines final scores and payment adjustments")
        .contains("Page 1 of");
  }

  @Test
  void hasThePaymentAdjustmentWithItsTree() {
    assertThat(text).contains(report.payment().sentence(), "not verified");
    for (ScoreNode node : all(report.payment().adjustment().orElseThrow(), new ArrayList<>())) {
      assertThat(text)
          .contains(node.title() + ": " + ScoreText.amount(node))
          .contains(node.because())
          .contains(node.rule().citation());
    }
  }

  @Test
  void showsHostileTextAsText() {
    assertThat(text).contains(spaced(HOSTILE));
  }

  @Test
  void canBeReadByAScreenReader() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-US");
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
      assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(document.getDocumentInformation().getTitle())
          .isEqualTo("2017 performance year, affects 2019 payments: preliminary score");
      assertThat(document.getDocumentInformation().getSubject()).isNotBlank();
      assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray(), "UTF-8"))
          .contains("pdfuaid");
    }
  }

  @Test
  void bringsItsFontsAndBookmarksAndAsksForNothing() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        }
        assertThat(page.getAnnotations()).isEmpty();
      }
      List<String> bookmarks = new ArrayList<>();
      for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
        bookmarks.add(item.getTitle());
      }
      assertThat(bookmarks)
          .contains("What is still missing?", "Final score: 83.46 of 100 points")
          .contains("Why is each number what it is?");
    }
  }

  private static List<ScoreNode> all(ScoreNode node, List<ScoreNode> found) {
    found.add(node);
    node.parts().forEach(part -> all(part, found));
    return found;
  }

  private static String spaced(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
