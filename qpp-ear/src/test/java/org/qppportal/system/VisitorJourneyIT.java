package org.qppportal.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What anybody can do without an account. */
@ExtendWith(RunningPortal.class)
class VisitorJourneyIT {

  /** Avery Testwood, made up; see the demonstration population. */
  private static final String CLINICIAN_NPI = "2999900014";

  private BrowserSession visitor;

  @BeforeEach
  void open() {
    visitor = new BrowserSession();
  }

  @AfterEach
  void close() {
    visitor.close();
  }

  @Test
  void learnsWhatTheProgramIsOnTheHomePage() {
    assertThat(visitor.open("/")).isEqualTo(200);

    assertThat(visitor.text())
        .contains("The program has two tracks", "Merit-based Incentive Payment System")
        .contains(
            "2026 performance year, affects 2028 payments", "January 2, 2027 to March 31, 2027")
        .contains("Am I in?");
    visitor.lookAt("home");
  }

  @Test
  void looksUpAClinicianFromTheHomePage() {
    visitor.open("/");
    visitor.page().getByLabel("National Provider Identifier (NPI)").fill("2999-900-014");
    visitor.page().getByLabel("Performance year").first().selectOption("2017");
    visitor.page().getByText("Look up").last().click();

    assertThat(visitor.text())
        .contains("Avery Testwood", "Sample Creek Family Medicine", "Required to report")
        .contains("Placeholder Prairie Rural Health", "May choose to report")
        .doesNotContain("000123456", "3456");
    visitor.lookAt("lookup");
  }

  @ParameterizedTest
  @CsvSource({"2999900015, last digit", "12345, digits", "2999900022, "})
  void isToldWhenAnNpiIsNotRight(String npi, String word) {
    visitor.open("/lookup?year=2017&npi=" + npi);

    assertThat(visitor.text()).doesNotContain("Required to report");
    if (word != null) {
      assertThat(visitor.text()).contains(word);
    }
    visitor.lookAt("lookup-" + npi);
  }

  @Test
  void exploresMeasuresAndSharesTheLink() {
    visitor.open("/measures?year=2017&q=heart+failure&method=electronicHealthRecord");
    assertThat(visitor.text()).contains("Heart Failure (HF)");
    visitor.lookAt("measures");

    visitor
        .page()
        .locator(
            "main a",
            new com.microsoft.playwright.Page.LocatorOptions()
                .setHasText("Angiotensin-Converting Enzyme"))
        .first()
        .click();
    assertThat(visitor.heading()).startsWith("Heart Failure (HF): Angiotensin-Converting Enzyme");
    assertThat(visitor.text()).contains("90.91%", "Deciles");
    visitor.lookAt("measure");
  }

  @ParameterizedTest
  @CsvSource({
    "/help, 200, help",
    "/problems, 200, problems",
    "/problems?q=encoding, 200, problems-found",
    "/problems?q=no+such+words, 200, problems-not-found",
    "/accessibility, 200, accessibility",
    "/signed-out, 200, signed-out",
    "/no-such-page, 404, not-found",
    "/measure?year=2017&id=NONE, 404, measure-not-found"
  })
  void findsEveryOtherPageUsable(String path, int status, String name) {
    assertThat(visitor.open(path)).isEqualTo(status);
    assertThat(visitor.heading()).isNotBlank();
    visitor.lookAt(name);
  }

  @Test
  void findsAProblemByItsCode() {
    visitor.open("/problems?q=QPP-F-004");

    assertThat(visitor.text())
        .contains("1 of ", "The file is not UTF-8 text", "Save the file with the encoding UTF-8")
        .doesNotContain("QPP-F-005");
    assertThat(visitor.page().locator("#qpp-f-004").count()).isEqualTo(1);
  }

  @Test
  void readsOnASmallPhone() {
    try (BrowserSession phone = new BrowserSession(320, 640)) {
      for (String path :
          new String[] {
            "/", "/measures?year=2017", "/measure?year=2017&id=005", "/help", "/problems"
          }) {
        phone.open(path);
        phone.lookAt("phone" + path.replaceAll("[^a-z0-9]+", "-"));
      }
      phone.open("/lookup?year=2017&npi=" + CLINICIAN_NPI);
      phone.lookAt("phone-lookup");
    }
  }

  @Test
  void skipsToTheContentByKeyboard() {
    visitor.open("/help");
    visitor.page().keyboard().press("Tab");
    visitor.page().keyboard().press("Enter");

    assertThat((String) visitor.page().evaluate("document.activeElement.tagName + location.hash"))
        .containsIgnoringCase("main");
  }
}
