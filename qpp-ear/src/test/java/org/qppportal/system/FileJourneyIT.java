package org.qppportal.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A clinician of two practices signs in, sends a file, and sees a score that explains itself. */
@ExtendWith(RunningPortal.class)
class FileJourneyIT {

  /** The clinician's second practice, so that other tests' data of the first does not show. */
  private static final String TIN = "000234567";

  private static final String PRACTICE = "Placeholder Prairie Rural Health";

  @Test
  void sendsAFileAndSeesWhyTheScoreIsWhatItIs() {
    try (BrowserSession clinician = new BrowserSession()) {
      clinician.signIn("clinician.demo");
      assertThat(clinician.text())
          .contains(PRACTICE, "**-***4567", "Sample Creek Family Medicine", "**-***3456")
          .contains("What the program expects", "6 quality measures")
          .doesNotContain(TIN);
      clinician.lookAt("practices");

      refusesFiveFaultsAtOnce(clinician);
      String receipt = sendsTheFile(clinician);
      opensTheScoreDownToTheDecile(clinician);
      takesTheScoreHome(clinician);
      String score = clinician.page().url();
      sendsTheSameFileAgain(clinician, receipt);

      clinician.signOut();
      clinician.lookAt("signed-out-after-session");
      strangersFindNothing(receipt, score);
    }
  }

  private static void openUpload(BrowserSession clinician) {
    clinician.open("/my/?year=2017");
    clinician
        .page()
        .getByRole(
            AriaRole.LINK, new Page.GetByRoleOptions().setName("Upload files for " + PRACTICE))
        .click();
    assertThat(clinician.heading()).isEqualTo("Upload files");
  }

  private static void refusesFiveFaultsAtOnce(BrowserSession clinician) {
    SubmissionFile file = new SubmissionFile(TIN);
    file.measurement(0, 0).put("measureId", "IA_AHE_99");
    ((ObjectNode) file.measurement(1, 0).get("value")).put("performanceMet", 5000);
    file.measurement(1, 1).put("value", true);
    ((ObjectNode) file.measurement(2, 0).get("value")).put("numerator", 12);
    file.set(2).put("performanceEnd", "2018-01-31");

    openUpload(clinician);
    clinician.lookAt("upload");
    choose(clinician, file.upload("five-faults.json"), "Has problems");

    assertThat(clinician.text())
        .contains("5 problems", "IA_AHE_99", "12", "2018-01-31")
        .containsIgnoringCase("nothing");
    clinician.lookAt("five-problems");
    clinician.open("/my/?year=2017");
    assertThat(card(clinician).innerText()).contains("Nothing has been sent for 2017 yet");
  }

  private static Locator card(BrowserSession clinician) {
    return clinician
        .page()
        .locator(
            "main section, main article, main .qpp-card",
            new Page.LocatorOptions().setHasText(PRACTICE))
        .last();
  }

  private static String sendsTheFile(BrowserSession clinician) {
    SubmissionFile file = new SubmissionFile(TIN);
    openUpload(clinician);
    choose(clinician, file.upload("submission-2017.json"), "Can be sent");
    assertThat(clinician.text()).contains("What this file alone would score", "100");
    clinician.lookAt("checked");

    clinician.page().locator("[data-send]").click();
    waitFor(clinician, "Received");
    clinician.page().getByText("Receipt for submission-2017.json").click();
    assertThat(clinician.heading()).isEqualTo("Receipt");
    assertThat(clinician.text())
        .contains("clinician.demo", "submission-2017.json", sha256(file.bytes()));
    clinician.lookAt("receipt");
    return clinician.page().url();
  }

  private static void opensTheScoreDownToTheDecile(BrowserSession clinician) {
    clinician.page().getByText("See the score").first().click();
    assertThat(clinician.heading())
        .isEqualTo("2017 performance year, affects 2019 payments: preliminary score");
    assertThat(clinician.text()).contains("100").containsIgnoringCase("what is still missing");
    clinician.lookAt("score");

    // Open every number, as a doubtful reader would.
    clinician
        .page()
        .evaluate("document.querySelectorAll('main details').forEach(d => { d.open = true; })");
    assertThat(clinician.text()).contains("42 CFR 414.1380").containsIgnoringCase("decile 10");
    clinician.lookAt("score-opened");
  }

  private static void takesTheScoreHome(BrowserSession clinician) {
    assertThat(clinician.text())
        .contains("What would this score mean for payment?", "raises Medicare's payments by 1.88%")
        .contains("in 2019", "Scaling factor 0.12, not verified");
    Download download =
        clinician
            .page()
            .waitForDownload(() -> clinician.page().getByText("Download this score (PDF)").click());

    assertThat(download.suggestedFilename()).startsWith("qpp-score-").endsWith(".pdf");
    assertThat(text(download.path()))
        .contains("2017 performance year, affects 2019 payments: preliminary score", "**-***4567")
        .contains("Payment adjustment: 1.88%", "42 CFR 414.1405(b)")
        .contains("Final score: 100.00 of 100 points", "42 CFR 414.1380(c)")
        .doesNotContain(TIN);
  }

  private static String text(Path pdf) {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void sendsTheSameFileAgain(BrowserSession clinician, String receipt) {
    openUpload(clinician);
    choose(clinician, new SubmissionFile(TIN).upload("submission-2017.json"), "Can be sent");
    clinician.page().locator("[data-send]").click();
    waitFor(clinician, "Already received");
    clinician.page().getByText("Receipt for submission-2017.json").click();

    assertThat(clinician.page().url().split("&")[0]).isEqualTo(receipt.split("&")[0]);
  }

  private static void choose(BrowserSession clinician, FilePayload file, String outcome) {
    clinician.page().locator("#files").setInputFiles(file);
    waitFor(clinician, outcome);
  }

  private static void waitFor(BrowserSession clinician, String state) {
    clinician.page().locator("[data-state]", new Page.LocatorOptions().setHasText(state)).waitFor();
  }

  private static void strangersFindNothing(String receipt, String score) {
    try (BrowserSession stranger = new BrowserSession()) {
      stranger.signIn("other.clinician.demo");
      assertThat(stranger.text()).doesNotContain(PRACTICE);
      for (String link :
          List.of(
              receipt,
              score,
              score.replace("/my/score?", "/my/score.pdf?"),
              score.replace("/my/score?", "/my/score.json?"))) {
        assertThat(stranger.open(link)).isEqualTo(404);
        assertThat(stranger.page().locator("body").innerText()).doesNotContain(PRACTICE);
      }
      stranger.lookAt("not-yours");
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(new String(bytes, StandardCharsets.UTF_8), e);
    }
  }
}
