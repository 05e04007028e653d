package org.qppportal.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.qppportal.testing.Sample;
import org.qppportal.testing.Table;

/** A registry sends a file of many clinicians, watches the work and takes the results along. */
@ExtendWith(RunningPortal.class)
class BatchJourneyIT {

  private static final long TOO_LARGE = 129L * 1024 * 1024;
  private static final String GOOD = "2999900014";
  private static final String STRANGER_TIN = "000234567";

  @Test
  void sendsWatchesAndReadsTheResults() {
    try (BrowserSession registry = new BrowserSession()) {
      registry.signIn("registry.demo");
      registry.clickLink("CSV files of many clinicians");
      assertThat(registry.heading()).isEqualTo("Files of many clinicians");
      registry.lookAt("batches");
      takesATemplate(registry);
      registry.clickLink("What each column means");
      registry.lookAt("batch-columns");
      registry.page().goBack();

      registry
          .page()
          .locator("#file")
          .setInputFiles(new FilePayload("many.csv", "text/csv", file()));
      registry
          .page()
          .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send the file"))
          .click();
      registry.page().getByText("Finished, with refusals").first().waitFor();
      assertThat(registry.heading()).isEqualTo("many.csv");
      assertThat(registry.text()).contains("QPP-T-103", "QPP-T-201").contains("SHA-256");
      registry.lookAt("batch-finished");

      String results = registry.download("Download the result of every row (CSV)");
      assertThat(results.lines()).hasSize(4 + 1);
      assertThat(results).contains("\"Stored\"", "\"Refused\"", "QPP-T-103");
      assertThat(registry.download("Download all rows of those refused").lines()).hasSize(2 + 1);
      othersFindNothing(registry.page().url());
    }
  }

  @Test
  void aPracticeFindsTheWayFromItsPages() {
    try (BrowserSession biller = new BrowserSession()) {
      biller.signIn("biller.demo");
      biller.open("/my/?year=2017");
      biller.page().getByText("CSV file of many clinicians").first().click();
      assertThat(biller.heading()).isEqualTo("Files of many clinicians");
      biller.page().goBack();
      biller.page().getByText("Upload files for").first().click();
      biller.clickLink("Send it as one CSV file");
      assertThat(biller.heading()).isEqualTo("Files of many clinicians");
    }
  }

  @Test
  void saysThatATableIsTooLarge(@TempDir Path folder) throws IOException {
    Path table = folder.resolve("large.csv");
    try (RandomAccessFile file = new RandomAccessFile(table.toFile(), "rw")) {
      file.setLength(TOO_LARGE);
    }
    try (BrowserSession registry = new BrowserSession()) {
      registry.signIn("registry.demo");
      registry.open("/my/batches");
      registry.page().locator("#file").setInputFiles(table);
      registry
          .page()
          .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send the file"))
          .click();
      registry.page().locator("#file-error").waitFor();
      assertThat(registry.text()).contains("larger than 128 MB", "QPP-T-013");

      registry.open("/my/batches?refused=too_large");
      assertThat(registry.text()).contains("larger than 128 MB", "QPP-T-013");
      registry.lookAt("batches-too-large");
    }
  }

  @Test
  void isUsableOnASmallScreen() {
    try (BrowserSession registry = new BrowserSession(320, 640)) {
      registry.signIn("registry.demo");
      registry.open("/my/batches");
      registry.lookAt("batches-small");
      registry.open("/my/batch-columns");
      registry.lookAt("batch-columns-small");
    }
  }

  private static byte[] file() {
    return new Table()
        .activity(Sample.TIN, "", "IA_AHE_1")
        .activity(Sample.TIN, GOOD, "IA_AHE_1")
        .activity(Sample.TIN.substring(3), "2999900022", "IA_AHE_1")
        .activity(STRANGER_TIN, "", "IA_AHE_1")
        .bytes();
  }

  private static void takesATemplate(BrowserSession registry) {
    Download template =
        registry.page().waitForDownload(() -> registry.clickLink("Improvement activities of 2017"));
    assertThat(BrowserSession.content(template))
        .startsWith("\"performanceYear\"")
        .contains(Sample.TIN);
  }

  private static void othersFindNothing(String address) {
    try (BrowserSession stranger = new BrowserSession()) {
      stranger.signIn("other.practice.demo");
      assertThat(stranger.open(address)).isEqualTo(404);
      assertThat(stranger.open(address.replace("/my/batch?", "/my/batch-results.csv?")))
          .isEqualTo(404);
    }
  }
}
