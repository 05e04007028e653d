package org.qppportal.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Clinicians find out which track they are in, and everybody looks clinicians up. */
@ExtendWith(RunningPortal.class)
class TrackJourneyIT {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final double PAUSE_MILLIS = 2_000;
  private static final String NPI = "2999900014";

  @Test
  void aQpSeesWhyAndWhatItPays() {
    try (BrowserSession clinician = new BrowserSession()) {
      clinician.signIn("apm.clinician.demo");
      opened(clinician, "/my/?year=2023", "You are a Qualifying APM Participant (QP)");
      assertThat(clinician.text())
          .contains("Out of MIPS", "QPs are not in MIPS", "What it pays in 2025", "APM incentive");
      clinician.page().getByText("By what numbers").click();
      assertThat(clinician.text()).contains("January 1 to August 31, 2023", "the APM entity");
      clinician.lookAt("track-qp");

      opened(clinician, "/my/?year=2026", "You are a Qualifying APM Participant (QP)");
      clinician.page().getByText("By what numbers").click();
      assertThat(clinician.text()).contains("The clinician individually");
    }
  }

  @Test
  void readsOnASmallPhone() {
    try (BrowserSession phone = new BrowserSession(320, 640)) {
      phone.signIn("apm.clinician.demo");
      opened(phone, "/my/?year=2023", "You are a Qualifying APM Participant (QP)");
      for (Locator summary : phone.page().locator("summary:visible").all()) {
        summary.click();
      }
      phone.lookAt("phone-track-qp");
      opened(phone, "/lookup?npi=" + NPI + "&year=2023", "Avery Testwood");
      phone.lookAt("phone-lookup-segments");
    }
  }

  @Test
  void whoIsOnNoListIsTold() {
    try (BrowserSession clinician = new BrowserSession()) {
      clinician.signIn("clinician.demo");
      opened(clinician, "/my/?year=2023", "You are in the MIPS track");
      assertThat(clinician.text()).contains("No list of an APM entity of 2023 has you.");
      clinician.lookAt("track-mips");
    }
  }

  @Test
  void everybodyLooksCliniciansUp() {
    try (BrowserSession visitor = new BrowserSession()) {
      opened(visitor, "/lookup?npi=" + NPI + "&year=2023", "First segment");
      assertThat(visitor.text()).contains("Avery Testwood");
      visitor.lookAt("lookup-segments");
    }
    JsonNode one = Web.page("/api/eligibility/npi/" + NPI + "?year=2023").expect(200).data();
    assertThat(one.path("npi").asText()).isEqualTo(NPI);
    assertThat(one.path("qpStatus").asText()).isEqualTo("N");
    Web.page("/api/eligibility/npi/123").expect(400);
    Web.page("/api/eligibility/npi/1234567893").expect(404);
  }

  /** Determinations go on in the background when the portal is new. */
  private static void opened(BrowserSession session, String address, String text) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    session.open(address);
    while (!session.text().contains(text)) {
      assertThat(System.nanoTime()).as("patience with " + text).isLessThan(end);
      session.page().waitForTimeout(PAUSE_MILLIS);
      session.open(address);
    }
  }
}
