package org.qppportal.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Program staff load feeds of the claims warehouse, on the page and by the API. */
@ExtendWith(RunningPortal.class)
class StaffFeedsJourneyIT {

  private static final int PATIENCE = 120_000;
  private static final String HEADER =
      "line_id,bene_id,tin,npi,service_date,hcpcs,pos,professional,allowed_cents,paid_cents,processed_date\n";

  /** Of a year and people that nobody else looks at. */
  private static String line(long id, String code) {
    return id
        + ",900000001,999999999,1234567893,2015-03-04,"
        + code
        + ",11,true,7340,5872,2015-03-20\n";
  }

  private static String feed(long from, int lines) {
    StringBuilder text = new StringBuilder(HEADER);
    for (long id = from; id < from + lines; id++) {
      text.append(line(id, "99213"));
    }
    return text.toString();
  }

  @Test
  void staffLoadAFeed() {
    try (BrowserSession staff = new BrowserSession()) {
      staff.signIn("staff.demo");
      staff.open("/staff/");
      staff
          .page()
          .getByRole(
              AriaRole.LINK, new Page.GetByRoleOptions().setName("Load the claims warehouse"))
          .click();
      assertThat(staff.heading()).isEqualTo("Feeds of the claims warehouse");
      staff.lookAt("staff-feeds");

      send(staff, feed(990_000_000_000L, 40) + line(990_000_000_999L, "9921"));
      staff.page().getByText("The feed is taken in").waitFor(patience());
      assertThat(staff.text())
          .contains("40 rows are in the warehouse; 1 were left out")
          .contains("The service is not a HCPCS code", "row 42: 9921", "QPP-W-106")
          .contains("The portal does not know the clinician", "QPP-W-203");
      staff.lookAt("staff-feed-taken");

      staff.open("/staff/feeds");
      send(staff, feed(990_000_001_000L, 40) + "990000001999,9");
      staff.page().getByText("The feed was refused").waitFor(patience());
      assertThat(staff.text()).contains("Nothing was changed", "QPP-W-004");
      staff.lookAt("staff-feed-refused");
      othersFindNothing(staff.page().url());
    }
  }

  private static void send(BrowserSession staff, String csv) {
    staff.page().getByLabel("Year of the services or lists").selectOption("2015");
    staff
        .page()
        .locator("#file")
        .setInputFiles(
            new FilePayload("lines.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    staff
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Load the file"))
        .click();
  }

  private static void othersFindNothing(String feed) {
    try (BrowserSession clinician = new BrowserSession()) {
      clinician.signIn("clinician.demo");
      assertThat(clinician.open("/staff/feeds")).isEqualTo(404);
      assertThat(clinician.open(feed)).isEqualTo(404);
    }
  }

  @Test
  void aProgramSendsAFeed() {
    Api staff = Api.as("staff.demo").below("/api").with("Content-Type", "text/csv");
    byte[] csv = feed(990_000_002_000L, 3).getBytes(StandardCharsets.UTF_8);

    Answer sent = staff.post("/feeds?table=claim_line&year=2015", csv).expect(202);

    String path = "/feeds/" + sent.data().at("/feed/id").asText();
    JsonNode ended =
        Await.until(
            () -> staff.get(path).data().path("feed"), feed -> feed.path("ended").asBoolean());
    assertThat(ended.path("state").asText()).isEqualTo("taken");
    assertThat(ended.path("rowsTaken").asInt()).isEqualTo(3);
    assertThat(ended.at("/findings/0/code").asText()).isEqualTo("QPP-W-203");
    assertThat(staff.get("/feeds").text()).contains(ended.path("sha256").asText());
  }

  @Test
  void refusesWhatIsNoFeed() {
    Api staff = Api.as("staff.demo").below("/api").with("Content-Type", "text/csv");
    byte[] csv = feed(990_000_003_000L, 1).getBytes(StandardCharsets.UTF_8);

    staff.post("/feeds?table=visit_code&year=2015", csv).expectError(400, "BadRequestError");
    staff.post("/feeds?table=lines&year=2015", csv).expectError(400, "BadRequestError");
    staff.post("/feeds?table=claim_line&year=1990", csv).expectError(400, "BadRequestError");
    staff.get("/feeds/" + UUID.randomUUID()).expectError(404, "NotFoundError");
    Api.as("registry.demo").below("/api").get("/feeds").expectError(404, "NotFoundError");
  }

  private static Locator.WaitForOptions patience() {
    return new Locator.WaitForOptions().setTimeout(PATIENCE);
  }
}
