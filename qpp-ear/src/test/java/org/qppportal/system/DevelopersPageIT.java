package org.qppportal.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page and the document that tell programmers what the API is. */
@ExtendWith(RunningPortal.class)
class DevelopersPageIT {

  @Test
  void theDocumentIsThereForPrograms() {
    Api open = Api.anonymous().below("/api");
    Answer answer = open.get("/openapi").expect(200);

    JsonNode document = answer.json();
    assertThat(document.path("openapi").asText()).startsWith("3.");
    assertThat(document.path("paths").has("/submissions/measurement-sets")).isTrue();
    assertThat(open.get("/openapi?format=yaml").expect(200).text()).startsWith("openapi: 3.");
    open.with("If-None-Match", answer.header("ETag")).get("/openapi").expect(304);
    assertThat(open.get("/docs").expect(303).header("Location")).endsWith("/developers");
  }

  @Test
  void thePageShowsEveryOperationAndTriesThem() {
    List<String> complaints = new ArrayList<>();
    try (BrowserSession programmer = new BrowserSession()) {
      programmer
          .page()
          .onConsoleMessage(
              message -> {
                if (message.type().equals("error")) {
                  complaints.add(message.text());
                }
              });
      assertThat(programmer.open("/developers")).isEqualTo(200);
      programmer.page().locator(".opblock").first().waitFor();

      assertThat(programmer.page().locator(".opblock").count()).isGreaterThan(30);
      programmer.lookAt("developers");

      programmer
          .page()
          .locator("#operations-public-getBenchmarks .opblock-summary-control")
          .click();
      programmer.page().locator("#operations-public-getBenchmarks .try-out__btn").click();
      programmer.page().locator("#operations-public-getBenchmarks .execute").click();
      programmer.page().locator("#operations-public-getBenchmarks .live-responses-table").waitFor();
      assertThat(
              programmer
                  .page()
                  .locator(
                      "#operations-public-getBenchmarks .live-responses-table .response-col_status")
                  .last()
                  .innerText())
          .contains("200");
    }
    assertThat(complaints).isEmpty();
  }

  @Test
  void thePageFitsANarrowWindow() {
    try (BrowserSession programmer = new BrowserSession(320, 640)) {
      programmer.open("/developers");
      programmer.page().locator(".opblock").first().waitFor();
      programmer.lookAt("developers-narrow");
    }
  }
}
