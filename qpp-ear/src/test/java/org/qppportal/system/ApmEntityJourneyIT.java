package org.qppportal.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An ACO sees who is a QP through it and why; program staff load lists and run snapshots. */
@ExtendWith(RunningPortal.class)
class ApmEntityJourneyIT {

  private static final int PATIENCE = 300_000;

  @Test
  void anAcoSeesItsCliniciansAndChooses() {
    try (BrowserSession aco = new BrowserSession()) {
      aco.signIn("aco.demo");
      awaitDetermination(aco, "/my/entity?id=A0002&year=2026&snapshot=3");
      assertThat(aco.heading()).contains("Osprey Bend ACO");
      assertThat(aco.text())
          .contains("Why this is an Advanced APM", "Threshold Scores", "QP", "Choice for Partial");
      aco.lookAt("entity");

      aco.open("/my/entity?id=A0002&year=2026&snapshot=1");
      assertThat(aco.text()).contains("An estimate as of March 31, 2026, not a determination");
      aco.lookAt("entity-estimate");

      explainsAClinician(aco);
      chooses(aco);
      notAnAdvancedApm(aco);
      assertThat(aco.open("/my/entity?id=A0003&year=2026")).isEqualTo(404);
      assertThat(aco.open("/staff/qp")).isEqualTo(404);
      assertThat(aco.open("/staff/apm")).isEqualTo(404);
    }
  }

  @Test
  void staffLoadListsAndRunASnapshot() {
    try (BrowserSession staff = new BrowserSession()) {
      staff.signIn("staff.demo");
      awaitDetermination(staff, "/my/entity?id=A0002&year=2026&snapshot=3");
      staff.open("/staff/");
      staff.clickLink("Keep APM entities and their lists");
      assertThat(staff.heading()).startsWith("APM entities of");
      staff.lookAt("staff-apm");
      String template = staff.download("Template of lists (CSV)");
      load(staff, template.replace("mssp-enhanced", "mssp-0"));
      assertThat(staff.text()).contains("QPP-L-009", "Nothing was loaded");
      staff.lookAt("staff-apm-refused");
      load(staff, template);
      assertThat(staff.text()).contains("The file was loaded: 1 rows", "Example ACO");

      staff.open("/staff/qp?year=2026");
      staff.lookAt("staff-qp");
      staff.page().getByLabel("Claims run-out in days").fill("10");
      staff
          .page()
          .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Run the snapshot"))
          .click();
      staff
          .page()
          .getByText("Scores of APM entities at this snapshot")
          .waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
      assertThat(staff.heading()).isEqualTo("Snapshot 1, version 2");
      assertThat(staff.text()).contains("10 days", "What changed from another version");
      staff.lookAt("staff-qp-run");
      staff
          .page()
          .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Compare"))
          .click();
      assertThat(staff.text()).containsAnyOf("Nobody's status differs", "Download who differs");
      staff.lookAt("staff-qp-compared");
    }
  }

  @Test
  void staffAddUpWhatIncentivesAreAShareOf() {
    try (BrowserSession staff = new BrowserSession()) {
      staff.signIn("staff.demo");
      awaitDetermination(staff, "/my/entity?id=A0002&year=2023&snapshot=3");
      staff.open("/staff/qp?year=2023");
      assertThat(staff.text()).contains("QPs get 3.5 percent", "covered professional services in");
      staff
          .page()
          .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add up the payments"))
          .click();
      awaitText(staff, "by staff.demo");
      assertThat(staff.text()).contains("clinicians. Version");
      staff.lookAt("staff-incentive");
      staff.open("/staff/qp?year=2025");
      assertThat(staff.text()).doesNotContain("APM incentive payments");
    }
  }

  private static void awaitText(BrowserSession someone, String text) {
    long end = System.nanoTime() + PATIENCE * 1_000_000L;
    while (!someone.text().contains(text)) {
      assertThat(System.nanoTime()).as("patience with " + text).isLessThan(end);
      someone.page().waitForTimeout(1000);
      someone.page().reload();
    }
  }

  private static void explainsAClinician(BrowserSession aco) {
    aco.page().locator("#clinicians tbody a").first().click();
    assertThat(aco.text())
        .contains("Every calculation that this entity is part of", "The payment score is");
    aco.lookAt("entity-clinician");
    aco.open("/my/entity?id=A0002&year=2026&snapshot=3");
    String list = aco.download("Download all with every number (CSV)");
    assertThat(list).startsWith("\"NPI\",\"Name\",\"Status\"").contains("\"QP\"");
    aco.page().getByLabel("Name or NPI").fill("nobody of this name");
    aco.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Find")).click();
    assertThat(aco.text()).contains("Nobody fits.");
  }

  private static void chooses(BrowserSession aco) {
    aco.open("/my/entity?id=A0002&year=2026");
    aco.clickLink("Not be in MIPS");
    assertThat(aco.text()).contains("Should your Partial QPs not be in MIPS?");
    aco.lookAt("entity-choice");
    aco.page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Yes, confirm"))
        .click();

    aco.page().getByText("Not to be in MIPS: aco.demo").waitFor();
    aco.lookAt("entity-chosen");
    aco.clickLink("Take the choice back");
    aco.page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Yes, confirm"))
        .click();
    aco.page().getByText("Taken back: aco.demo").waitFor();
  }

  private static void notAnAdvancedApm(BrowserSession aco) {
    aco.open("/my/?year=2026");
    aco.clickLink("Clinicians, Threshold Scores and QPs of Heron Valley ACO (demonstration)");
    assertThat(aco.text()).contains("Why this is not an Advanced APM", "Not met");
    aco.lookAt("entity-not-advanced");
  }

  private static void load(BrowserSession staff, String csv) {
    staff
        .page()
        .getByLabel("File", new Page.GetByLabelOptions().setExact(true))
        .setInputFiles(
            new FilePayload("lists.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    staff
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Load the file"))
        .click();
  }

  /** The demonstration determines itself after the portal opened. */
  private static void awaitDetermination(BrowserSession someone, String path) {
    long end = System.nanoTime() + PATIENCE * 1_000_000L;
    someone.open(path);
    while (someone.page().locator("#snapshot option").count() < 3) {
      assertThat(System.nanoTime()).as("patience").isLessThan(end);
      someone.page().waitForTimeout(1000);
      someone.open(path);
    }
  }
}
