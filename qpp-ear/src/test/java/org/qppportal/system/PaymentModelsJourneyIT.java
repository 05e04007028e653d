package org.qppportal.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody without an account asks which models are advanced, and what an ACO shares. */
@ExtendWith(RunningPortal.class)
class PaymentModelsJourneyIT {

  private static final String TRACK_3 =
      "/shared-savings?year=2018&track=mssp-3&agreementYear=1&patients=20000&benchmark=200000000"
          + "&minimum=2&quality=MET&score=80&spending=";

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
  void findsWhichModelsAreAdvancedAndWhy() {
    visitor.open("/");
    visitor
        .page()
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Payment models"))
        .click();
    visitor.page().getByLabel("Performance year").selectOption("2017");
    visitor.page().getByText("Show models").click();
    visitor.page().waitForURL("**/apms?year=2017");

    assertThat(visitor.text())
        .contains("QP: no MIPS adjustment", "25%", "20%")
        .contains("Medicare Shared Savings Program, Track 1");
    assertThat(visitor.page().locator("#mssp-1").innerText())
        .contains("An entity cannot lose anything when spending is too high.")
        .doesNotContain("Advanced APM");
    assertThat(visitor.page().locator("#mssp-3").innerText()).contains("Advanced APM");
    visitor.page().locator("#mssp-3 summary").click();
    assertThat(visitor.page().locator("#mssp-3").innerText())
        .contains("Financial risk", "42 CFR 414.1415");
    visitor.lookAt("payment-models");
  }

  @Test
  void worksOutSavings() {
    visitor.open("/shared-savings");
    assertThat(visitor.text()).contains("No result yet");
    visitor.lookAt("shared-savings-empty");

    // 75 % x 80 % = 60 % of $10,000,000
    visitor.open(TRACK_3 + "190000000");
    assertThat(visitor.text())
        .contains("The ACO gets $6,000,000.00", "Estimate, not final")
        .contains("That reaches the minimum rate of 2 percent.")
        .contains("Terms of Track 3 in 2018");
    visitor.lookAt("shared-savings");
  }

  @Test
  void worksOutLosses() {
    // 100 % - 60 % = 40 % of $10,000,000; the cap of 15 % is far
    visitor.open(TRACK_3 + "$210,000,000");
    assertThat(visitor.text()).contains("The ACO owes $4,000,000.00");
  }

  @Test
  void isToldAtTheFieldWhatIsWrong() {
    visitor.open(
        "/shared-savings?year=2018&track=mssp-1&agreementYear=0&patients=4999&benchmark=x"
            + "&spending=1&minimum=2&quality=NEARLY_MET&score=101");

    assertThat(visitor.page().title()).startsWith("Error:");
    assertThat(visitor.text())
        .contains("Enter a number from 5,000 to 10,000,000.")
        .contains("a track without losses offers no other")
        .contains("2018 has no lesser standard");
    assertThat(visitor.page().locator("#score").getAttribute("aria-invalid")).isEqualTo("true");
    visitor.lookAt("shared-savings-problems");
  }

  @Test
  void readsOnASmallPhone() {
    try (BrowserSession phone = new BrowserSession(320, 640)) {
      phone.open("/apms?year=2024");
      phone.lookAt("phone-payment-models");
      phone.open(TRACK_3 + "190000000");
      phone.lookAt("phone-shared-savings");
    }
  }
}
