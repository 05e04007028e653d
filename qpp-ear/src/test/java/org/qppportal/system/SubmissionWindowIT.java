package org.qppportal.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qppportal.testing.Sample;

/** A portal that keeps to the program's calendar: 2017 is over, and can be read. */
@ExtendWith(RunningPortal.class)
@Order(Integer.MAX_VALUE - 3)
class SubmissionWindowIT {

  private static final String TIN = Sample.TIN;
  private static final String CLOSED = "QPP-K-004";
  private static final String CLOSED_AT = "April 3, 2018";

  private static String set;

  @BeforeAll
  static void sendsDataAndKeepsToTheCalendar() {
    Api.as("registry.demo").withdrawAll(TIN);
    set =
        Api.as("registry.demo")
            .post("/measurement-sets", Sample.set(TIN, "ia", "registry"))
            .expect(201)
            .measurementSet()
            .path("id")
            .asText();
    RunningPortal.portal().killWildfly();
    RunningPortal.portal().startWildfly(Map.of("QPP_SUBMISSION_WINDOWS", "calendar"));
  }

  @AfterAll
  static void takesPracticeDataAgain() {
    RunningPortal.portal().killWildfly();
    RunningPortal.portal().startWildfly();
    Api.withToken(Await.untilWithoutFailure(() -> Tokens.renew("registry.demo"))).withdrawAll(TIN);
  }

  @Test
  void refusesDataOfAClosedYearWithTheDate() {
    Api registry = Api.as("registry.demo");
    String path = "/measurement-sets/" + set;

    Answer refused =
        registry
            .post("/measurement-sets", Sample.set(TIN, "quality", "registry"))
            .expectFault(422, "ValidationError", CLOSED, "$.performanceYear");
    assertThat(refused.error().at("/details/0/message").asText())
        .contains(CLOSED_AT, "8 p.m. Eastern time");
    registry
        .put(path, Sample.set(TIN, "ia", "registry"))
        .expectFault(422, "ValidationError", CLOSED, "$.performanceYear");
    registry.delete(path).expectFault(422, "ValidationError", CLOSED, "$.performanceYear");
    assertThat(registry.get(path).expect(200).measurementSet().path("id").asText()).isEqualTo(set);
  }

  @Test
  void showsWhatWasSentAndNoWayToSendMore() {
    try (BrowserSession biller = new BrowserSession(320, 900)) {
      biller.signIn("biller.demo");
      biller.open("/my/?year=2017");
      assertThat(biller.page().getByText("Upload files for").count()).isZero();
      String practice =
          biller.page().locator("a[href*='/my/practice?id=']").first().getAttribute("href");
      biller.open("/my/upload?year=2017&practice=" + practice.replaceAll(".*id=([^&]+).*", "$1"));

      assertThat(biller.text())
          .contains("Closed", CLOSED_AT + ", 8 p.m. Eastern", "no longer change it")
          .contains("No files can be sent now")
          .doesNotContain("takes practice data all the same");
      assertThat(biller.page().locator("input[type=file]").count()).isZero();
      biller.lookAt("upload-closed");
      biller.page().getByText("See what was sent").click();
      assertThat(biller.text()).contains("What was sent for 2017", "Improvement activities");
    }
  }
}
