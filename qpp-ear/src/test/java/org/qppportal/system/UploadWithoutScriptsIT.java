package org.qppportal.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qppportal.testing.Sample;

/** Somebody sends a file with a browser that runs no scripts. */
@ExtendWith(RunningPortal.class)
class UploadWithoutScriptsIT {

  private static final int TOO_LARGE = 11 * 1024 * 1024;

  @BeforeEach
  @AfterEach
  void withdraw() {
    Api.as("biller.demo").withdrawAll(Sample.TIN);
  }

  @Test
  void checksMendsAndSendsAFile() {
    try (BrowserSession biller = BrowserSession.withoutScripts()) {
      biller.signIn("biller.demo");
      biller.open("/my/?year=2017");
      biller.page().getByText("Upload files for Sample Creek Family Medicine").click();
      assertThat(biller.heading()).isEqualTo("Upload files");
      assertThat(biller.page().locator("#files").isVisible()).as("the way of scripts").isFalse();

      press(biller, "Check without sending");
      assertThat(biller.text()).contains("Choose a file to send");

      SubmissionFile bad = new SubmissionFile(Sample.TIN);
      bad.measurement(0, 0).put("measureId", "IA_NONE");
      choose(biller, bad.upload("bad.json"));
      press(biller, "Check without sending");
      assertThat(biller.text()).contains("Nothing was saved", "IA_NONE", "bad.json");
      biller.keep("upload-no-scripts-problems");
      choose(biller, bad.upload("bad.json"));
      press(biller, "Send");
      assertThat(biller.text()).contains("Nothing was saved", "IA_NONE");

      FilePayload good = new SubmissionFile(Sample.TIN).upload("good.json");
      choose(biller, good);
      press(biller, "Check without sending");
      assertThat(biller.text())
          .contains("good.json can be sent", "What this file alone would score");
      biller.keep("upload-no-scripts-checked");
      choose(biller, good);
      press(biller, "Send");
      assertThat(biller.page().url()).contains("/my/receipt?id=");
      assertThat(biller.text()).contains("SHA-256", "good.json");
      biller.keep("upload-no-scripts-receipt");
    }
  }

  @Test
  void isToldThatAFileIsTooLarge() {
    for (String account : new String[] {"biller.demo", "registry.demo"}) {
      try (BrowserSession sender = BrowserSession.withoutScripts()) {
        sender.signIn(account);
        if (account.startsWith("registry")) {
          sender.open("/my/upload");
        } else {
          sender.page().getByText("Upload files for").first().click();
        }
        byte[] blank = new byte[TOO_LARGE];
        Arrays.fill(blank, (byte) ' ');
        choose(sender, new FilePayload("large.json", "application/json", blank));
        press(sender, "Send");

        assertThat(sender.heading()).isEqualTo("Upload files");
        assertThat(sender.text()).contains("larger than 10 MB");
      }
    }
  }

  private static void choose(BrowserSession session, FilePayload file) {
    session.page().locator("#file").setInputFiles(file);
  }

  private static void press(BrowserSession session, String button) {
    session
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }
}
