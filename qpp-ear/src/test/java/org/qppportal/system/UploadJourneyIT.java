package org.qppportal.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qppportal.testing.SharedData;

/**
 * Somebody of a practice sends several files at once, good and bad, and knows what came of each.
 */
@ExtendWith(RunningPortal.class)
class UploadJourneyIT {

  private static final String TIN = "000123456";
  private static final String MINE = "Sample Creek Family Medicine";

  @Test
  void sendsManyFilesAndMendsOne() {
    try (BrowserSession biller = new BrowserSession(320, 900)) {
      openPage(biller);
      biller.lookAt("upload-narrow");
      choosesThree(biller);
      findsItsWayInTheProblems(biller);
      mendsTheBadOne(biller);
      triesAgainAfterTheConnectionBroke(biller);
      sendsADocumentOfARecordSystem(biller);
      takesAllOffTheList(biller);
    }
  }

  private static void openPage(BrowserSession biller) {
    biller.signIn("biller.demo");
    biller.open("/my/?year=2017");
    biller.page().getByText("Upload files for " + MINE).click();
    assertThat(biller.text())
        .contains("Data of 2017 could be sent until April 3, 2018, 8 p.m. Eastern")
        .contains("takes practice data all the same");
  }

  private static void choosesThree(BrowserSession biller) {
    biller
        .page()
        .locator("#files")
        .setInputFiles(
            new FilePayload[] {
              new SubmissionFile(TIN).upload("good.json"),
              manyFaults().upload("bad.json"),
              new FilePayload(
                  "photo.xml", "text/xml", "\u0089PNG".getBytes(StandardCharsets.ISO_8859_1))
            });
    waitFor(row(biller, "good.json"), "Can be sent");
    waitFor(row(biller, "bad.json"), "Has problems");
    waitFor(row(biller, "photo.xml"), "Has problems");

    assertThat(row(biller, "good.json").innerText())
        .contains(
            "Group, TIN **-***3456, performance year 2017", "What this file alone would score");
    assertThat(row(biller, "photo.xml").innerText()).contains("Nothing was saved", "What to do");
    assertThat(biller.text()).contains("3 files. can be sent: 1, has problems: 2.");
    assertThat(biller.page().locator("[data-send-all]").isVisible()).isFalse();
    biller.lookAt("upload-three-files");
  }

  /** A measure nobody knows in every place of a set, and two other faults. */
  private static SubmissionFile manyFaults() {
    SubmissionFile file = new SubmissionFile(TIN);
    IntStream.range(0, 4).forEach(i -> file.measurement(0, i).put("measureId", "IA_NO_" + i));
    IntStream.range(0, 3)
        .forEach(
            i -> ((ObjectNode) file.measurement(1, i).get("value")).put("performanceMet", 5000));
    file.set(2).put("performanceEnd", "2018-01-31");
    return file;
  }

  private static void findsItsWayInTheProblems(BrowserSession biller) {
    Locator row = row(biller, "bad.json");
    assertThat(row.innerText()).contains("8 problems to fix", "at 4 places", "at 3 places");
    row.locator("[data-problem-words]").fill("IA_NO_2");
    row.getByText("1 of 3 kinds of problems shown").waitFor();
    row.locator("[data-problem-words]").fill("");
    row.getByText("3 of 3 kinds of problems shown").waitFor();

    Download download =
        biller.page().waitForDownload(() -> row.getByText("Download this list (CSV)").click());
    assertThat(lines(download)).isEqualTo(1 + 8);
  }

  private static long lines(Download download) {
    try {
      return Files.readString(download.path()).lines().count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void mendsTheBadOne(BrowserSession biller) {
    biller.page().locator("#files").setInputFiles(new SubmissionFile(TIN).upload("bad.json"));
    waitFor(row(biller, "bad.json"), "Can be sent");
    biller.page().getByText("Send 2 files").click();
    waitFor(row(biller, "good.json"), "eceived");
    waitFor(row(biller, "bad.json"), "eceived");
    assertThat(row(biller, "good.json").innerText()).contains("Receipt for good.json");
    biller.lookAt("upload-sent");
  }

  private static void triesAgainAfterTheConnectionBroke(BrowserSession biller) {
    Page page = biller.page();
    page.route("**/my/upload-file", Route::abort);
    page.locator("#files").setInputFiles(new SubmissionFile(TIN).upload("later.json"));
    waitFor(row(biller, "later.json"), "Not checked");
    assertThat(row(biller, "later.json").innerText()).contains("The connection broke off");
    page.unroute("**/my/upload-file");
    row(biller, "later.json").locator("[data-retry]").click();
    waitFor(row(biller, "later.json"), "Can be sent");
  }

  private static void takesAllOffTheList(BrowserSession biller) {
    biller.page().getByText("Take all off the list").click();
    assertThat(biller.page().locator(".up-file").count()).isZero();
  }

  private static void sendsADocumentOfARecordSystem(BrowserSession biller) {
    String name = "2020/samples-2020-MIPS_Invalid_PI_Performance_Period";
    biller
        .page()
        .locator("#files")
        .setInputFiles(new FilePayload("export.xml", "text/xml", qrda(name)));
    waitFor(row(biller, "export.xml"), "Has problems");
    assertThat(row(biller, "export.xml").innerText())
        .contains("Recognised as QRDA III of 2021", "QPP-Q-022", "line ");
    biller.lookAt("upload-qrda");
  }

  private static byte[] qrda(String name) {
    Optional<byte[]> packed = SharedData.bytes("samples/qrda3/" + name + ".xml.gz");
    assumeTrue(packed.isPresent(), "the samples are not there");
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.get()))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Locator row(BrowserSession biller, String file) {
    return biller
        .page()
        .locator(
            ".up-file",
            new Page.LocatorOptions()
                .setHas(
                    biller
                        .page()
                        .locator(".up-file__name", new Page.LocatorOptions().setHasText(file))));
  }

  private static void waitFor(Locator row, String state) {
    row.locator("[data-state]", new Locator.LocatorOptions().setHasText(state)).waitFor();
  }
}
